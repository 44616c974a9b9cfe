import type { Correction } from "../ipc/types";

/** A stretch of the source that both sides show: a piece, or a paragraph that was clicked. */
export type Spot = {
  start: number;
  end: number;
  /** Where in it was clicked, for a cut. */
  at?: number;
};

/** What the clerk can ask for at a place, with the key that does it. */
export const GESTURES = [
  { name: "level1", key: "Digit1", shown: "1" },
  { name: "level2", key: "Digit2", shown: "2" },
  { name: "level3", key: "Digit3", shown: "3" },
  { name: "level4", key: "Digit4", shown: "4" },
  { name: "text", key: "Digit0", shown: "0" },
  { name: "split", key: "KeyS", shown: "S" },
  { name: "join", key: "KeyJ", shown: "J" },
  { name: "setAside", key: "KeyX", shown: "X" },
] as const;

export type Gesture = (typeof GESTURES)[number]["name"];

/** The gesture of a key by where it lies, since an input method takes the letters. */
export function gestureOf({ code, ctrlKey, metaKey, altKey }: KeyboardEvent): Gesture | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  return GESTURES.find((gesture) => gesture.key === code.replace("Numpad", "Digit"))?.name;
}

/** The correction that a gesture asks for at a place; none where a paragraph would be cut at its own beginning. */
export function correctionOf(gesture: Gesture, spot: Spot): Correction | null {
  const at = spot.start;
  switch (gesture) {
    case "level1":
    case "level2":
    case "level3":
    case "level4":
      return { type: "level", at, level: Number(gesture.slice(-1)) as 1 | 2 | 3 | 4 };
    case "split":
      return spot.at !== undefined && spot.at > at ? { type: "split", at: spot.at } : null;
    case "setAside":
      return { type: "set_aside", at };
    default:
      return { type: gesture, at };
  }
}

/** The paragraph of the source around a place. */
export function paragraphAround(source: string, at: number): Spot {
  const start = source.lastIndexOf("\n", at - 1) + 1;
  const end = source.indexOf("\n", at);
  const paragraph = source.slice(start, end < 0 ? source.length : end);
  const blank = paragraph.length - paragraph.trimStart().length;
  return { start: start + blank, end: start + paragraph.trimEnd().length, at };
}
