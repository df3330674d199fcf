import { type KeptState, restoreState, type Stateful } from "../engine/state.ts";

/**
 * Replaces what is installed, and clock and scenarios where the state has them.
 *
 * @throws Rejection or TypeError when a part does not fit; then nothing has changed.
 */
export function replaceState(mock: Stateful, { clock, scenarios, ...state }: KeptState): void {
  const { rules } = mock;
  const before = { scenarios: rules.list(), clock: mock.clock.state() ?? { offsetMs: 0 } };
  try {
    if (scenarios !== undefined) {
      rules.replace(scenarios);
    }
    // before the add-ons: which of them are gone depends on it
    if (clock !== undefined) {
      mock.clock.restore(clock);
    }
    restoreState(mock, state);
  } catch (error) {
    rules.replace(before.scenarios);
    mock.clock.restore(before.clock);
    throw error;
  }
}
