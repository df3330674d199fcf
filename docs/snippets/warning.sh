curl -si http://127.0.0.1:4010/api/v3/addons -H 'X-Auth-Token: any' -H 'Content-Type: application/json' -d '{
  "kind": "Addon", "apiVersion": "v3",
  "metadata": { "annotations": { "addon.install/type": "install" } },
  "spec": {
    "clusterID": "b2d4f6a8-6b7d-11f0-9c3e-0255ac100b04", "version": "1.29.4", "addonTemplateName": "coredns",
    "values": { "custom": { "multiAZEnable": true, "stub_domains": "{}" } }
  }
}' | grep -i x-mock-warning
