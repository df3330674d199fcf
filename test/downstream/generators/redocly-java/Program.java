// The scenario of scenario.ts with the generated Java client.

import cceaddonapiunofficialcorrected.Client;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

public final class Program {
    public static void main(String[] arguments) throws InterruptedException {
        String url = arguments[0];
        Client client = new Client(new Client.Config()
            .serverUrl(url)
            .auth(new Client.Auth().apiKey("token", "any-token")));
        Client stranger = new Client(new Client.Config().serverUrl(url));
        Client.InstanceRequest request = new Client.InstanceRequest(
            "Addon",
            "v3",
            new Client.AnnotatedMetadata(new Client.InstallAnnotations("install"), null, null, null),
            new Client.InstanceRequestSpec(
                "1.19.16",
                "6f1c2e9a-6b7d-11f0-9c3e-0255ac100b04",
                Map.of("basic", Map.of(), "custom", Map.of()),
                "npd"));

        // fits the type, and is rejected for its empty cluster ID
        Client.InstanceUpgradeRequest upgrade = new Client.InstanceUpgradeRequest(
            "Addon",
            "v3",
            new Client.AnnotatedUpgradeMetadata(new Client.UpgradeAnnotations(Client.UpgradeType.UPGRADE), null, null, null),
            new Client.InstanceRequestSpec(
                "1.19.16",
                "",
                Map.of("basic", Map.of(), "custom", Map.of()),
                "npd"));

        boolean found = client.listAddonTemplates(new Client.ListAddonTemplatesParams()).items().stream()
            .anyMatch(template -> template.metadata().name().equals("coredns"));
        expect(found, "coredns is among the templates");

        Client.AddonInstance installed = client.createAddonInstance(request);
        expect(installed.status().status().equals("installing"), "installed: " + installed.status().status());
        String id = installed.metadata().uid();

        until("running", () -> show(client, id).status().status().equals("running"));

        others(client, id);
        autopilot(client);

        expectRejection(() -> client.updateAddonInstance(id, upgrade), 400, "CCE.03400001");
        expectRejection(() -> stranger.listAddonTemplates(new Client.ListAddonTemplatesParams()), 401, "CCE.03401001");

        client.deleteAddonInstance(id, new Client.DeleteAddonInstanceParams());
        until("gone", () -> {
            try {
                show(client, id);
                return false;
            } catch (Client.ApiException error) {
                return error.status == 404;
            }
        });
    }

    private static final String CLUSTER = "6f1c2e9a-6b7d-11f0-9c3e-0255ac100b04";
    private static final String AUTOPILOT_CLUSTER = "6e2a4c8d-6b7d-11f0-9c3e-0255ac100b04";
    private static final String PROJECT = "0123456789abcdef0123456789abcdef";

    /** The operations of runOperations in operations.ts. */
    private static void others(Client client, String id) throws InterruptedException {
        String listed = client.listAddonInstances(new Client.ListAddonInstancesParams().clusterId(CLUSTER))
            .items().get(0).metadata().uid();
        expect(listed.equals(id), "the list has the add-on");

        Client.AddonPrecheckItem item = new Client.AddonPrecheckItem(
            "npd", id, Client.AddonPrecheckType.ADDON_STATIC, null, null);
        String created = client.batchCreateAddonPrecheck(PROJECT, CLUSTER, new Client.AddonPrecheckRequest(
            "AddonCheck", "v3", new Client.AddonPrecheckSpec(CLUSTER, List.of(item))))
            .status().items().get(0).metadata().taskId();
        String task = client.listAddonPrecheckTasks(
            PROJECT, CLUSTER, new Client.ListAddonPrecheckTasksParams().addonInstanceId(id))
            .items().get(0).metadata().taskId();
        expect(task.equals(created), "the task is listed");

        String upgraded = client.updateAddonInstance(id, upgradeOf("npd", "1.19.20", CLUSTER)).status().status();
        expect(upgraded.equals("upgrading"), "upgraded: " + upgraded);
        until("running again", () -> show(client, id).status().status().equals("running"));
        String rolled = client.rollbackAddonInstance(id, new Client.AddonInstanceRollbackRequest(CLUSTER)).status().status();
        expect(rolled.equals("rollbacking"), "rolled back: " + rolled);
        until("running again", () -> show(client, id).status().status().equals("running"));
    }

    private static void autopilot(Client client) throws InterruptedException {
        var templates = client.listAutopilotAddonTemplates(new Client.ListAutopilotAddonTemplatesParams()).items();
        expect(!templates.isEmpty(), "templates for Autopilot clusters");

        Client.AddonInstance installed = client.createAutopilotAddonInstance(new Client.InstanceRequest(
            "Addon",
            "v3",
            new Client.AnnotatedMetadata(new Client.InstallAnnotations("install"), null, null, null),
            new Client.InstanceRequestSpec("1.29.4", AUTOPILOT_CLUSTER, Map.of(), "coredns")));
        String id = installed.metadata().uid();
        BooleanSupplier running = () -> client
            .showAutopilotAddonInstance(id, new Client.ShowAutopilotAddonInstanceParams())
            .status().status().equals("running");
        until("running in the Autopilot cluster", running);
        String listed = client.listAutopilotAddonInstances(
            new Client.ListAutopilotAddonInstancesParams().clusterId(AUTOPILOT_CLUSTER))
            .items().get(0).metadata().uid();
        expect(listed.equals(id), "the list has the add-on of the Autopilot cluster");
        client.updateAutopilotAddonInstance(id, upgradeOf("coredns", "1.30.6", AUTOPILOT_CLUSTER));
        until("running in the Autopilot cluster", running);
        client.rollbackAutopilotAddonInstance(id, new Client.AddonInstanceRollbackRequest(AUTOPILOT_CLUSTER));
        until("running in the Autopilot cluster", running);
        // the response is the word success, which the generated code reads as JSON
        try {
            client.deleteAutopilotAddonInstance(id, new Client.DeleteAutopilotAddonInstanceParams());
            throw new IllegalStateException("the word success was read as JSON");
        } catch (IllegalArgumentException error) {
            until("gone from the Autopilot cluster", () -> {
                try {
                    running.getAsBoolean();
                    return false;
                } catch (Client.ApiException gone) {
                    return gone.status == 404;
                }
            });
        }
    }

    private static Client.InstanceUpgradeRequest upgradeOf(String template, String version, String cluster) {
        return new Client.InstanceUpgradeRequest(
            "Addon",
            "v3",
            new Client.AnnotatedUpgradeMetadata(new Client.UpgradeAnnotations(Client.UpgradeType.UPGRADE), null, null, null),
            new Client.InstanceRequestSpec(version, cluster, Map.of(), template));
    }

    private static Client.AddonInstance show(Client client, String id) {
        return client.showAddonInstance(id, new Client.ShowAddonInstanceParams());
    }

    private static void until(String what, BooleanSupplier done) throws InterruptedException {
        for (int polls = 0; polls < 100; polls++) {
            if (done.getAsBoolean()) {
                return;
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("the add-on is not " + what + " after 100 polls");
    }

    private static void expectRejection(Runnable call, int status, String code) {
        try {
            call.run();
        } catch (Client.ApiException error) {
            Object seen = error.body instanceof Map<?, ?> body ? body.get("code") : null;
            expect(error.status == status && code.equals(seen), status + " " + code + ": " + error.status + " " + error.body);
            return;
        }
        throw new IllegalStateException("not rejected with " + status);
    }

    private static void expect(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("not as expected: " + what);
        }
    }
}
