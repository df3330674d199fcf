/** 生成器表中说明的中文，以英文原文为键。由测试检查有无遗漏。 */
export const generatorNotes: Record<string, string> = {
  'Name the place of path parameters in calls that also take a query, as in [{ name, value, in: "path" }]: the generated types of the short form lack parameters that a path shares between its operations. The types come from a package of its own, openapicmd.':
    '调用同时带查询参数时，请注明路径参数的位置，如 [{ name, value, in: "path" }]：简写形式的生成类型缺少同一路径下各接口共用的参数。类型由单独的包 openapicmd 生成。',
  "Call operations through ok() of @oazapfts/runtime, which returns the body and throws HttpError: the response default has any number as its status, so comparing status with 200 does not narrow the type.":
    "请通过 @oazapfts/runtime 的 ok() 调用各接口，它返回响应体，失败时抛出 HttpError：响应 default 的状态码类型为任意数字，因此与 200 比较并不能收窄类型。",
  "Give it the OpenAPI 3.1 bundle: from 3.0 it writes TypeScript that does not compile, for a constant property with a slash in its name. The type of a success includes the error bodies of the response default, so narrow it.":
    "请使用 OpenAPI 3.1 版本：对于名称中带斜杠的常量属性，它由 3.0 生成的 TypeScript 无法编译。成功结果的类型包含响应 default 的错误结构，需要自行收窄。",
  "The generated client does not send: pass it a fetcher that writes bodies as JSON and sets Content-Type.":
    "生成的客户端本身不发送请求：请传入一个 fetcher，由它将请求体写为 JSON 并设置 Content-Type。",
  "Reads the OpenAPI 3.0 bundle and needs zod 3. A schema with both listed and additional properties becomes a plain record, so it accepts any annotations.":
    "读取 OpenAPI 3.0 版本，需要 zod 3。同时含已列出属性和其他属性的结构会变成普通映射，因此会接受任意 annotations。",
  "Give it the OpenAPI 3.0 bundle: from 3.1 it writes TypeScript that does not compile, for an object with one constant property and additional properties.":
    "请使用 OpenAPI 3.0 版本：对于含一个常量属性和其他属性的对象，它由 3.1 生成的 TypeScript 无法编译。",
  "Pass { type: ContentType.Json } to calls with a body: the generated code leaves it out for a request body that is a reference, and the service rejects text/plain.":
    "调用带请求体时，请传入 { type: ContentType.Json }：请求体为引用时，生成的代码会遗漏该项，而服务拒绝 text/plain。",
  "Properties that are unions (metadata, annotations) have the type any. A deletion of an Autopilot add-on throws, because its response is the word success and not JSON; the add-on is deleted.":
    "联合类型的字段（metadata、annotations）的类型为 any。删除 Autopilot 插件时会抛出错误，因为响应是单词 success 而不是 JSON；插件实际已删除。",
  "Properties that are unions (metadata, annotations) have the type Object. A deletion of an Autopilot add-on throws, because its response is the word success and not JSON; the add-on is deleted.":
    "联合类型的字段（metadata、annotations）的类型为 Object。删除 Autopilot 插件时会抛出错误，因为响应是单词 success 而不是 JSON；插件实际已删除。",
  "Properties that are unions (metadata, annotations) are arrays: build them with toArray(). A deletion of an Autopilot add-on throws, because its response is the word success and not JSON; the add-on is deleted.":
    "联合类型的字段（metadata、annotations）是数组：请用 toArray() 构造。删除 Autopilot 插件时会抛出错误，因为响应是单词 success 而不是 JSON；插件实际已删除。",
  "Needs httpx. Properties that are unions of objects are typed; responses with several error shapes are plain dictionaries.":
    "需要 httpx。由对象组成的联合类型字段带有类型；具有多种错误结构的响应是普通字典。",
  'Pass { parseAs: "text" } to the deletion of an Autopilot add-on: its response is the word success, and the client reads JSON unless told otherwise.':
    '删除 Autopilot 插件时请传入 { parseAs: "text" }：响应是单词 success，而客户端默认按 JSON 读取。',
  "There is no schema for the word success, which is the response to the deletion of an Autopilot add-on.":
    "没有对应单词 success 的 schema，即删除 Autopilot 插件的响应。",
};
