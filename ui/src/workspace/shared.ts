/** A value in which all that was the same before, at any depth, is the value from before: what is equal is identical.
 * The later value is taken apart for it. */
export function shared<T>(before: T, now: T): T {
  if (before === now || !isPart(before) || !isPart(now)) return now;
  if (Array.isArray(before) !== Array.isArray(now)) return now;
  const names = Object.keys(now);
  let same = names.length === Object.keys(before).length;
  for (const name of names) {
    const part = Object.hasOwn(before, name) ? shared(before[name], now[name]) : now[name];
    if (part !== before[name]) same = false;
    (now as Record<string, unknown>)[name] = part;
  }
  return same ? before : now;
}

const isPart = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
