import type { Description, Media, Response } from "./openapi.ts";
import type { Operation } from "./operations.ts";
import { resolve } from "./resolve.ts";

export interface Example {
  key: string;
  summary: string;
  value: unknown;
}

/** The named examples of a media type. */
export function examplesOf(description: Description, media: Media | undefined): Example[] {
  return Object.entries(media?.examples ?? {}).map(([key, node]) => {
    const { summary = key, value } = resolve(description, node);
    return { key, summary, value };
  });
}

/** The JSON body that an operation takes, if it takes one. */
export function jsonBodyOf(
  description: Description,
  { requestBody }: Operation,
): Media | undefined {
  return requestBody && resolve(description, requestBody).content["application/json"];
}

/** The examples of all media types of a response. */
export function responseExamples(description: Description, response: Response): Example[] {
  return Object.values(resolve(description, response).content ?? {}).flatMap((media) =>
    examplesOf(description, media),
  );
}
