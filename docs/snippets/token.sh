curl -si -X POST 'https://iam.cn-north-4.myhuaweicloud.com/v3/auth/tokens?nocatalog=true' \
  -H 'Content-Type: application/json' \
  --data '{
    "auth": {
      "identity": {
        "methods": ["password"],
        "password": {
          "user": { "name": "USER", "password": "PASSWORD", "domain": { "name": "ACCOUNT" } }
        }
      },
      "scope": { "project": { "name": "cn-north-4" } }
    }
  }' | grep -i '^x-subject-token:'
