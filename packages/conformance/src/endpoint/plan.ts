/** One read-only call. */
export interface Step {
  readonly operation: "listAddonTemplates" | "listAddonInstances" | "showAddonInstance";
  readonly query?: Readonly<Record<string, string>>;
  readonly id?: string;
  /** What is special about the call, such as `without credentials`. */
  readonly note?: string;
  /** Sent without credentials. */
  readonly anonymous?: true;
  /** The statuses that the description gives to this case. */
  readonly expect: readonly number[];
}

/** An id that no instance has. */
const absent = "00000000-0000-4000-8000-000000000000";

/** Calls that need no knowledge of what is installed. Each only reads. */
export function firstSteps(clusterId: string): readonly Step[] {
  const query = { cluster_id: clusterId };
  return [
    { operation: "listAddonTemplates", expect: [200] },
    { operation: "listAddonInstances", query, expect: [200] },
    { operation: "listAddonInstances", note: "without cluster_id", expect: [400] },
    {
      ...{ operation: "listAddonInstances", query, expect: [401] },
      ...{ anonymous: true, note: "without credentials" },
    },
    {
      ...{ operation: "showAddonInstance", id: absent, query, expect: [404] },
      note: "with an unknown id",
    },
  ];
}

/** Calls about what the lists returned: each instance, and one template by its name. */
export function nextSteps(
  clusterId: string,
  instances: readonly string[],
  template: string | undefined,
): readonly Step[] {
  const query = { cluster_id: clusterId };
  const shows = instances.map(
    (id): Step => ({ operation: "showAddonInstance", id, query, expect: [200] }),
  );
  if (template === undefined) {
    return shows;
  }
  const byName = { addon_template_name: template };
  return [...shows, { operation: "listAddonTemplates", query: byName, expect: [200] }];
}
