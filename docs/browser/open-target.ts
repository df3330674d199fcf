/** Opens the sections around the element that the address names. */
export function openTarget(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  for (let at = id ? document.getElementById(id) : null; at; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement) {
      at.open = true;
    }
  }
}
