// The scenario of scenario.ts with the generated Go client.
package main

import (
	"context"
	"errors"
	"log"
	"os"
	"time"

	"example.invalid/addons/gen"
)

var ctx = context.Background()

func main() {
	url := os.Args[1]
	token := func() string { return "any-token" }
	api := client.New(client.Config{
		ServerURL: url,
		Auth:      client.Auth{APIKey: map[string]func() string{"token": token}},
	})
	stranger := client.New(client.Config{ServerURL: url})
	request := client.InstanceRequest{
		Kind:       "Addon",
		ApiVersion: "v3",
		Metadata: client.AnnotatedMetadata{
			Annotations: client.InstallAnnotations{AddonInstallType: "install"},
		},
		Spec: client.InstanceRequestSpec{
			Version:           "1.19.16",
			ClusterId:         "6f1c2e9a-6b7d-11f0-9c3e-0255ac100b04",
			Values:            map[string]any{"basic": map[string]any{}, "custom": map[string]any{}},
			AddonTemplateName: "npd",
		},
	}

	// fits the type, and is rejected for its empty cluster ID
	upgrade := client.InstanceUpgradeRequest{
		Kind:       "Addon",
		ApiVersion: "v3",
		Metadata: client.AnnotatedUpgradeMetadata{
			Annotations: client.UpgradeAnnotations{AddonUpgradeType: "upgrade"},
		},
		Spec: client.InstanceRequestSpec{
			Version:           "1.19.16",
			Values:            map[string]any{"basic": map[string]any{}, "custom": map[string]any{}},
			AddonTemplateName: "npd",
		},
	}

	templates, err := api.ListAddonTemplates(ctx, nil)
	check(err)
	found := false
	for _, template := range templates.Items {
		found = found || template.Metadata.Name == "coredns"
	}
	expect(found, "coredns is among the templates")

	installed, err := api.CreateAddonInstance(ctx, request)
	check(err)
	expect(installed.Status.Status == "installing", "installed: "+installed.Status.Status)
	id := installed.Metadata.Uid

	until("running", func() bool {
		seen, err := api.ShowAddonInstance(ctx, id, nil)
		check(err)
		return seen.Status.Status == "running"
	})

	running := func() {
		until("running again", func() bool {
			seen, err := api.ShowAddonInstance(ctx, id, nil)
			check(err)
			return seen.Status.Status == "running"
		})
	}
	others(api, id, running)
	autopilot(api)

	_, err = api.UpdateAddonInstance(ctx, id, upgrade)
	expectRejection(err, 400, "CCE.03400001")
	_, err = stranger.ListAddonTemplates(ctx, nil)
	expectRejection(err, 401, "CCE.03401001")

	_, err = api.DeleteAddonInstance(ctx, id, nil)
	check(err)
	until("gone", func() bool {
		_, err := api.ShowAddonInstance(ctx, id, nil)
		var rejection *client.APIError
		return errors.As(err, &rejection) && rejection.Status == 404
	})
}

const (
	clusterID          = "6f1c2e9a-6b7d-11f0-9c3e-0255ac100b04"
	autopilotClusterID = "6e2a4c8d-6b7d-11f0-9c3e-0255ac100b04"
	projectID          = "0123456789abcdef0123456789abcdef"
)

// The operations of runOperations in operations.ts.
func others(api *client.Client, id string, running func()) {
	listed, err := api.ListAddonInstances(ctx, &client.ListAddonInstancesParams{ClusterId: pointer(clusterID)})
	check(err)
	expect(listed.Items[0].Metadata.Uid == id, "the list has the add-on")

	created, err := api.BatchCreateAddonPrecheck(ctx, projectID, clusterID, client.AddonPrecheckRequest{
		Kind:       "AddonCheck",
		ApiVersion: "v3",
		Spec: client.AddonPrecheckSpec{
			ClusterId: clusterID,
			AddonList: []client.AddonPrecheckItem{
				{AddonTemplateName: "npd", AddonInstanceId: id, Type_: "addonStatic"},
			},
		},
	})
	check(err)
	filter := client.ListAddonPrecheckTasksParams{AddonInstanceId: &id}
	tasks, err := api.ListAddonPrecheckTasks(ctx, projectID, clusterID, &filter)
	check(err)
	expect(tasks.Items[0].Metadata.TaskId == created.Status.Items[0].Metadata.TaskId, "the task is listed")

	upgraded, err := api.UpdateAddonInstance(ctx, id, upgradeOf("npd", "1.19.20", clusterID))
	check(err)
	expect(upgraded.Status.Status == "upgrading", "upgraded: "+upgraded.Status.Status)
	running()
	rolled, err := api.RollbackAddonInstance(ctx, id, client.AddonInstanceRollbackRequest{ClusterId: clusterID})
	check(err)
	expect(rolled.Status.Status == "rollbacking", "rolled back: "+rolled.Status.Status)
	running()
}

func autopilot(api *client.Client) {
	templates, err := api.ListAutopilotAddonTemplates(ctx, nil)
	check(err)
	expect(templates.Items[0].Kind == "Addon", "templates for Autopilot clusters")

	installed, err := api.CreateAutopilotAddonInstance(ctx, client.InstanceRequest{
		Kind:       "Addon",
		ApiVersion: "v3",
		Metadata: client.AnnotatedMetadata{
			Annotations: client.InstallAnnotations{AddonInstallType: "install"},
		},
		Spec: client.InstanceRequestSpec{
			Version:           "1.29.4",
			ClusterId:         autopilotClusterID,
			Values:            map[string]any{},
			AddonTemplateName: "coredns",
		},
	})
	check(err)
	id := installed.Metadata.Uid
	running := func() {
		until("running in the Autopilot cluster", func() bool {
			seen, err := api.ShowAutopilotAddonInstance(ctx, id, nil)
			check(err)
			return seen.Status.Status == "running"
		})
	}
	running()
	inCluster := client.ListAutopilotAddonInstancesParams{ClusterId: pointer(autopilotClusterID)}
	listed, err := api.ListAutopilotAddonInstances(ctx, &inCluster)
	check(err)
	expect(listed.Items[0].Metadata.Uid == id, "the list has the add-on of the Autopilot cluster")
	_, err = api.UpdateAutopilotAddonInstance(ctx, id, upgradeOf("coredns", "1.30.6", autopilotClusterID))
	check(err)
	running()
	rollback := client.AddonInstanceRollbackRequest{ClusterId: autopilotClusterID}
	_, err = api.RollbackAutopilotAddonInstance(ctx, id, rollback)
	check(err)
	running()
	// the response is the word success, which the generated code reads as JSON
	_, err = api.DeleteAutopilotAddonInstance(ctx, id, nil)
	var rejection *client.APIError
	expect(err != nil && !errors.As(err, &rejection), "the word success is not JSON")
	until("gone from the Autopilot cluster", func() bool {
		_, err := api.ShowAutopilotAddonInstance(ctx, id, nil)
		return errors.As(err, &rejection) && rejection.Status == 404
	})
}

func upgradeOf(template, version, cluster string) client.InstanceUpgradeRequest {
	return client.InstanceUpgradeRequest{
		Kind:       "Addon",
		ApiVersion: "v3",
		Metadata: client.AnnotatedUpgradeMetadata{
			Annotations: client.UpgradeAnnotations{AddonUpgradeType: "upgrade"},
		},
		Spec: client.InstanceRequestSpec{
			Version:           version,
			ClusterId:         cluster,
			Values:            map[string]any{},
			AddonTemplateName: template,
		},
	}
}

func pointer(text string) *string { return &text }

func until(what string, done func() bool) {
	for polls := 0; polls < 100; polls++ {
		if done() {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	log.Fatalf("the add-on is not %s after 100 polls", what)
}

func expectRejection(err error, status int, code string) {
	var rejection *client.APIError
	if !errors.As(err, &rejection) {
		log.Fatalf("not rejected with %d: %v", status, err)
	}
	body, _ := rejection.Body.(map[string]any)
	if rejection.Status != status || body["code"] != code {
		log.Fatalf("not as expected: %d %s: %d %v", status, code, rejection.Status, rejection.Body)
	}
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func expect(holds bool, what string) {
	if !holds {
		log.Fatalf("not as expected: %s", what)
	}
}
