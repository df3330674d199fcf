// Searches the index of this language. Each word of the question must occur; a hit in the name counts before one in the text.
(() => {
  const input = document.getElementById("search");
  const found = document.getElementById("found");
  const count = document.getElementById("found-count");
  const { index, root, none, count: word } = input.dataset;
  let loaded;

  function load() {
    loaded ??= new Promise((resolve, reject) => {
      const script = Object.assign(document.createElement("script"), {
        src: index,
        onload: resolve,
        onerror: reject,
      });
      document.head.append(script);
    });
    return loaded;
  }

  async function search() {
    await load();
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    const hits =
      words.length === 0
        ? []
        : globalThis.searchEntries
            .map((entry) => ({ entry, score: score(entry, words) }))
            .filter(({ score }) => score > 0)
            .sort((a, b) => b.score - a.score)
            .slice(0, 20);
    found.replaceChildren(
      ...hits.map(({ entry: [title, url, about] }) => {
        const link = Object.assign(document.createElement("a"), { href: root + url });
        link.append(
          Object.assign(document.createElement("b"), { textContent: title }),
          Object.assign(document.createElement("span"), { textContent: about }),
        );
        return link;
      }),
    );
    count.textContent = words.length === 0 ? "" : hits.length > 0 ? `${hits.length} ${word}` : none;
    if (words.length > 0 && hits.length === 0) {
      found.textContent = none;
    }
    found.hidden = words.length === 0;
  }

  function score([title, , about], words) {
    let sum = 0;
    for (const word of words) {
      const inTitle = title.toLowerCase().indexOf(word);
      if (inTitle >= 0) {
        sum += 10 + word.length / title.length;
      } else if (about.toLowerCase().includes(word)) {
        sum += 1;
      } else {
        return 0;
      }
    }
    return sum;
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
