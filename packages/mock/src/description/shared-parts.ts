type Parts = Record<string, unknown>;
interface OpenApiDocument extends Parts {
  paths: Parts;
  components: Record<string, Parts>;
}

/** A document with `true` in place of each path and component that another one has alike. */
export function withoutSharedParts(
  document: OpenApiDocument,
  other: OpenApiDocument,
): OpenApiDocument {
  return mapParts(document, other, (part, same) =>
    JSON.stringify(part) === JSON.stringify(same) ? true : part,
  );
}

/** The whole document again. */
export function withSharedParts(
  document: OpenApiDocument,
  other: OpenApiDocument,
): OpenApiDocument {
  return mapParts(document, other, (part, same) => (part === true ? same : part));
}

/** Replaces each path and component by what is made of it and of the one of the same name in another document. */
function mapParts(
  document: OpenApiDocument,
  other: OpenApiDocument,
  replace: (part: unknown, same: unknown) => unknown,
): OpenApiDocument {
  const mapSection = (section: Parts, others: Parts = {}) =>
    Object.fromEntries(
      Object.entries(section).map(([name, part]) => [name, replace(part, others[name])]),
    );
  return {
    ...document,
    paths: mapSection(document.paths, other.paths),
    components: Object.fromEntries(
      Object.entries(document.components).map(([name, section]) => [
        name,
        mapSection(section, other.components[name]),
      ]),
    ),
  };
}
