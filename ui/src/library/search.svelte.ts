import { searchLibrary } from "../ipc/commands";
import type { Hit, Search } from "../ipc/types";

/** What narrows a search. */
export type Filter = Pick<Search, "kind" | "year" | "state" | "series">;

const ALL: Filter = { kind: null, year: null, state: null, series: null };

/** After the last key. */
const QUIET_MS = 120;

/** A search as one types: an answer that comes after a later one is dropped. */
export class LibrarySearch {
  words = $state("");
  hits: Hit[] = $state.raw([]);
  more = $state(false);
  filter: Filter = $state.raw(ALL);
  /** How many filters are set. */
  readonly filters = $derived(Object.values(this.filter).filter((one) => one !== null).length);
  /** The words that the hits are for; null while nothing was looked for. */
  found: string | null = $state(null);
  private asked = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly failed: (failure: unknown) => void) {}

  typed() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.look(0), QUIET_MS);
  }

  /** Sets some filters, or takes all away, and looks at once. */
  narrow(filter: Partial<Filter> | null) {
    this.filter = filter ? { ...this.filter, ...filter } : ALL;
    void this.look(0);
  }

  /** Looks at once; `skip` hits are there already. */
  async look(skip: number) {
    clearTimeout(this.timer);
    const words = this.words.trim();
    const own = ++this.asked;
    if (!words && !this.filters) return this.clear();
    try {
      const search: Search = { words, ...this.filter, skip };
      const { hits, more } = await searchLibrary(search);
      if (own !== this.asked) return;
      this.hits = skip ? [...this.hits, ...hits] : hits;
      this.more = more;
      this.found = words;
    } catch (failure) {
      if (own === this.asked) this.failed(failure);
    }
  }

  private clear() {
    this.hits = [];
    this.more = false;
    this.found = null;
  }
}

/** A snippet in stretches, those that were looked for marked. */
export function stretches({ snippet, marks }: Pick<Hit, "snippet" | "marks">) {
  const parts: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start > at) parts.push({ text: snippet.slice(at, start), marked: false });
    parts.push({ text: snippet.slice(start, end), marked: true });
    at = end;
  }
  if (at < snippet.length) parts.push({ text: snippet.slice(at), marked: false });
  return parts;
}
