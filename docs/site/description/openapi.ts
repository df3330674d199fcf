/** The parts of an OpenAPI 3.1 document that pages read, with the extensions of our description. */
export interface Description {
  info: { title: string; version: string; description?: string };
  servers: Server[];
  tags: { name: string; "x-displayName"?: string }[];
  paths: Record<string, PathItem>;
  components: {
    schemas: Record<string, Schema>;
    securitySchemes?: Record<string, unknown>;
    [kind: string]: Record<string, unknown> | undefined;
  };
}

interface Server {
  /** With variables in braces. */
  url: string;
  description: string;
  variables?: Record<string, { default: string; description?: string }>;
}

/** A node that may be a reference. Properties beside `$ref` apply too. */
export interface Node {
  $ref?: string;
  "x-correction"?: string | string[];
}

export interface Schema extends Node {
  type?: string | string[];
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  const?: unknown;
  enum?: unknown[];
  format?: string;
  default?: unknown;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  pattern?: string;
  examples?: unknown[];
  deprecated?: boolean;
  /** The values that are known of a set to which the service may add. */
  "x-extensible-enum"?: unknown[];
  "x-enum-descriptions"?: Record<string, string>;
}

export interface Parameter extends Node {
  name: string;
  in: string;
  description?: string;
  required?: boolean;
  deprecated?: boolean;
  schema?: Schema;
}

export interface Media {
  schema?: Schema;
  examples?: Record<string, ExampleNode>;
}

interface ExampleNode extends Node {
  summary?: string;
  value?: unknown;
}

interface RequestBody extends Node {
  description?: string;
  content: Record<string, Media>;
}

interface Header extends Node {
  description?: string;
  schema?: Schema;
}

export interface Response extends Node {
  description: string;
  headers?: Record<string, Header>;
  content?: Record<string, Media>;
}

export interface OperationNode extends Node {
  operationId: string;
  summary: string;
  description: string;
  tags?: string[];
  parameters?: Parameter[];
  requestBody?: RequestBody;
  responses: Record<string, Response>;
}

export const methods = ["post", "get", "put", "delete"] as const;
export type Method = (typeof methods)[number];
type PathItem = { parameters?: Parameter[] } & { [method in Method]?: OperationNode };
