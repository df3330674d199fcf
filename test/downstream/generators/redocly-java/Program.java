// The scenario of scenario.ts with the generated Java client.

import cceaddonapiunofficialcorrected.Client;
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
