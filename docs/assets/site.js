// Theme, copy buttons and tabs. Every page works without them.
(() => {
  const root = document.documentElement;
  const { copy, copied } = document.body.dataset;

  document.querySelector("button.theme").addEventListener("click", () => {
    const dark = root.dataset.theme
      ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
    keep("theme", dark ? "light" : "dark");
  });

  for (const block of document.querySelectorAll(".code")) {
    const button = Object.assign(document.createElement("button"), {
      type: "button",
      className: "copy",
      textContent: copy,
    });
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(block.querySelector("code").textContent);
      button.textContent = copied;
      setTimeout(() => {
        button.textContent = copy;
      }, 1500);
    });
    block.append(button);
  }

  for (const tabs of document.querySelectorAll(".tabs")) {
    const list = document.createElement("div");
    list.setAttribute("role", "tablist");
    list.setAttribute("aria-label", tabs.closest("section").querySelector("h2").textContent);
    const sections = [...tabs.querySelectorAll(".tab")];
    const buttons = sections.map((section, at) => {
      const button = Object.assign(document.createElement("button"), {
        type: "button",
        id: `tab-${at}`,
        textContent: section.querySelector("h3").textContent,
      });
      section.id = `panel-${at}`;
      section.setAttribute("role", "tabpanel");
      section.setAttribute("aria-labelledby", button.id);
      button.setAttribute("role", "tab");
      button.setAttribute("aria-controls", section.id);
      button.addEventListener("click", () => choose(at));
      button.addEventListener("keydown", ({ key }) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
        if (step) {
          const next = (at + step + buttons.length) % buttons.length;
          choose(next);
          buttons[next].focus();
        }
      });
      return button;
    });
    list.append(...buttons);
    tabs.querySelector(".tab-bar").append(list);
    mark();

    function choose(at) {
      keep(tabs.dataset.tabs, sections[at].dataset.tab);
      mark();
    }
    function mark() {
      for (const [at, button] of buttons.entries()) {
        const chosen = sections[at].dataset.tab === root.dataset[tabs.dataset.tabs];
        button.setAttribute("aria-selected", String(chosen));
        button.tabIndex = chosen ? 0 : -1;
      }
    }
  }

  function keep(name, value) {
    root.dataset[name] = value;
    try {
      localStorage.setItem(name, value);
    } catch {
      // storage is refused; the choice holds for this page
    }
  }

  const open = () => {
    let at = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (; at; at = at.parentElement) {
      if (at.tagName === "DETAILS") {
        at.open = true;
      }
    }
  };
  addEventListener("hashchange", open);
  open();
})();
