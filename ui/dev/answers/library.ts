import type {
  Backups,
  Card,
  Filed,
  Filters,
  Found,
  Labels,
  Search,
  Series,
  State,
  Version,
} from "../../src/ipc/types";

const DAY = 86_400_000;

const card = (id: number, year: number, title: string): Card => ({
  id,
  title,
  kind: "summary",
  year,
  issuer: "xx市档案馆",
  series: "xx市档案馆工作总结",
  state: year === 2025 ? "in_review" : "final",
  savedAt: Date.now() - id * DAY,
});

/** Drafts of one kind year after year. */
export const series: Series[] = [
  {
    name: "xx市档案馆工作总结",
    cards: [2025, 2024, 2023].map((year, nth) => card(11 + nth, year, `xx市档案馆${year}年工作总结`)),
  },
];

const LINE = "库房每日查看两次温湿度，超出范围的及时调节；每月检查一次消防器材和应急照明。";

/** The drafts that were worked on last. */
export const recent: Card[] = [
  {
    ...card(1, 2026, "档案室上半年工作总结"),
    issuer: "档案室",
    series: "档案室上半年工作总结",
    state: "drafting",
    savedAt: Date.now() - 3_600_000,
  },
  { ...card(2, 2026, "关于开展消防安全培训的通知"), kind: "notice", series: "", year: null },
];

/** Labels set by hand, by draft. */
const own = new Map<number, Labels>();
const NONE: Labels = { year: null, issuer: null, series: null };

const cards = () => [...recent, ...series[0]!.cards];

/** Every draft has the line; what is not in it is not found. Filters narrow as the program's do. */
export function found({ words, kind, year, state, series }: Search): Found {
  const at = LINE.indexOf(words);
  const passes = (card: Card) =>
    (!kind || card.kind === kind) &&
    (!year || card.year === year) &&
    (!state || card.state === state) &&
    (!series || card.series === series);
  if (at < 0) return { hits: [], more: false };
  const hit = (card: Card) => ({
    card,
    block: 2,
    snippet: words ? LINE : card.title,
    marks: words ? [[at, at + words.length] as [number, number]] : [],
  });
  const among = words ? cards().filter(({ id }) => id > 2) : cards();
  return { hits: among.filter(passes).map(hit), more: false };
}

export const filters = (): Filters => ({ years: [2026, 2025, 2024, 2023], series: [series[0]!.name] });

export function filed(id: number): Filed {
  const card = cards().find((one) => one.id === id) ?? recent[0]!;
  const others = cards().filter((one) => one.series === card.series && one.id !== card.id);
  const seen = { year: card.year, issuer: card.issuer, series: card.series };
  return { card, own: own.get(id) ?? NONE, seen, others };
}

export function fileUnder(id: number, labels: Labels) {
  own.set(id, labels);
  const card = cards().find((one) => one.id === id);
  if (!card) return;
  if (labels.year) card.year = labels.year;
  if (labels.issuer) card.issuer = labels.issuer;
  if (labels.series) card.series = labels.series;
}

export function setState(id: number, state: State) {
  const card = cards().find((one) => one.id === id);
  if (card) card.state = state;
}

/** A folder on a drive that is away, once it is chosen. */
const backup: Backups = { folder: "/稿库/backups", chosen: false, last: "2026-11-27", away: null };

export const backups = () => ({ ...backup });

export function chooseBackups(): Backups {
  Object.assign(backup, {
    folder: "\\\\server\\备份",
    chosen: true,
    last: null,
    away: "备份文件夹 \\\\server\\备份 现在打不开或写不进去（网络不通）；稿库完好，请检查网络或权限，或另选一个文件夹。",
  });
  return backups();
}

export function forgetBackups(): Backups {
  Object.assign(backup, { folder: "/稿库/backups", chosen: false, last: "2026-11-27", away: null });
  return backups();
}

/** What the specimen was. */
export const versions: Version[] = [
  { id: 3, why: "export", name: "", at: Date.now() - DAY },
  { id: 2, why: "named", name: "送审稿", at: Date.now() - 2 * DAY },
  { id: 1, why: "import", name: "", at: Date.now() - 3 * DAY },
];

export const keepVersion = (why: Version["why"], name = "") =>
  void versions.unshift({ id: 90 + versions.length, why, name, at: Date.now() });
