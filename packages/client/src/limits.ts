/** Checks the numbers among options by name: limits are positive, those of `retry` may be 0. @throws RangeError naming the option. */
export function checkLimits(options: object | undefined, prefix = ""): void {
  for (const name in options) {
    const value = options[name as keyof object] as unknown;
    if (name === "retry") {
      checkLimits(value as object, "retry.");
    } else if (typeof value === "number" && !(prefix ? value >= 0 : value > 0)) {
      throw new RangeError(`${prefix}${name} must be ${prefix ? ">=" : ">"} 0, got ${value}`);
    }
  }
}
