import type { AccessKey } from "../../src/signer/sign.ts";

export interface RandomRequest {
  readonly method: string;
  readonly endpoint: string;
  readonly query: Record<string, string | string[]>;
  readonly data: object | undefined;
  readonly date: Date;
  readonly contentType: boolean;
  readonly key: AccessKey;
}
export function randomRequest(index: number): RandomRequest;
export function urlOf(request: RandomRequest): string;
