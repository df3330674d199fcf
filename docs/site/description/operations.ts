import {
  type Description,
  type Method,
  methods,
  type OperationNode,
  type Parameter,
} from "./openapi.ts";
import { resolve } from "./resolve.ts";

export interface Operation extends OperationNode {
  path: string;
  method: Method;
  parameters: Parameter[];
}

/** Every operation: path, method, and the operation with the parameters of its path. */
export function operations(description: Description): Operation[] {
  return Object.entries(description.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      if (operation === undefined) {
        return [];
      }
      const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])];
      return [
        {
          ...operation,
          path,
          method,
          parameters: parameters.map((one) => resolve(description, one)),
        },
      ];
    }),
  );
}
