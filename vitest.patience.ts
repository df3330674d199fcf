/**
 * How long tests wait before they call something a failure, in milliseconds: programs, browsers and compilers are slow on a busy machine.
 *
 * Every project uses it. A test that passes never waits for it.
 */
export const patience = {
  testTimeout: 180_000,
  hookTimeout: 180_000,
  expect: { poll: { timeout: 60_000 } },
};
