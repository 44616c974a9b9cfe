import type { Failure, Imported } from "../ipc/types";

/** A file of many, and how far it is. */
export type Item = { path: string; name: string } & (
  | { state: "waiting" | "reading" | "left" }
  | { state: "read"; imported: Imported }
  | { state: "unreadable"; message: string }
  | { state: "kept"; drafts: number }
);

/** The name of a file at the end of its path, on any system. */
export const nameOf = (path: string) => path.split(/[\\/]/).at(-1) ?? path;

export const waiting = (paths: string[]): Item[] =>
  paths.map((path) => ({ path, name: nameOf(path), state: "waiting" }));

type Work = {
  read: (path: string) => Promise<Imported>;
  /** Hears of each step; what it hears is a new list. */
  show: (items: Item[]) => void;
  /** Whether to go on to the next. */
  goesOn: () => boolean;
};

/** Reads the files that wait, one after the other; those that were not come to are left. */
export async function readEach(items: Item[], { read, show, goesOn }: Work) {
  let now = items;
  const set = (at: number, item: Item) => {
    now = now.with(at, item);
    show(now);
  };
  for (const [at, { path, name, state }] of items.entries()) {
    if (state !== "waiting") continue;
    if (!goesOn()) {
      set(at, { path, name, state: "left" });
      continue;
    }
    set(at, { path, name, state: "reading" });
    try {
      set(at, { path, name, state: "read", imported: await read(path) });
    } catch (failure) {
      set(at, { path, name, state: "unreadable", message: (failure as Failure).message });
    }
  }
}

export const counted = (items: Item[]) => ({
  done: items.filter(({ state }) => state !== "waiting" && state !== "reading").length,
  read: items.filter(({ state }) => state === "read").length,
  under: items.some(({ state }) => state === "waiting" || state === "reading"),
});
