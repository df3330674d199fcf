package main

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
)

func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

func main() {
	accessKey, secretKey := "AKEXAMPLE", "SKEXAMPLE" // example keys
	date := "20240102T030405Z"                       // now: time.Now().UTC().Format("20060102T150405Z")
	body := `{"kind":"Addon"}`
	signedHeaders := "content-type;host;x-project-id;x-sdk-date"

	canonicalRequest := strings.Join([]string{
		"POST",
		"/api/v3/addons/", // always ends in a slash here
		"",                // the query, sorted by name
		"content-type:application/json",
		"host:cce.cn-north-4.myhuaweicloud.com",
		"x-project-id:p1",
		"x-sdk-date:" + date,
		"", // ends the headers
		signedHeaders,
		hash(body),
	}, "\n")
	stringToSign := strings.Join([]string{"SDK-HMAC-SHA256", date, hash(canonicalRequest)}, "\n")
	mac := hmac.New(sha256.New, []byte(secretKey))
	mac.Write([]byte(stringToSign))

	fmt.Printf("SDK-HMAC-SHA256 Access=%s, SignedHeaders=%s, Signature=%s\n",
		accessKey, signedHeaders, hex.EncodeToString(mac.Sum(nil)))
}
