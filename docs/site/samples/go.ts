import type { Operation } from "../description/operations.ts";
import { mock, targetOf } from "./address.ts";

export function go(operation: Operation, body: unknown, server = mock): string {
  const payload = body ? `strings.NewReader(\`${JSON.stringify(body, null, 2)}\`)` : "nil";
  return `package main

import (
	"fmt"
	"io"
	"net/http"${body ? '\n\t"strings"' : ""}
)

func main() {
	url := "${server.url}${targetOf(operation)}"
	request, err := http.NewRequest("${operation.method.toUpperCase()}", url, ${payload})
	if err != nil {
		panic(err)
	}
	request.Header.Set("X-Auth-Token", "${server.token}")${body ? '\n\trequest.Header.Set("Content-Type", "application/json")' : ""}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		panic(err)
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		panic(err)
	}
	fmt.Println(response.Status, string(text))
}`;
}
