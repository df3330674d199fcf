import type { Departure } from "./departure.ts";

/** One read-only call. */
export interface Step {
  readonly operation: "listAddonTemplates" | "listAddonInstances" | "showAddonInstance";
  readonly query?: Readonly<Record<string, string>>;
  readonly id?: string;
  /** Sent without credentials. */
  readonly anonymous?: true;
  /** The statuses that the description gives to this case. */
  readonly expect: readonly number[];
}

/** An id that no instance has. */
const absent = "00000000-0000-4000-8000-000000000000";

/** Calls that need no knowledge of what is installed. Each only reads. */
export const firstSteps = (clusterId: string): readonly Step[] => [
  { operation: "listAddonTemplates", expect: [200] },
  { operation: "listAddonInstances", query: { cluster_id: clusterId }, expect: [200] },
  { operation: "listAddonInstances", expect: [400] },
  {
    operation: "listAddonInstances",
    query: { cluster_id: clusterId },
    anonymous: true,
    expect: [401],
  },
  {
    operation: "showAddonInstance",
    id: absent,
    query: { cluster_id: clusterId },
    expect: [404],
  },
];

/** Calls about what a list showed. */
export const nextSteps = (
  clusterId: string,
  instances: readonly string[],
  template: string | undefined,
): readonly Step[] => [
  ...instances.map(
    (id): Step => ({
      operation: "showAddonInstance",
      id,
      query: { cluster_id: clusterId },
      expect: [200],
    }),
  ),
  ...(template === undefined
    ? []
    : [
        {
          operation: "listAddonTemplates",
          query: { addon_template_name: template },
          expect: [200],
        } as const,
      ]),
];

/** What an answer says that no schema can tell: that it is about what was asked. */
export function checkMeaning(
  step: Step,
  body: unknown,
  at: string,
  call: string,
): readonly Departure[] {
  const read = (value: unknown, ...path: string[]): unknown =>
    path.reduce((owner, name) => (owner as Record<string, unknown> | undefined)?.[name], value);
  const items = read(body ?? undefined, "items");
  const list = Array.isArray(items) ? items : [];
  const found = (ours: string, seen: string): Departure[] => [{ at, ours, seen, call }];
  if (
    step.operation === "showAddonInstance" &&
    read(body ?? undefined, "metadata", "uid") !== step.id
  ) {
    return found("the instance with the id that was asked for", "shows an instance of another id");
  }
  const cluster = step.query?.cluster_id;
  if (cluster && list.some((item) => read(item ?? undefined, "spec", "clusterID") !== cluster)) {
    return found("the instances of one cluster", "lists instances of another cluster");
  }
  const template = step.query?.addon_template_name;
  if (template && list.some((item) => read(item ?? undefined, "metadata", "name") !== template)) {
    return found("the template of this name alone", "lists templates of other names");
  }
  return [];
}
