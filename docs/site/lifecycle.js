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
    states.map((state, at) => {
      const name = named(state);
      return html`${at > 0 && text.comma}${name === state ? html`<code>${state}</code>` : name}`;
    });
  const meanings = Object.entries(
    description.components.schemas.AddonStatus["x-enum-descriptions"],
  );
  const main = html`<p class="lead">${text.lifecycleLead}</p>
<figure class="picture"><div class="lanes">${transitions.map((row) => lane(row, text, named))}</div><figcaption>${text.lifecycleLegend}</figcaption></figure>
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

const box = { width: 142, height: 30, gap: 10 };
const width = 380;

/** One action: its name, the state during it, and an arrow to each state it can end in. */
function lane(row, text, named) {
  const ends = [
    ...row.good.map((state) => [state, "good"]),
    ...row.bad.map((state) => [state, "bad"]),
  ];
  const height = ends.length * (box.height + box.gap) + (ends.length < 3 ? 20 : 0);
  const middle = height / 2;
  const first = middle - ((ends.length - 1) / 2) * (box.height + box.gap);
  const right = width - box.width - 2;
  const label = `${text.actions[row.action]}: ${row.during} → ${ends.map(([state]) => named(state)).join(", ")}`;
  return html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}"><defs><marker id="tip-${row.action}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="tip" d="M0 0L8 4L0 8Z"/></marker></defs>
<text class="action" x="2" y="${middle - box.height / 2 - 12}">${text.actions[row.action]}</text>${node(2, middle, row.during, "busy")}
${ends.map(([state, kind], at) => {
  const y = first + at * (box.height + box.gap);
  const from = box.width + 2;
  return html`<path class="arrow" marker-end="url(#tip-${row.action})" d="M${from} ${middle}C${from + 52} ${middle} ${right - 56} ${y} ${right - 4} ${y}"/>${node(right, y, named(state), kind)}`;
})}</svg>`;
}

function node(x, y, label, kind) {
  return html`<rect class="${kind}" x="${x}" y="${y - box.height / 2}" width="${box.width}" height="${box.height}" rx="7"/><text class="label" x="${x + box.width / 2}" y="${y + 4.5}">${label}</text>`;
}
