// Stays .mjs: Redocly loads plugins with plain Node, which reads no TypeScript on Node 20.
// Rules that the configurable assertions of Redocly cannot express. `redocly.yaml` switches them on.

const described = ({ description }) => typeof description === "string" && description.trim() !== "";

/** Every schema of `components.schemas` has a description. */
const schemaDescription = () => ({
  NamedSchemas(schemas, { report, location }) {
    for (const [name, schema] of Object.entries(schemas)) {
      if (schema.$ref === undefined && !described(schema)) {
        report({
          message: `Schema ${name} needs a description.`,
          location: location.child([name]),
        });
      }
    }
  },
});

/** Every property of a schema has a description, of its own or of the schema that it refers to. */
const propertyDescription = () => ({
  SchemaProperties(properties, { report, location }) {
    for (const [name, property] of Object.entries(properties)) {
      if (property.$ref === undefined && !described(property)) {
        report({
          message: `Property ${name} needs a description.`,
          location: location.child([name]),
        });
      }
    }
  },
});

/** Every media type of a request body and of a response has at least one example with a name. */
const namedExample = () => ({
  MediaType({ examples = {} }, { report, location }) {
    if (Object.keys(examples).length === 0) {
      report({
        message: "A body needs a named example, under examples.",
        location: location.key(),
      });
    }
  },
});

/** @returns The plugin, as the `plugins` of `redocly.yaml` wants it. */
export default function plugin() {
  return {
    id: "cce-addons",
    rules: {
      oas3: {
        "schema-description": schemaDescription,
        "property-description": propertyDescription,
        "named-example": namedExample,
      },
    },
  };
}
