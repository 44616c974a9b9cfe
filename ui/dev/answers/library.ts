import type { Card, Found, Search, Series, Version } from "../../src/ipc/types";

const DAY = 86_400_000;

const card = (id: number, year: number, title: string): Card => ({
  id,
  title,
  kind: "summary",
  year,
  state: "final",
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

/** Every draft has the line; what is not in it is not found. */
export function found({ words }: Search): Found {
  const at = LINE.indexOf(words);
  if (at < 0) return { hits: [], more: false };
  const hit = (card: Card) => ({
    card,
    block: 2,
    snippet: LINE,
    marks: [[at, at + words.length] as [number, number]],
  });
  return { hits: series[0]!.cards.map(hit), more: false };
}

/** What the specimen was. */
export const versions: Version[] = [
  { id: 3, why: "export", name: "", at: Date.now() - DAY },
  { id: 2, why: "named", name: "送审稿", at: Date.now() - 2 * DAY },
  { id: 1, why: "import", name: "", at: Date.now() - 3 * DAY },
];
