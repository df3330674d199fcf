import { type Auth, fromEnv } from "@cce-addons/client";
import { connect } from "@cce-addons/client/operations";
import { defaultDescription } from "@cce-addons/mock/description";
import { type Command, Option } from "commander";
import { readEndpoint } from "../endpoint-url.ts";
import { integer } from "./numbers.ts";

/** Flags that every subcommand has. */
export interface SharedFlags {
  readonly endpoint?: string;
  readonly region?: string;
  readonly description: string;
  readonly requestTimeout: number;
}

/** Adds the flags that every subcommand has. */
export function withSharedOptions(command: Command): Command {
  return command
    .addOption(
      new Option("--endpoint <url>", "such as https://cce.cn-north-4.myhuaweicloud.com").conflicts(
        "region",
      ),
    )
    .option("--region <name>", "such as cn-north-4, in place of --endpoint")
    .option("--description <file>", "another OpenAPI 3.1 description", defaultDescription)
    .option("--request-timeout <ms>", "limit of one request", integer(1, 600_000), 30_000);
}

/** What `--help` says about credentials. */
export const credentialsHelp = `
Credentials come from the environment: HUAWEICLOUD_TOKEN, or HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK.`;

/** The endpoint that the flags name. @throws TypeError when they name none, or one that cannot be used. */
export function endpointOf({ endpoint, region }: Pick<SharedFlags, "endpoint" | "region">): string {
  if (endpoint === undefined && region === undefined) {
    throw new TypeError("--endpoint or --region is required");
  }
  return readEndpoint(endpoint ?? connect({ region: region ?? "", auth: nobody }).baseUrl).href;
}

const nobody: Auth = { authorize: () => ({ headers: {}, secrets: [] }) };

/** Credentials of the environment. @throws TypeError that names the variables to set. */
export function authFromEnv(): Auth {
  return fromEnv(process.env);
}
