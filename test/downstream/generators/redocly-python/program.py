"""The scenario of scenario.ts with the generated Python client."""

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "gen"))
from client import (  # noqa: E402
    AnnotatedMetadata,
    ApiError,
    Client,
    InstallAnnotations,
    InstanceRequest,
    InstanceRequestSpec,
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


names = [template.metadata.name for template in client.list_addon_templates().items]
expect("coredns" in names, f"templates: {names}")

installed = client.create_addon_instance(request)
expect(installed.status.status == "installing", f"installed: {installed.status.status}")
uid = installed.metadata.uid
until(lambda: client.show_addon_instance(uid).status.status == "running", "running")

rejected(lambda: client.update_addon_instance(uid, request), 400, "CCE.03400001")
rejected(stranger.list_addon_templates, 401, "CCE.03401001")

client.delete_addon_instance(uid)
until(lambda: gone(uid), "gone")
