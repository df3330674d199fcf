// How long `startMock()` takes in a process that has started a mock before, as tests do: milliseconds of each time.
import { startMock } from "../dist/index.js"; // what is measured runs built

export async function warmStarts(times = 20): Promise<number[]> {
  await (await startMock()).close();
  const taken: number[] = [];
  for (let time = 0; time < times; time++) {
    const before = performance.now();
    const mock = await startMock();
    taken.push(performance.now() - before);
    await mock.close();
  }
  return taken;
}
