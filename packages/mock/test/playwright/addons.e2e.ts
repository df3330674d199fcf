import { type MockServer, startMock } from "@cce-addons/mock";
import { test as base, expect } from "@playwright/test";
import { call, install } from "../calls.ts";

/** Tests with a mock, which starts once for a worker and is reset for each test. */
const test = base.extend<{ mock: MockServer }, { shared: MockServer }>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures that this one uses
    async ({}, use) => {
      const mock = await startMock({ frozenClock: true });
      await use(mock);
      await mock.close();
    },
    { scope: "worker" },
  ],
  mock: async ({ shared }, use) => {
    shared.reset();
    await use(shared);
  },
});

/** A page that shows the state of each add-on of a cluster, as a frontend does that polls the API. */
const pageOf = (api: string) => `<ul></ul><script>
  const show = async () => {
    const headers = { "X-Auth-Token": "any" };
    const response = await fetch("${api}/api/v3/addons?cluster_id=c", { headers });
    const { items } = await response.json();
    document.querySelector("ul").innerHTML = items
      .map(({ metadata, status }) => "<li>" + metadata.name + " " + status.status + "</li>")
      .join("");
    setTimeout(show, 100);
  };
  show();
</script>`;

test("the page shows an add-on that is installed, and that it runs when time has passed", async ({
  page,
  mock,
}) => {
  await page.setContent(pageOf(mock.url));
  await expect(page.locator("li")).toHaveCount(0);
  await call(mock, "POST", "/api/v3/addons", install("npd", "1.18.46", "c"));
  await expect(page.locator("li")).toHaveText("npd installing");
  mock.clock.advance(3000);
  await expect(page.locator("li")).toHaveText("npd running");
});

test("the next test finds the mock as it was started, and can let a change fail", async ({
  page,
  mock,
}) => {
  expect(mock.requests.list()).toEqual([]);
  await page.setContent(pageOf(mock.url));
  mock.scenarios.add("installFailed;times=1");
  await call(mock, "POST", "/api/v3/addons", install("npd", "1.18.46", "c"));
  mock.clock.advance(3000);
  await expect(page.locator("li")).toHaveText("npd installFailed");
});
