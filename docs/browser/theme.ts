// Runs before the first paint, so that nothing moves afterwards.
const root = document.documentElement;
root.classList.add("js");
try {
  root.dataset.theme = localStorage.getItem("theme") ?? "";
  root.dataset.server = localStorage.getItem("server") ?? "";
  root.dataset.sample = localStorage.getItem("sample") ?? "curl";
} catch {
  root.dataset.server = localStorage.getItem("server") ?? "";
  root.dataset.sample = "curl"; // storage is not available, as for pages opened from files
}
