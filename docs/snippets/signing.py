import hashlib
import hmac

access_key, secret_key = "AKEXAMPLE", "SKEXAMPLE"  # example keys
date = "20240102T030405Z"  # now: datetime.now(timezone.utc).strftime("%Y%m%dT%H%M%SZ")
body = '{"kind":"Addon"}'
headers = {
    "content-type": "application/json",
    "host": "cce.cn-north-4.myhuaweicloud.com",
    "x-project-id": "p1",
    "x-sdk-date": date,
}


def sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()


signed_headers = ";".join(sorted(headers))
canonical_request = "\n".join(
    [
        "POST",
        "/api/v3/addons/",  # always ends in a slash here
        "",  # the query, sorted by name
        *(f"{name}:{headers[name]}" for name in sorted(headers)),
        "",  # ends the headers
        signed_headers,
        sha256(body),
    ]
)
string_to_sign = "\n".join(["SDK-HMAC-SHA256", date, sha256(canonical_request)])
signature = hmac.new(secret_key.encode(), string_to_sign.encode(), hashlib.sha256).hexdigest()

print(f"SDK-HMAC-SHA256 Access={access_key}, SignedHeaders={signed_headers}, Signature={signature}")
