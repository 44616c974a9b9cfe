import { language } from "../words";

const KEPT = "settings";

/** What the clerk has chosen for the window; kept from one time to the next. */
export type Settings = {
  theme: "auto" | "light" | "dark";
  /** Percent. */
  zoom: number;
  /** How keys come into the text: straight, or by way of a field of their own (兼容输入). */
  input: "direct" | "field";
  /** Whether only the section of the caret is in full ink. */
  oneSection: boolean;
};

const FIRST: Settings = { theme: "auto", zoom: 100, input: "direct", oneSection: false };
const ZOOMS = [70, 80, 90, 100, 110, 125, 150, 175, 200];

function kept(): Partial<Settings> {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? "{}") as Partial<Settings>;
  } catch {
    return {};
  }
}

export const settings: Settings = $state({ ...FIRST, ...kept() });

/** Keeps a choice, and shows the window by it. */
export function choose(choice: Partial<Settings>) {
  Object.assign(settings, choice);
  localStorage.setItem(KEPT, JSON.stringify(settings));
  dress();
}

/** The next size up or down, or the first one again. */
export function zoom(by: 1 | -1 | 0) {
  const next =
    by === 1 ? ZOOMS.find((one) => one > settings.zoom) : ZOOMS.findLast((one) => one < settings.zoom);
  choose({ zoom: by === 0 ? 100 : (next ?? settings.zoom) });
}

/** Light or dark, the size of the text, and the language that is read aloud. */
export function dress() {
  const { dataset, style } = document.documentElement;
  document.documentElement.lang = language === "en" ? "en" : "zh-CN";
  dataset["theme"] = settings.theme;
  style.setProperty("--zoom", String(settings.zoom / 100));
}
