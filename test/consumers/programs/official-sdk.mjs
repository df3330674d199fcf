// Every add-on operation of the official Node SDK on the mock, in both profiles: what is sent, and what comes back.
import assert from "node:assert/strict";
import sdk from "@huaweicloud/huaweicloud-sdk-cce";
import { clusterID, installation, requestBody, start } from "./official-sdk-start.mjs";

await goThrough("reference", { created: 200 });
// the service returns a word for a deletion, whatever is asked for
await goThrough("deployed", { created: 201, deleteAnswer: "text" });

async function goThrough(like, { created, deleteAnswer }) {
  const { mock, addons, lastEntry } = await start({ like, deleteAnswer });

  /** Checks that the caller gets every field that the mock sent, and the status. */
  async function passes(operation, status, result) {
    const { httpStatusCode, ...fields } = await result;
    const { operation: seen, status: sent, responseBody, body } = lastEntry();
    assert.deepEqual([seen, sent, httpStatusCode], [operation, status, status]);
    // of a string, the SDK returns the status alone
    assert.deepEqual(fields, typeof responseBody === "string" ? {} : responseBody, operation);
    return { fields, body, responseBody };
  }

  try {
    const byName = new sdk.ListAddonTemplatesRequest().withAddonTemplateName("npd");
    const listing = addons.listAddonTemplates(byName);
    const { fields: templates } = await passes("listAddonTemplates", 200, listing);
    assert.equal(templates.items.length, 1);

    const creation = addons.createAddonInstance(installation("1.3.60"));
    const { fields: installed, body } = await passes("createAddonInstance", created, creation);
    assert.deepEqual(body.spec.values.custom, { replicas: 2 });

    const id = installed.metadata.uid;
    const showing = addons.showAddonInstance(new sdk.ShowAddonInstanceRequest().withId(id));
    const { fields: shown } = await passes("showAddonInstance", 200, showing);
    assert.equal(shown.status.status, "running");
    // its types name `reason` and lack `isRollbackable`, but the response is what was sent
    assert.deepEqual([typeof shown.status.Reason, shown.status.reason], ["string", undefined]);
    assert.equal(typeof shown.status.isRollbackable, "boolean");

    const upgrade = requestBody({ "addon.upgrade/type": "upgrade" }, "1.3.68");
    const update = new sdk.UpdateAddonInstanceRequest().withId(id).withBody(upgrade);
    await passes("updateAddonInstance", 200, addons.updateAddonInstance(update));

    const inCluster = new sdk.ListAddonInstancesRequest().withClusterId(clusterID);
    const list = addons.listAddonInstances(inCluster);
    const { fields: listed } = await passes("listAddonInstances", 200, list);
    assert.equal(listed.items[0].spec.version, "1.3.68");

    const deletion = new sdk.DeleteAddonInstanceRequest().withId(id).withClusterId(clusterID);
    const deleting = addons.deleteAddonInstance(deletion);
    const { responseBody } = await passes("deleteAddonInstance", 200, deleting);
    assert.equal(responseBody === "success", deleteAnswer === "text");

    // its types require a version, its code does not
    const newest = addons.createAddonInstance(installation(undefined));
    if (created === 200) {
      await assert.rejects(newest, { httpStatusCode: 400 });
    } else {
      const { fields } = await passes("createAddonInstance", created, newest);
      assert.match(fields.spec.version, /^\d+\.\d+\.\d+$/);
    }
  } finally {
    await mock.close();
  }
}
