import hljs from "highlight.js/lib/core";
import bash from "highlight.js/lib/languages/bash";
import go from "highlight.js/lib/languages/go";
import java from "highlight.js/lib/languages/java";
import javascript from "highlight.js/lib/languages/javascript";
import json from "highlight.js/lib/languages/json";
import python from "highlight.js/lib/languages/python";
import typescript from "highlight.js/lib/languages/typescript";
import yaml from "highlight.js/lib/languages/yaml";

const languages = { bash, go, java, javascript, json, python, typescript, yaml };
for (const [name, language] of Object.entries(languages)) {
  hljs.registerLanguage(name, language);
}
hljs.registerAliases(["sh", "curl", "shell"], { languageName: "bash" });
hljs.registerAliases(["js", "mjs"], { languageName: "javascript" });
hljs.configure({ classPrefix: "h-" });

const known = new Map<string, string>();

/** Code as HTML with classes for its syntax, or undefined where the language is not known. The same code is highlighted once. */
export function highlight(text: string, language: string): string | undefined {
  if (hljs.getLanguage(language) === undefined) {
    return undefined;
  }
  const key = `${language}\n${text}`;
  const html = known.get(key) ?? hljs.highlight(text, { language }).value;
  known.set(key, html);
  return html;
}
