import { html, line } from "./html.js";

/** What each action shows while it runs and how it can end. Taken from the states of the description; a test runs each row on the mock. */
export const transitions = [
  {
    action: "install",
    from: ["-"],
    during: "installing",
    good: ["running", "available"],
    bad: ["installFailed", "abnormal"],
  },
  {
    action: "upgrade",
    from: ["running", "available", "abnormal", "upgradeFailed"],
    during: "upgrading",
    good: ["running", "available"],
    bad: ["upgradeFailed", "abnormal"],
  },
  {
    action: "rollback",
    from: ["running", "available", "abnormal", "upgradeFailed", "rollbackFailed"],
    during: "rollbacking",
    good: ["running", "available"],
    bad: ["rollbackFailed", "abnormal"],
  },
  {
    action: "delete",
    from: [
      "running",
      "available",
      "abnormal",
      "installFailed",
      "upgradeFailed",
      "rollbackFailed",
      "deleteFailed",
      "unknown",
    ],
    during: "deleting",
    good: ["404"],
    bad: ["deleteFailed"],
  },
];

/** The lifecycle page: a picture drawn from the rows above, the same rows as a table, and what each state means. */
export function lifecyclePage(context) {
  const { text, description } = context;
  const named = (state) =>
    state === "404" ? text.gone : state === "-" ? text.notInstalled : state;
  const list = (states) =>
    states.map((state, at) => html`${at > 0 && ", "}<code>${named(state)}</code>`);
  const meanings = Object.entries(
    description.components.schemas.AddonStatus["x-enum-descriptions"],
  );
  const main = html`<p class="lead">${text.lifecycleLead}</p>
<figure class="picture">${picture(text, named)}</figure>
<div class="wide" tabindex="0" role="group" aria-label="${text.lifecycle}"><table><thead><tr><th scope="col">${text.action}</th><th scope="col">${text.from}</th><th scope="col">${text.through}</th><th scope="col">${text.to}</th></tr></thead><tbody>
${transitions.map((row) => html`<tr><th scope="row">${text.actions[row.action]}</th><td>${list(row.from)}</td><td><code>${row.during}</code></td><td>${list([...row.good, ...row.bad])}</td></tr>`)}</tbody></table></div>
<h2 id="states">${text.states}</h2><dl class="states">${meanings.map(([state, meaning]) => html`<dt id="${state}"><code>${state}</code></dt><dd>${line(meaning)}</dd>`)}</dl>`;
  return {
    path: "lifecycle.html",
    title: text.lifecycle,
    group: "guides",
    main,
    summary: text.lifecycleLead,
  };
}

const box = { width: 150, height: 34 };

function picture(text, named) {
  const rowHeight = 116;
  const rows = transitions.map((row, at) => {
    const top = 12 + at * rowHeight;
    const ends = [
      ...row.good.map((state) => [state, "good"]),
      ...row.bad.map((state) => [state, "bad"]),
    ];
    const step = (rowHeight - 16) / ends.length;
    const middle = top + (rowHeight - 16) / 2;
    return html`<text class="action" x="10" y="${middle + 5}">${text.actions[row.action]}</text>
${node(150, middle, row.during, "busy")}<path class="arrow" d="M100 ${middle}H144"/>
${ends.map(([state, kind], index) => {
  const y = top + step * (index + 0.5);
  return html`<path class="arrow" d="M300 ${middle}C360 ${middle} 350 ${y} 414 ${y}"/>${node(420, y, named(state), kind, Math.min(box.height, step - 4))}`;
})}`;
  });
  const height = transitions.length * rowHeight + 10;
  return html`<svg viewBox="0 0 600 ${height}" role="img" aria-label="${text.lifecycleAlt}"><defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="tip" d="M0 0L8 4L0 8Z"/></marker></defs>${rows}</svg>`;
}

function node(x, y, label, kind, height = box.height) {
  return html`<rect class="${kind}" x="${x}" y="${y - height / 2}" width="${box.width}" height="${height}" rx="8"/><text class="label" x="${x + box.width / 2}" y="${y + 4.5}">${label}</text>`;
}
