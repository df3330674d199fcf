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
