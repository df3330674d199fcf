/** An event as it arrived. */
interface ReceivedEvent {
  event: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into data whose shape is what they test
  data: any;
}

/** A listener to the events of a mock. */
export interface EventStream {
  /** The next event of a name; earlier ones of other names are dropped. @throws Error when the stream ends before. */
  next(name: string): Promise<ReceivedEvent>;
  /** Whether the mock has ended the stream. Waits for it. */
  ended(): Promise<boolean>;
  close(): void;
}

/** Listens to a mock, and waits until it is ready. */
export async function listenTo({ url }: { url: string }): Promise<EventStream> {
  const abort = new AbortController();
  const response = await fetch(`${url}/__mock/events`, { signal: abort.signal });
  if (response.status !== 200 || response.body === null) {
    throw new Error(`${response.status} ${await response.text()}`);
  }
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  const queue: ReceivedEvent[] = [];

  async function read(): Promise<boolean> {
    const { done, value = "" } = await reader.read();
    text += value;
    const blocks = text.split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks) {
      const event = /^event: (.*)$/m.exec(block)?.[1];
      if (event !== undefined) {
        queue.push({ event, data: JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? "null") });
      }
    }
    return !done;
  }
  const stream: EventStream = {
    async next(name) {
      for (;;) {
        const at = queue.findIndex(({ event }) => event === name);
        const [found] = queue.splice(0, at + 1).slice(-1);
        if (at !== -1 && found !== undefined) {
          return found;
        }
        if (!(await read())) {
          throw new Error(`The events ended before ${name}`);
        }
      }
    },
    async ended() {
      while (await read()) {
        // what is left is of no interest
      }
      return true;
    },
    close: () => abort.abort(),
  };
  await stream.next("ready");
  return stream;
}
