/** Compares dotted versions number by number: 1.9.0 before 1.10.0. */
export const compareVersions: (a: string, b: string) => number = new Intl.Collator("en", {
  numeric: true,
}).compare;
