import { compareVersions } from "../engine/compare-versions.ts";
import type { ChangeKind } from "../engine/record.ts";
import { Rejection } from "../engine/rejection.ts";
import { isObject, type JsonObject } from "../json.ts";
import { flattenedField } from "./flattened.ts";

/** What a request asks for: values as they were sent, and with the template's defaults. */
export interface ValuesInRequest {
  readonly kind: ChangeKind;
  readonly template: string;
  readonly version: string;
  readonly sent: JsonObject;
  readonly complete: JsonObject;
}

/** A response that the service was seen to give to wrong values. */
interface RecordedRejection {
  /** The template that it was seen with; absent for any. */
  readonly template?: string;
  /** First version of the add-on that is known to reject. */
  readonly since?: string;
  /** JSON pointer into `values` of what is wrong, or `undefined` when nothing is. */
  find(request: ValuesInRequest): string | undefined;
  readonly status: 400 | 500;
  /** Text of the error. */
  readonly text: string;
}

const recorded: readonly RecordedRejection[] = [
  {
    // huaweicloud/terraform-provider-huaweicloud#3399
    template: "autoscaler",
    find: ({ sent }) => (sent.custom === undefined ? "/custom" : undefined),
    status: 400,
    text: "custom values are not defined",
  },
  {
    // huaweicloud/terraform-provider-huaweicloud#3276
    template: "autoscaler",
    since: "1.25",
    find: ({ complete }) =>
      isFilled(at(complete, ["custom", "tenant_id"])) ? undefined : "/custom/tenant_id",
    status: 400,
    text: "tenant_id value is empty or not string type",
  },
  {
    // huaweicloud/terraform-provider-huaweicloud#5646
    template: "nginx-ingress",
    since: "2.6",
    find: ({ complete }) =>
      isFilled(at(complete, ["custom", "service", "annotations", "kubernetes.io/elb.id"])) ||
      isFilled(at(complete, ["custom", "service", "loadBalancerIP"]))
        ? undefined
        : "/custom/service",
    status: 400,
    text: "kubernetes.io/elb.id and loadBalancerIP cannot both be empty",
  },
  {
    // opentelekomcloud/terraform-provider-opentelekomcloud#2053, where basic was empty as well
    template: "coredns",
    find: ({ sent }) =>
      isFilled(at(sent, ["custom", "stub_domains"])) ? "/custom/stub_domains" : undefined,
    status: 500,
    text: "",
  },
  {
    // opentelekomcloud/terraform-provider-opentelekomcloud#3216: a client wrote nested values as JSON in a string
    find: ({ kind, template, sent }) =>
      kind === "upgrade" ? flattenedField(template, sent) : undefined,
    status: 500,
    text: "",
  },
];

/** What the service was seen to return for such values, and the JSON pointer into `values` of what is wrong. */
export function recordedRejection(
  request: ValuesInRequest,
): { readonly pointer: string; readonly status: 400 | 500; readonly text: string } | undefined {
  for (const { template, since, find, status, text } of recorded) {
    const isFor = template === undefined || template === request.template;
    if (isFor && (since === undefined || compareVersions(request.version, since) >= 0)) {
      const pointer = find(request);
      if (pointer !== undefined) {
        return { pointer, status, text };
      }
    }
  }
  return undefined;
}

/** Rejects values as the service was seen to. @throws {@link Rejection} with the recorded text. */
export function checkRecorded(request: ValuesInRequest): void {
  const found = recordedRejection(request);
  if (found !== undefined) {
    throw new Rejection(found.status === 500 ? "internal" : "parameterInvalid", found.text);
  }
}

const isFilled = (value: unknown) => typeof value === "string" && value !== "";

const at = (values: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((node, name) => (isObject(node) ? node[name] : undefined), values);
