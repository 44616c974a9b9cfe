import { en } from "./en";
import { zh, type WordKey } from "./zh";

export type { WordKey };

export type Language = "zh" | "en";

const KEPT = "language";

/** Chinese, unless the clerk chose English. */
export const language: Language = globalThis.localStorage?.getItem(KEPT) === "en" ? "en" : "zh";

const catalogue: Record<WordKey, string> = language === "en" ? en : zh;

/** Keeps the choice and shows the window anew in it. */
export function speak(chosen: Language) {
  localStorage.setItem(KEPT, chosen);
  location.reload();
}

/** A text of the interface with its gaps filled in. */
export function say(key: WordKey, ...fill: (string | number)[]): string {
  return catalogue[key].replace(/\{(\d)\}/g, (_, nth: string) => String(fill[Number(nth)] ?? ""));
}

const figures = new Intl.NumberFormat("en-US");

/** A count with its thousands set apart: 8,213. */
export const thousands = (count: number): string => figures.format(count);

/** A time of day, 14:03. */
export function clock(ms: number): string {
  const time = new Date(ms);
  return `${time.getHours()}:${String(time.getMinutes()).padStart(2, "0")}`;
}

const monthDay = { month: "short", day: "numeric" } as const;

/** A day as an office writes it, with the year where it is another one. */
export function day(ms: number): string {
  const then = new Date(ms);
  const other = then.getFullYear() !== new Date().getFullYear();
  if (language === "en") {
    const year = other ? ({ year: "numeric" } as const) : {};
    return `${then.toLocaleDateString("en-GB", { ...monthDay, ...year })} ${clock(ms)}`;
  }
  const year = other ? `${then.getFullYear()}年` : "";
  return `${year}${then.getMonth() + 1}月${then.getDate()}日 ${clock(ms)}`;
}
