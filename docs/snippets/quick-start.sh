curl -s -X POST http://127.0.0.1:4010/api/v3/addons \
  -H 'X-Auth-Token: any' \
  -H 'Content-Type: application/json' \
  --data '{
    "kind": "Addon",
    "apiVersion": "v3",
    "metadata": { "annotations": { "addon.install/type": "install" } },
    "spec": {
      "clusterID": "4f1c2e9a-6b7d-11f0-9c3e-0255ac100b04",
      "addonTemplateName": "metrics-server",
      "version": "1.3.60",
      "values": { "basic": {}, "custom": {} }
    }
  }'
