export const mac = /Mac/.test(globalThis.navigator?.platform ?? "");

/** Whether a key is one of an input method at work: such keys ask for nothing. */
export const composes = (event: KeyboardEvent) => event.isComposing || event.keyCode === 229;

/** On macOS Alt with arrows moves by words: sections move with ⌘⌥. */
const asPressed = (keys: string) =>
  mac && keys.startsWith("Alt-") && keys.includes("Arrow") ? `Mod-${keys}` : keys;

/** What tells whether an event is this press of keys. */
export function press(keys: string): (event: KeyboardEvent) => boolean {
  const parts = asPressed(keys).split("-");
  const key = parts.pop() ?? "";
  const codes = [key, `Digit${key}`, `Key${key.toUpperCase()}`];
  const [alt, shift, mod] = ["Alt", "Shift", "Mod"].map((modifier) => parts.includes(modifier));
  return (event) =>
    event.altKey === alt &&
    event.shiftKey === shift &&
    (mac ? event.metaKey : event.ctrlKey) === mod &&
    (mac ? !event.ctrlKey : !event.metaKey) &&
    (codes.includes(event.code) || event.key.toLowerCase() === key.toLowerCase());
}

const SIGNS: Record<string, string> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Equal: "=",
  Minus: "-",
  Comma: ",",
  Slash: "/",
  ...(mac ? { Mod: "⌘", Alt: "⌥", Shift: "⇧" } : { Mod: "Ctrl" }),
};

/** A shortcut as it is shown: Ctrl+Shift+Z, ⌘⇧Z. */
export function shown(keys: string | undefined): string {
  if (!keys) return "";
  const parts = asPressed(keys).split("-");
  const signs = parts.map((part) => SIGNS[part] ?? (part.length === 1 ? part.toUpperCase() : part));
  return signs.join(mac ? "" : "+");
}

/** A shortcut as the system's menu takes it: CmdOrCtrl+Shift+Z. */
export function accelerator(keys: string): string {
  const parts = asPressed(keys).split("-");
  return parts.map((part) => (part === "Mod" ? "CmdOrCtrl" : part)).join("+");
}
