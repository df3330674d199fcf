"""The scenario of scenario.ts with the generated Python client."""

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "gen"))
from client import (  # noqa: E402
    AddonInstanceRollbackRequest,
    AddonPrecheckItem,
    AddonPrecheckRequest,
    AddonPrecheckSpec,
    AddonPrecheckType,
    AnnotatedMetadata,
    AnnotatedUpgradeMetadata,
    ApiError,
    Client,
    InstallAnnotations,
    InstanceRequest,
    InstanceRequestSpec,
    InstanceUpgradeRequest,
    UpgradeAnnotations,
    UpgradeType,
)

url = sys.argv[1]
client = Client(url, auth={"apiKey": {"token": "any-token"}})
stranger = Client(url)
request = InstanceRequest(
    kind="Addon",
    api_version="v3",
    metadata=AnnotatedMetadata(annotations=InstallAnnotations(addon_install_type="install")),
    spec=InstanceRequestSpec(
        version="1.19.16",
        cluster_id="6f1c2e9a-6b7d-11f0-9c3e-0255ac100b04",
        values={"basic": {}, "custom": {}},
        addon_template_name="npd",
    ),
)


def expect(holds, what):
    if not holds:
        sys.exit(f"not as expected: {what}")


def until(done, what):
    for _ in range(100):
        if done():
            return
        time.sleep(0.05)
    sys.exit(f"the add-on is not {what} after 100 polls")


def rejected(call, status, code):
    try:
        call()
    except ApiError as error:
        expect(error.status == status and error.body.get("code") == code, f"{status} {code}: {error.body}")
        return True
    sys.exit(f"not rejected with {status}")


def gone(uid):
    try:
        client.show_addon_instance(uid)
    except ApiError as error:
        expect(error.status == 404, f"404: {error.status}")
        return True
    return False


CLUSTER = "6f1c2e9a-6b7d-11f0-9c3e-0255ac100b04"
AUTOPILOT_CLUSTER = "6e2a4c8d-6b7d-11f0-9c3e-0255ac100b04"
PROJECT = "0123456789abcdef0123456789abcdef"


def upgrade_of(template, version, cluster):
    return InstanceUpgradeRequest(
        kind="Addon",
        api_version="v3",
        metadata=AnnotatedUpgradeMetadata(annotations=UpgradeAnnotations(addon_upgrade_type=UpgradeType.UPGRADE)),
        spec=InstanceRequestSpec(version=version, cluster_id=cluster, values={}, addon_template_name=template),
    )


def others(uid):
    """The operations of runOperations in operations.ts."""
    listed = client.list_addon_instances(cluster_id=CLUSTER).items[0].metadata.uid
    expect(listed == uid, "the list has the add-on")

    item = AddonPrecheckItem("npd", uid, AddonPrecheckType.ADDON_STATIC)
    precheck = AddonPrecheckRequest("AddonCheck", "v3", AddonPrecheckSpec(CLUSTER, [item]))
    created = client.batch_create_addon_precheck(PROJECT, CLUSTER, precheck).status.items[0].metadata.task_id
    tasks = client.list_addon_precheck_tasks(PROJECT, CLUSTER, addon_instance_id=uid).items
    expect(tasks[0].metadata.task_id == created, "the task is listed")

    def running():
        return client.show_addon_instance(uid).status.status == "running"

    upgraded = client.update_addon_instance(uid, upgrade_of("npd", "1.19.20", CLUSTER)).status.status
    expect(upgraded == "upgrading", f"upgraded: {upgraded}")
    until(running, "running again")
    rolled = client.rollback_addon_instance(uid, AddonInstanceRollbackRequest(CLUSTER)).status.status
    expect(rolled == "rollbacking", f"rolled back: {rolled}")
    until(running, "running again")


def autopilot():
    expect(client.list_autopilot_addon_templates().items, "templates for Autopilot clusters")
    installed = client.create_autopilot_addon_instance(
        InstanceRequest(
            kind="Addon",
            api_version="v3",
            metadata=AnnotatedMetadata(annotations=InstallAnnotations(addon_install_type="install")),
            spec=InstanceRequestSpec("1.29.4", AUTOPILOT_CLUSTER, {}, "coredns"),
        )
    )
    uid = installed.metadata.uid

    def running():
        return client.show_autopilot_addon_instance(uid).status.status == "running"

    until(running, "running in the Autopilot cluster")
    listed = client.list_autopilot_addon_instances(cluster_id=AUTOPILOT_CLUSTER).items[0].metadata.uid
    expect(listed == uid, "the list has the add-on of the Autopilot cluster")
    client.update_autopilot_addon_instance(uid, upgrade_of("coredns", "1.30.6", AUTOPILOT_CLUSTER))
    until(running, "running in the Autopilot cluster")
    client.rollback_autopilot_addon_instance(uid, AddonInstanceRollbackRequest(AUTOPILOT_CLUSTER))
    until(running, "running in the Autopilot cluster")
    client.delete_autopilot_addon_instance(uid)


names = [template.metadata.name for template in client.list_addon_templates().items]
expect("coredns" in names, f"templates: {names}")

installed = client.create_addon_instance(request)
expect(installed.status.status == "installing", f"installed: {installed.status.status}")
uid = installed.metadata.uid
until(lambda: client.show_addon_instance(uid).status.status == "running", "running")

others(uid)
autopilot()

rejected(lambda: client.update_addon_instance(uid, request), 400, "CCE.03400001")
rejected(stranger.list_addon_templates, 401, "CCE.03401001")

client.delete_addon_instance(uid)
until(lambda: gone(uid), "gone")
