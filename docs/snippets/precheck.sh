PROJECT=0123456789abcdef0123456789abcdef
CLUSTER=4f1c2e9a-6b7d-11f0-9c3e-0255ac100b04
COREDNS=$(curl -s "http://127.0.0.1:4010/api/v3/addons?cluster_id=$CLUSTER" -H 'X-Auth-Token: any' |
  grep -o '"uid":"[^"]*"' | head -1 | cut -d '"' -f 4)
curl -s "http://127.0.0.1:4010/api/v3/projects/$PROJECT/clusters/$CLUSTER/addons/precheck" \
  -H 'X-Auth-Token: any' \
  -H 'Content-Type: application/json' \
  -d '{
    "kind": "AddonCheck",
    "apiVersion": "v3",
    "spec": {
      "clusterID": "'$CLUSTER'",
      "addonList": [
        { "addonTemplateName": "coredns", "addonInstanceID": "'$COREDNS'", "type": "addonUpgrade", "targetVersion": "1.30.6" }
      ]
    }
  }'
