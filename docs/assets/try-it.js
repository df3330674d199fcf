// Sends the edited example to the mock on this machine, and to nothing else. The token is made up and never kept.
(() => {
  const panel = document.getElementById("try");
  const form = panel.querySelector("form");
  const answer = panel.querySelector("output");
  const texts = JSON.parse(panel.dataset.texts);
  const { address, target, scenario, example, body } = form.elements;

  example?.addEventListener("change", () => {
    body.value = example.value;
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    let base;
    try {
      base = new URL(address.value);
    } catch {
      return show(texts.notLocal);
    }
    if (base.protocol !== "http:" || !["127.0.0.1", "localhost"].includes(base.hostname)) {
      return show(texts.notLocal);
    }
    if (body) {
      try {
        JSON.parse(body.value);
      } catch (error) {
        return show(`${texts.badJson} ${error.message}`);
      }
    }
    show(texts.sending);
    const headers = {
      "X-Auth-Token": "any",
      ...(body && { "Content-Type": "application/json" }),
      ...(scenario.value && { "X-Mock-Scenario": scenario.value }),
    };
    const begun = performance.now();
    try {
      const url = base.origin + (target.value.startsWith("/") ? "" : "/") + target.value;
      const response = await fetch(url, {
        method: panel.dataset.method,
        headers,
        credentials: "omit",
        ...(body && { body: body.value }),
      });
      const text = await response.text();
      show(
        `${response.status} ${response.statusText} · ${Math.round(performance.now() - begun)} ${texts.took}`,
        [...response.headers].map(([name, value]) => `${name}: ${value}`).join("\n"),
        pretty(text),
      );
    } catch {
      show(texts.notRunning);
    }
  });

  function pretty(text) {
    try {
      return JSON.stringify(JSON.parse(text), null, 2);
    } catch {
      return text;
    }
  }

  function show(line, ...blocks) {
    answer.replaceChildren(
      Object.assign(document.createElement("p"), { textContent: line }),
      ...blocks.map((block) =>
        Object.assign(document.createElement("pre"), { textContent: block, tabIndex: 0 }),
      ),
    );
  }
})();
