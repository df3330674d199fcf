<?php
// The scenario of scenario.ts with the generated PHP client.

declare(strict_types=1);

require __DIR__ . '/gen/client.php';

use CceAddOnApiUnofficialCorrected\AddonInstanceRollbackRequest;
use CceAddOnApiUnofficialCorrected\AddonPrecheckItem;
use CceAddOnApiUnofficialCorrected\AddonPrecheckRequest;
use CceAddOnApiUnofficialCorrected\AddonPrecheckSpec;
use CceAddOnApiUnofficialCorrected\AddonPrecheckType;
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

const CLUSTER = '6f1c2e9a-6b7d-11f0-9c3e-0255ac100b04';
const AUTOPILOT_CLUSTER = '6e2a4c8d-6b7d-11f0-9c3e-0255ac100b04';
const PROJECT = '0123456789abcdef0123456789abcdef';

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

others($client, $id);
autopilot($client);

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

/** The operations of runOperations in operations.ts. */
function others(Client $client, string $id): void
{
    $listed = $client->listAddonInstances(CLUSTER)->items[0]->metadata->uid;
    expect($listed === $id, 'the list has the add-on');

    $item = new AddonPrecheckItem('npd', $id, AddonPrecheckType::AddonStatic);
    $request = new AddonPrecheckRequest('AddonCheck', 'v3', new AddonPrecheckSpec(CLUSTER, [$item]));
    $created = $client->batchCreateAddonPrecheck(PROJECT, CLUSTER, $request)->status->items[0]->metadata->taskId;
    $task = $client->listAddonPrecheckTasks(PROJECT, CLUSTER, addonInstanceId: $id)->items[0]->metadata->taskId;
    expect($task === $created, 'the task is listed');

    $running = fn () => $client->showAddonInstance($id)->status->status === 'running';
    $upgraded = $client->updateAddonInstance($id, upgradeOf('npd', '1.19.20', CLUSTER))->status->status;
    expect($upgraded === 'upgrading', "upgraded: {$upgraded}");
    until('running again', $running);
    $rolled = $client->rollbackAddonInstance($id, new AddonInstanceRollbackRequest(CLUSTER))->status->status;
    expect($rolled === 'rollbacking', "rolled back: {$rolled}");
    until('running again', $running);
}

function autopilot(Client $client): void
{
    expect(count($client->listAutopilotAddonTemplates()->items) > 0, 'templates for Autopilot clusters');

    $installed = $client->createAutopilotAddonInstance(new InstanceRequest(
        kind: 'Addon',
        apiVersion: 'v3',
        metadata: (new AnnotatedMetadata(annotations: (new InstallAnnotations('install'))->toArray()))->toArray(),
        spec: new InstanceRequestSpec('1.29.4', AUTOPILOT_CLUSTER, ['basic' => ['image' => 'coredns']], 'coredns'),
    ));
    $id = $installed->metadata->uid;
    $running = fn () => $client->showAutopilotAddonInstance($id)->status->status === 'running';
    until('running in the Autopilot cluster', $running);
    $listed = $client->listAutopilotAddonInstances(AUTOPILOT_CLUSTER)->items[0]->metadata->uid;
    expect($listed === $id, 'the list has the add-on of the Autopilot cluster');
    $client->updateAutopilotAddonInstance($id, upgradeOf('coredns', '1.30.6', AUTOPILOT_CLUSTER));
    until('running in the Autopilot cluster', $running);
    $client->rollbackAutopilotAddonInstance($id, new AddonInstanceRollbackRequest(AUTOPILOT_CLUSTER));
    until('running in the Autopilot cluster', $running);
    // the response is the word success, which the generated code reads as JSON
    try {
        $client->deleteAutopilotAddonInstance($id);
        throw new RuntimeException('the word success was read as JSON');
    } catch (TypeError) {
        until('gone from the Autopilot cluster', function () use ($running) {
            try {
                $running();
                return false;
            } catch (ApiError $gone) {
                return $gone->status === 404;
            }
        });
    }
}

function upgradeOf(string $template, string $version, string $cluster): InstanceUpgradeRequest
{
    return new InstanceUpgradeRequest(
        kind: 'Addon',
        apiVersion: 'v3',
        metadata: (new AnnotatedUpgradeMetadata(annotations: new UpgradeAnnotations(UpgradeType::Upgrade)))->toArray(),
        spec: new InstanceRequestSpec($version, $cluster, ['basic' => ['image' => $template]], $template),
    );
}

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
