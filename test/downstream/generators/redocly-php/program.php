<?php
// The scenario of scenario.ts with the generated PHP client.

declare(strict_types=1);

require __DIR__ . '/gen/client.php';

use CceAddOnApiUnofficialCorrected\AnnotatedMetadata;
use CceAddOnApiUnofficialCorrected\AnnotatedUpgradeMetadata;
use CceAddOnApiUnofficialCorrected\ApiError;
use CceAddOnApiUnofficialCorrected\Client;
use CceAddOnApiUnofficialCorrected\Config;
use CceAddOnApiUnofficialCorrected\InstallAnnotations;
use CceAddOnApiUnofficialCorrected\InstanceRequest;
use CceAddOnApiUnofficialCorrected\InstanceRequestSpec;
use CceAddOnApiUnofficialCorrected\InstanceUpgradeRequest;
use CceAddOnApiUnofficialCorrected\UpgradeAnnotations;
use CceAddOnApiUnofficialCorrected\UpgradeType;

$url = $argv[1];
$client = new Client(new Config(serverUrl: $url, auth: ['apiKey' => ['token' => 'any-token']]));
$stranger = new Client(new Config(serverUrl: $url));
$request = new InstanceRequest(
    kind: 'Addon',
    apiVersion: 'v3',
    // a union is an array to this generator
    metadata: (new AnnotatedMetadata(annotations: (new InstallAnnotations('install'))->toArray()))->toArray(),
    spec: new InstanceRequestSpec(
        version: '1.19.16',
        clusterId: '6f1c2e9a-6b7d-11f0-9c3e-0255ac100b04',
        values: ['basic' => ['image' => 'npd'], 'custom' => ['replicas' => 1]],
        addonTemplateName: 'npd',
    ),
);

// fits the type, and is rejected for its empty cluster ID
$upgrade = new InstanceUpgradeRequest(
    kind: 'Addon',
    apiVersion: 'v3',
    metadata: (new AnnotatedUpgradeMetadata(annotations: new UpgradeAnnotations(UpgradeType::Upgrade)))->toArray(),
    spec: new InstanceRequestSpec(
        version: '1.19.16',
        clusterId: '',
        values: ['basic' => ['image' => 'npd'], 'custom' => ['replicas' => 1]],
        addonTemplateName: 'npd',
    ),
);

$names = array_map(fn ($template) => $template->metadata->name, $client->listAddonTemplates()->items);
expect(in_array('coredns', $names, true), 'coredns is among the templates');

$installed = $client->createAddonInstance($request);
expect($installed->status->status === 'installing', "installed: {$installed->status->status}");
$id = $installed->metadata->uid;

until('running', fn () => $client->showAddonInstance($id)->status->status === 'running');

expectRejection(fn () => $client->updateAddonInstance($id, $upgrade), 400, 'CCE.03400001');
expectRejection(fn () => $stranger->listAddonTemplates(), 401, 'CCE.03401001');

$client->deleteAddonInstance($id);
until('gone', function () use ($client, $id) {
    try {
        $client->showAddonInstance($id);
        return false;
    } catch (ApiError $error) {
        return $error->status === 404;
    }
});

function until(string $what, callable $done): void
{
    for ($polls = 0; $polls < 100; $polls++) {
        if ($done()) {
            return;
        }
        usleep(50_000);
    }
    throw new RuntimeException("the add-on is not {$what} after 100 polls");
}

function expectRejection(callable $call, int $status, string $code): void
{
    try {
        $call();
    } catch (ApiError $error) {
        $seen = $error->body['code'] ?? 'none';
        expect($error->status === $status && $seen === $code, "{$status} {$code}: {$error->status} {$seen}");
        return;
    }
    throw new RuntimeException("not rejected with {$status}");
}

function expect(bool $holds, string $what): void
{
    if (!$holds) {
        throw new RuntimeException("not as expected: {$what}");
    }
}
