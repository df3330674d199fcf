// Leads a reader who has chosen a language before to it. Without script the page offers both.
try {
  const language = localStorage.getItem("language");
  if (language === "en" || language === "zh") {
    location.replace(`${language}/index.html`);
  }
} catch {
  // storage is not available; the page offers both
}
