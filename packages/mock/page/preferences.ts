/** A preference of the reader that outlives the page. */
type Preference = "theme" | "language";

/** Reads a preference; empty when there is none, or when storage is off. */
export function preference(name: Preference): string {
  try {
    return localStorage.getItem(name) ?? "";
  } catch {
    return "";
  }
}

/** Keeps a preference, where storage is on. */
export function keepPreference(name: Preference, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // it holds for this page
  }
}
