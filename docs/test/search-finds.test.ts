import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createSearch } from "../search/engine.ts";
import type { IndexPage } from "../search/entries.ts";

/** The search of a language with the index that is published. */
function searchOf(language: string, code: string) {
  const source = readFileSync(new URL(`../dist/search.${language}.js`, import.meta.url), "utf8");
  const json = source.slice(source.indexOf("["), source.lastIndexOf("]") + 1);
  return createSearch(JSON.parse(json) as IndexPage[], code);
}

/** What a reader types, and where that should lead: the beginning of an address. */
type Wanted = [question: string, url: string];

const english: Wanted[] = [
  ["install coredns", "guide/quick-start.html"],
  ["addon.install/type", "schemas/"],
  ["createAddonInstance", "operations/createAddonInstance.html"],
  ["endpoint", "index.html#base-url"],
  ["rate limit", "statuses/429.html"],
  ["token expired", "statuses/401.html"],
  ["signature python", "guide/authentication.html#python"],
  ["openapi.yaml", "downloads.html#file.openapi.yaml"],
  ["/api/v3/addons", "operations/"],
  ["upgrade", "operations/updateAddonInstance.html"],
  ["409", "statuses/409.html"],
  ["CCE.03409001", "errors/CCE.03409001.html"],
  ["base url", "index.html#base-url"],
  ["C-001", "corrections.html#C-001"],
  ["apVersion", "corrections.html#C-001"],
  ["installFailed", "lifecycle.html#installFailed"],
  ["postman", "downloads.html#file.cce-addons.postman_collection.json"],
  ["uninstall", "operations/deleteAddonInstance.html"],
  ["roll back", "operations/rollbackAddonInstance.html"],
  ["GET /api/v3/addontemplates", "operations/listAddonTemplates.html"],
  ["addonTemplatName", "schemas/"],
  ["X-Mock-Scenario", "guide/mock.html"],
  ["backoff", "statuses/500.html"],
  ["metadata.uid", "index.html#concept.instance"],
  ["terraform", "guide/existing-clients.html"],
  ["official sdk", "guide/existing-clients.html"],
  ["which description", "guide/which-description.html"],
  ["client precheck", "guide/client.html#prechecks"],
  ["autopilot client", "guide/client.html#autopilot"],
  ["--like deployed", "guide/mock.html#like"],
  ["tenant_id", "addons/autoscaler.html#custom.tenant_id"],
  ["stub_domains", "addons/coredns.html#custom.stub_domains"],
  ["elb.id", "addons/nginx-ingress.html#custom.service.annotations.kubernetes.io/elb.id"],
  ["multiAZEnabled", "addons/"],
  ["custom.npc.maxTaintedNode", "addons/npd.html#custom.npc.maxTaintedNode"],
  ["coredns", "addons/coredns.html"],
  ["region", "index.html#base-url"],
  ["values", "addons/index.html"],
  ["V-012", "addons/autoscaler.html#V-012"],
];

const chinese: Wanted[] = [
  ["鉴权", "guide/authentication.html"],
  ["请求体", "operations/createAddonInstance.html#body"],
  ["令牌", "guide/authentication.html"],
  ["限流", "statuses/429.html"],
  ["终端节点", "index.html#base-url"],
  ["安装 coredns", "guide/quick-start.html"],
  ["升级", "operations/updateAddonInstance.html"],
  ["回滚", "operations/rollbackAddonInstance.html"],
  ["卸载", "operations/deleteAddonInstance.html"],
  ["区域", "index.html#base-url"],
  ["令牌过期", "statuses/401.html"],
  ["签名 python", "guide/authentication.html#python"],
  ["错误码", "errors/index.html"],
  ["CCE.03404001", "errors/CCE.03404001.html"],
  ["插件模板", "operations/listAddonTemplates.html"],
  ["勘误", "corrections.html"],
  ["addonTemplateName", "schemas/"],
  ["没有权限", "statuses/403.html"],
  ["下载", "downloads.html"],
  ["生命周期", "lifecycle.html"],
  ["官方 SDK", "guide/existing-clients.html"],
  ["选择描述", "guide/which-description.html"],
  ["客户端 插件检查", "guide/client.html#prechecks"],
  ["tenant_id", "addons/autoscaler.html#custom.tenant_id"],
  ["stub_domains", "addons/coredns.html#custom.stub_domains"],
  ["elb.id", "addons/nginx-ingress.html#custom.service.annotations.kubernetes.io/elb.id"],
  ["multiAZEnabled", "addons/"],
  ["指标", "addons/metrics-server.html"],
  ["弹性伸缩", "addons/autoscaler.html"],
  ["values", "addons/index.html"],
];

describe.each([
  ["en", "en", english],
  ["zh", "zh-CN", chinese],
] as const)("search (%s)", (language, code, list) => {
  const search = searchOf(language, code);

  test.each(list)("for %s finds %s first or second", (question, url) => {
    const found = search(question)
      .slice(0, 2)
      .map((entry) => entry.url);
    expect(found.filter((one) => one.startsWith(url))).not.toEqual([]);
  });
});

test("an index has whole texts", () => {
  const search = searchOf("en", "en");
  const [page] = search("createAddonInstance");
  expect(page?.about).toMatch(/\.$/);
});
