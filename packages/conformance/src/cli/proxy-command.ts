import { Command } from "commander";
import { startProxy } from "../proxy/start-proxy.ts";
import { integer } from "./numbers.ts";
import { authFromEnv, endpointOf, type SharedFlags, withSharedOptions } from "./options.ts";
import { createLiveReport, reportHelp } from "./report-option.ts";

interface Flags extends SharedFlags {
  readonly port: number;
  readonly envCredentials?: boolean;
  readonly report?: string;
}

/** The command `proxy`: forwards requests to an endpoint and compares both sides with the description. */
export function proxyCommand(): Command {
  return withSharedOptions(
    new Command("proxy").description(
      "Forward the requests of your program to an endpoint, and compare requests and responses with the description.",
    ),
  )
    .option("--port <number>", "TCP port on 127.0.0.1, 0 for any free one", integer(0, 65535), 4014)
    .option("--env-credentials", "replace the credentials of requests by those of the environment")
    .option("--report <file>", reportHelp)
    .addHelpText("after", signatureHelp)
    .action(run);
}

const signatureHelp = `
A token passes through. A signature covers the host, so a request that is signed for this proxy is rejected by the
service: use --env-credentials with HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK. Ctrl-C ends the proxy and writes the report.`;

async function run({ requestTimeout, report: file, ...flags }: Flags): Promise<void> {
  const endpoint = endpointOf(flags);
  const report = createLiveReport(endpoint);
  const proxy = await startProxy({
    ...flags,
    endpoint,
    auth: flags.envCredentials ? authFromEnv() : undefined,
    requestTimeoutMs: requestTimeout,
    onMismatch: report.onMismatch,
  });
  process.stderr.write(`Proxy to ${new URL(endpoint).host} on ${proxy.url}, until Ctrl-C\n`);
  await signal();
  await proxy.close();
  const { compared, undescribed } = proxy.calls;
  await report.finish(file, `${compared} calls, ${undescribed} to paths that are not described`);
}

/** Waits until the process is asked to stop. A second signal then ends it immediately. */
function signal(): Promise<void> {
  const names = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  return new Promise((resolve) => {
    const stop = () => {
      for (const name of names) {
        process.removeListener(name, stop);
      }
      resolve();
    };
    for (const name of names) {
      process.on(name, stop);
    }
  });
}
