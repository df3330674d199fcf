/** The origin of an address on this machine. */
export function localOrigin(text: string): string | undefined {
  try {
    const { protocol, hostname, origin } = new URL(text);
    return protocol === "http:" && ["127.0.0.1", "localhost"].includes(hostname)
      ? origin
      : undefined;
  } catch {
    return undefined;
  }
}
