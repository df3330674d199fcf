access_key=AKEXAMPLE secret_key=SKEXAMPLE # example keys
date=20240102T030405Z # now: $(date -u +%Y%m%dT%H%M%SZ)
body='{"kind":"Addon"}'
signed_headers='content-type;host;x-project-id;x-sdk-date'

sha256() { printf %s "$1" | openssl dgst -sha256 | sed 's/.* //'; }

# the path always ends in a slash here; the query, sorted by name, is the empty line after it
canonical_request="POST
/api/v3/addons/

content-type:application/json
host:cce.cn-north-4.myhuaweicloud.com
x-project-id:p1
x-sdk-date:$date

$signed_headers
$(sha256 "$body")"
string_to_sign="SDK-HMAC-SHA256
$date
$(sha256 "$canonical_request")"
signature=$(printf %s "$string_to_sign" | openssl dgst -sha256 -hmac "$secret_key" | sed 's/.* //')

echo "SDK-HMAC-SHA256 Access=$access_key, SignedHeaders=$signed_headers, Signature=$signature"
