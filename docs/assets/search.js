// The search box. The engine and the index of this language are loaded when the box is first used.
(() => {
  const input = document.getElementById("search");
  const found = document.getElementById("found");
  const count = document.getElementById("found-count");
  const { engine, index, root, none, count: word } = input.dataset;
  const shown = 20;
  let loaded;

  function load() {
    loaded ??= Promise.all([engine, index].map(script)).then(() =>
      globalThis.createSearch(globalThis.searchEntries, document.documentElement.lang),
    );
    return loaded;
  }

  function script(src) {
    return new Promise((resolve, reject) => {
      document.head.append(
        Object.assign(document.createElement("script"), { src, onload: resolve, onerror: reject }),
      );
    });
  }

  async function search() {
    const find = await load();
    const question = input.value.trim();
    const hits = question ? find(question) : [];
    found.replaceChildren(
      ...hits.slice(0, shown).map(([title, url, about]) => {
        const link = Object.assign(document.createElement("a"), { href: root + url });
        link.append(
          Object.assign(document.createElement("b"), { textContent: title }),
          Object.assign(document.createElement("span"), { textContent: about }),
        );
        return link;
      }),
    );
    count.textContent = question && (hits.length > 0 ? `${hits.length} ${word}` : none);
    if (question && hits.length === 0) {
      found.textContent = none;
    }
    found.hidden = !question;
  }

  input.addEventListener("focus", load);
  input.addEventListener("input", search);
  addEventListener("keydown", (event) => {
    if (event.key === "/" && !/INPUT|TEXTAREA|SELECT/.test(document.activeElement.tagName)) {
      event.preventDefault();
      input.focus();
    }
    const links = [...found.querySelectorAll("a")];
    const inSearch = document.activeElement === input || links.includes(document.activeElement);
    if (inSearch && event.key === "Escape") {
      found.hidden = true;
      input.focus();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (inSearch && step && links.length > 0) {
      event.preventDefault();
      const at = links.indexOf(document.activeElement) + step;
      (at < 0 ? input : links[Math.min(at, links.length - 1)]).focus();
    }
  });
})();
