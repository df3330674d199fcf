const words: Record<string, string> = {
  requests: "请求",
  instances: "插件实例",
  versions: "版本",
  templates: "插件模板",
  timestamps: "时间戳",
  string: "字符串",
  "empty string": "空字符串",
  object: "对象",
  array: "数组",
  absent: "缺失",
};
const word = (english: string) => words[english] ?? english;

/** Where evidence is, in Chinese: the numbers of recorded bodies, what a field of them is, and dates that are not known. */
export function chineseLocator(locator: string): string {
  const numbers = /^(\S+), numbers (.+)$/.exec(locator);
  if (numbers) {
    return `${numbers[1]}，编号 ${numbers[2]?.replaceAll(", ", "、")}`;
  }
  const [, file, kind = "", field, counts = ""] =
    /^(\S+), (\w+) by (\S+): (.+)$/.exec(locator) ?? [];
  if (file !== undefined) {
    const counted = counts
      .split(", ")
      .map((one) => one.replace(/^(\d+) (.+)$/, (_, count, what) => `${count} 个${word(what)}`));
    return `${file}，${word(kind)}的 ${field}：${counted.join("，")}`;
  }
  return locator.replace(" (undated)", "（无日期）");
}
