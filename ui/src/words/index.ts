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
export const say = (key: WordKey, ...fill: Fill[]): string => filled(catalogue[key], fill);

type Fill = string | number;

const GAP = /\{(\d)(?:\|([^|}]*)\|([^}]*))?\}/g;
const english = new Intl.PluralRules("en");

/** Fills the gaps: `{0}` is what is given first, `{0|place|places}` the word that goes with it as a count. */
export function filled(text: string, fill: Fill[]): string {
  return text.replace(GAP, (_, nth: string, one?: string, several?: string) => {
    const given = fill[Number(nth)] ?? "";
    if (one === undefined) return String(given);
    return (english.select(Number(String(given).replaceAll(",", ""))) === "one" ? one : several) ?? "";
  });
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
