const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const methods = ["get", "put", "post", "delete", "patch", "head", "options", "trace"];
const escapeName = (name) => name.replaceAll("~", "~0").replaceAll("/", "~1");

/**
 * What `redocly diff` rates lower than a reviewer would, or does not see.
 *
 * @param {object} base
 * @param {object} revision
 * @returns {{ path: string, bump: string, says: string }[]}
 */
export function review(base, revision) {
  const found = [];
  for (const [path, item] of Object.entries(base.paths ?? {})) {
    for (const method of methods.filter((name) => item[name])) {
      const [before, after] = [item[method], revision.paths?.[path]?.[method]];
      if (after) {
        const at = `#/paths/${escapeName(path)}/${method}`;
        if (rules(base, before) !== rules(revision, after)) {
          found.push({ path: at, bump: "minor", says: "More than words changed." });
        }
        reviewOperation(before, after, at, [base, revision], (where, says) =>
          found.push({ path: where, bump: "major", says }),
        );
      }
    }
  }
  return found;
}

function reviewOperation(before, after, at, documents, report) {
  if (before.operationId !== after.operationId) {
    report(`${at}/operationId`, `Operation ${before.operationId} has another name.`);
  }
  before.parameters?.forEach((parameter, index) => {
    const old = follow(documents[0], parameter);
    const now = after.parameters
      ?.map((each) => follow(documents[1], each))
      .find(({ name, in: where }) => name === old.name && where === old.in);
    if (now && old.schema?.default !== now.schema?.default) {
      report(`${at}/parameters/${index}`, `The default of \`${old.name}\` changed.`);
    }
  });
  const bodies = [before, after].map(
    (operation, index) => follow(documents[index], operation.requestBody ?? {}).content ?? {},
  );
  for (const type of Object.keys(bodies[0]).filter((name) => bodies[1][name])) {
    const where = `${at}/requestBody/content/${escapeName(type)}/schema`;
    reviewRequest(bodies[0][type].schema, bodies[1][type].schema, where, documents, report);
  }
  for (const [status, response] of Object.entries(before.responses ?? {})) {
    const old = follow(documents[0], response).content ?? {};
    const now = follow(documents[1], after.responses?.[status] ?? {}).content ?? {};
    for (const type of Object.keys(old).filter((name) => now[name])) {
      const where = `${at}/responses/${status}/content/${escapeName(type)}/schema`;
      reviewAnswer(old[type].schema, now[type].schema, where, documents, report, new Set());
    }
  }
}

/** Rules for what a client sends: a member that it sends stays described. */
function reviewRequest(oldSchema, newSchema, at, documents, report) {
  const [old, now] = [oldSchema, newSchema].map((schema, index) =>
    follow(documents[index], schema ?? {}),
  );
  for (const [name, member] of Object.entries(old.properties ?? {})) {
    const where = `${at}/properties/${escapeName(name)}`;
    if (now.properties?.[name] === undefined) {
      report(where, `The member ${name} is gone from requests.`);
    } else {
      reviewRequest(member, now.properties[name], where, documents, report);
    }
  }
}

/** An operation without its words, with references followed, as text to compare. */
function rules(document, operation) {
  const words = /^(?:description|summary|title|examples?|x-.*)$/;
  const strip = (value, isNames = false) => {
    if (Array.isArray(value)) {
      return value.map((item) => strip(item));
    }
    if (!isObject(value)) {
      return value;
    }
    return Object.entries(follow(document, value))
      .filter(([name]) => isNames || !words.test(name))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, strip(member, name === "properties" || name === "headers")]);
  };
  return JSON.stringify(strip(operation));
}

/** Rules for what a client reads: nothing that it counts on may go, nothing that it cannot know may come. */
function reviewAnswer(oldSchema, newSchema, at, documents, report, seen) {
  const old = follow(documents[0], oldSchema ?? {});
  const now = follow(documents[1], newSchema ?? {});
  if (seen.has(old)) {
    return;
  }
  const inside = new Set(seen).add(old);
  const lost = (old.required ?? []).filter((name) => !(now.required ?? []).includes(name));
  if (lost.length > 0) {
    report(`${at}/required`, `Answers need no longer hold ${lost.join(", ")}.`);
  }
  const types = (schema) => [schema.type ?? []].flat();
  const news = types(now).filter((type) => !types(old).includes(type));
  if (types(old).length > 0 && news.length > 0) {
    report(`${at}/type`, `Answers may hold ${news.join(", ")}.`);
  }
  const values = (now.enum ?? []).filter((value) => old.enum && !old.enum.includes(value));
  if (values.length > 0 || (old.enum && !now.enum)) {
    report(`${at}/enum`, "Answers may hold values that were ruled out.");
  }
  if (old.format && old.format !== now.format) {
    report(`${at}/format`, `Answers are no longer in the format ${old.format}.`);
  }
  for (const [name, member] of Object.entries(old.properties ?? {})) {
    const where = `${at}/properties/${escapeName(name)}`;
    if (now.properties?.[name] === undefined) {
      report(where, `The member ${name} is gone from answers.`);
    } else {
      reviewAnswer(member, now.properties[name], where, documents, report, inside);
    }
  }
  if (isObject(old.items) && isObject(now.items)) {
    reviewAnswer(old.items, now.items, `${at}/items`, documents, report, inside);
  }
}

function follow(document, value) {
  return typeof value.$ref === "string"
    ? follow(
        document,
        value.$ref
          .slice(2)
          .split("/")
          .reduce(
            (owner, name) => owner[name.replaceAll("~1", "/").replaceAll("~0", "~")],
            document,
          ),
      )
    : value;
}
