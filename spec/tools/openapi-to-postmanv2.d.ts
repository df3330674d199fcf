/** The part of openapi-to-postmanv2 that `postman-collection.ts` uses; the package brings no types. */
declare module "openapi-to-postmanv2" {
  namespace converter {
    interface Url {
      host: string[];
      path: string[];
      query: { key: string; value: string; disabled?: boolean }[];
    }
    interface Item {
      name: string;
      request: { url: Url; description: { content: string }; auth?: unknown };
    }
    interface Collection {
      info: { schema: string };
      item: { item: Item[] }[];
    }
    interface Conversion {
      result: boolean;
      reason?: string;
      output?: { data: Collection }[];
    }
    function convertV2(
      input: { type: "json"; data: object },
      options: object,
      done: (error: Error | null, conversion: Conversion) => void,
    ): void;
  }
  export default converter;
}
