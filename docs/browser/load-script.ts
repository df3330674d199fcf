/** Loads a plain script once it is needed. */
export function loadScript(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const tag = document.createElement("script");
    tag.src = src;
    tag.onload = () => resolve();
    tag.onerror = reject;
    document.head.append(tag);
  });
}
