/** Every default and limit of the mock, once: options, command line and documentation read them here. */

/** Defaults of {@link MockOptions}. */
export const mockDefaults = {
  /** Milliseconds that a change takes. */
  transitionMs: 3000,
  strictCatalogue: false,
  checkValues: false,
  like: "reference",
  latencyMs: 0,
  randomSeed: 1,
  maxInstances: 10_000,
  control: true,
} as const;

/** TCP port of the command. */
export const defaultPort = 4010;

/** Bounds of the HTTP server. */
export const serverLimits = {
  /** Max size of a body, in bytes. */
  bodyBytes: 1_048_576,
  /** Max time for the request line and headers to arrive, in milliseconds. */
  headersMs: 10_000,
  /** Max time for a whole request to arrive, in milliseconds. */
  requestMs: 30_000,
  /** Max time between two requests of a connection, in milliseconds. */
  idleMs: 5_000,
  /** Max time in which the other side accepts nothing of a response, in milliseconds. */
  sendMs: 30_000,
} as const;

/** Max length of a request target, in characters. */
export const maxTarget = 8192;

/** Max depth of a JSON body: more than any parameter of an add-on, and far from where a JSON writer runs out of stack. */
export const maxDepth = 100;

/** Max characters of values in the store, about as JSON. */
export const maxCharacters: number = 64 * 1024 * 1024;

/** How many requests the journal keeps. */
export const journalLength = 200;

/** Max size of a body that the journal keeps, in bytes. */
export const journalBodyBytes = 65_536;

/** How many invalid fields a message names at most: a request with more is hopeless, and the message stays readable. */
export const maxViolations = 20;

/** Version of the optional peer `@stoplight/prism-http`: the last that declares and runs on Node 20. */
export const prismVersion = "5.12.0";

/** Milliseconds until a state file that could not be written is tried again. */
export const stateRetryMs = 5000;

/** Max number of listeners to events. A browser opens at most six connections to one host. */
export const maxListeners = 20;

/** Milliseconds between two looks at what has changed, while somebody listens. */
export const eventIntervalMs = 100;

/** Milliseconds without an event after which a comment keeps the connection open. */
export const eventPingMs = 15_000;

/** Milliseconds after which a listener connects again. */
export const eventRetryMs = 1000;

/** Max size of what a listener has not read yet, in bytes. */
export const maxUnreadBytes = 1_048_576;
