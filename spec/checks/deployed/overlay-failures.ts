import type { Overlay } from "../../tools/overlay.ts";

/**
 * Compares the overlay of the deployed API with the ledger: each action carries the id of an entry that says under `deployed` what is
 * different, and each such entry has an action.
 */
export function overlayFailures(
  { actions }: Overlay,
  ledger: readonly { id: string; deployed?: string }[],
): string[] {
  const explained = new Set(ledger.filter(({ deployed }) => deployed).map(({ id }) => id));
  const used = new Set(actions.map((action) => action["x-correction"]));
  return [
    ...actions.flatMap(({ target, "x-correction": id }) => {
      if (id === undefined) {
        return [`the action on ${target} has no x-correction`];
      }
      return explained.has(id)
        ? []
        : [`the action on ${target} carries ${id}, which says nothing under deployed`];
    }),
    ...[...explained]
      .filter((id) => !used.has(id))
      .map((id) => `entry ${id} says what is deployed, but no action carries it`),
  ];
}
