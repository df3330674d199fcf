import { useSite } from "../site.ts";

/** A status in the colour of its class. `default` stands for all that are not declared. */
export function Status({ status }: { status: string }) {
  const { text } = useSite();
  return (
    <span class={`status s${status[0]}`}>{status === "default" ? text.otherStatus : status}</span>
  );
}
