import type { Operation } from "../description/operations.ts";
import { mockUrl, targetOf } from "./address.ts";

export function go(operation: Operation, body: unknown): string {
  const payload = body ? `strings.NewReader(\`${JSON.stringify(body, null, 2)}\`)` : "nil";
  return `package main

import (
	"fmt"
	"io"
	"net/http"${body ? '\n\t"strings"' : ""}
)

func main() {
	url := "${mockUrl}${targetOf(operation)}"
	request, err := http.NewRequest("${operation.method.toUpperCase()}", url, ${payload})
	if err != nil {
		panic(err)
	}
	request.Header.Set("X-Auth-Token", "any")${body ? '\n\trequest.Header.Set("Content-Type", "application/json")' : ""}
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		panic(err)
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		panic(err)
	}
	fmt.Println(answer.Status, string(text))
}`;
}
