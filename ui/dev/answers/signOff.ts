import type {
  CameBack,
  Draft,
  Opened,
  Request,
  RequestPlace,
  Settled,
  SettledNow,
  SignOff,
  Text,
  Verdict,
} from "../../src/ipc/types";
import * as shelf from "./library";
import type { Program } from "./program";

const AT = Date.UTC(2026, 5, 30, 6, 5);
let standing: SignOff = { state: "drafting", sent: [], signed: null, same: null, changed: false };

export const signOff = () => structuredClone(standing);

function become(now: Partial<SignOff>) {
  standing = { ...standing, ...now };
  shelf.setState(1, standing.state);
}

export function send() {
  const version = standing.sent.length + 1;
  const copy = { version, file: "档案室上半年工作总结（送审稿）.docx", at: AT };
  become({ state: "in_review", sent: [copy, ...standing.sent], same: version });
  return { type: "saved", path: `/${copy.file}`, name: copy.file, unseen: 0 };
}

export function sign() {
  become({ state: "final", signed: AT + 3_600_000 });
  return signOff();
}

const OPENING = "上半年，档案室围绕年度任务，扎实推进各项工作，现将有关情况总结如下。";
const words = (id: number, block: number, was: string, by: string, text: string) => {
  const [before = "", after = ""] = text.split(was);
  return asked(id, "tracked", {
    type: "words",
    spot: { type: "block", id: block },
    before,
    was,
    after,
    by,
  });
};
const asked = (id: number, source: Request["source"], what: Request["asked"]): Request => ({
  id,
  copy: "0f",
  file: "档案室上半年工作总结（送审稿）退回.docx",
  ...(source === "untracked" ? {} : { author: "综合科" }),
  at: new Date(AT).toISOString(),
  source,
  asked: what,
});

/** A copy in which words were tracked, a paragraph came in by hand, a place was asked for that is gone, and something
 * was said. */
const REQUESTS: Request[] = [
  words(1, 1, "扎实推进", "统筹推进", OPENING),
  words(2, 77, "每月一报", "每季一报", "做到每周一查、每月一报。"),
  asked(3, "untracked", {
    type: "blocks",
    after: { type: "block", id: 5 },
    of: [],
    by: [{ id: 900, type: "paragraph", text: [{ text: "四是按时报送统计报表。" }] }],
  }),
  asked(4, "comment", {
    type: "said",
    spot: { type: "block", id: 5 },
    before: "二是继续开展业务",
    on: "培训",
    after: "。",
    words: "期数请写明。",
  }),
];

export function cameBack({ draft, opened }: Program, path: string): CameBack | null {
  if (!path.includes("退回")) return null;
  if (path.includes("消防")) return ofAnother(opened(), path);
  const fresh = draft.requests?.length ? [] : structuredClone(REQUESTS);
  if (fresh.length) become({ state: "returned" });
  return {
    opened: opened(),
    requests: [...(draft.requests ?? []), ...fresh],
    new: fresh.length,
    known: REQUESTS.length - fresh.length,
    file: REQUESTS[0]!.file,
    sent_at: AT,
  };
}

/** A copy of another draft than the one that is open. */
function ofAnother(opened: Opened, path: string): CameBack {
  const request = { ...REQUESTS[0]!, file: path.slice(1) };
  const draft = { ...opened.draft, requests: [request] };
  const own = { ...opened, id: 2, title: "关于开展消防安全培训的通知", draft };
  return { opened: own, requests: [request], new: 1, known: 0, file: request.file, sent_at: AT };
}

const plain = (text: Text) => text.map((run) => run.text).join("");

/** Where requests stand, as far as those above go. */
export function placesOf(draft: Draft): RequestPlace[] {
  return (draft.requests ?? []).map(({ id, asked }) => {
    const spot = "spot" in asked ? (asked.spot ?? null) : null;
    const block = draft.body.find((one) => spot?.type === "block" && one.id === spot.id);
    const text = block && "text" in block ? plain(block.text) : null;
    const on = asked.type === "words" ? asked.was : asked.type === "said" ? asked.on : "";
    const start = text?.indexOf(on) ?? -1;
    const at = { id, spot: text === null ? null : spot, start: Math.max(0, start), end: start + on.length };
    if (asked.type === "blocks") return { id, standing: "here", spot: null, start: 0, end: 0 };
    if (asked.type === "said") return { ...at, standing: "by_hand" };
    if (text === null) return { ...at, standing: "gone", start: 0, end: 0 };
    return { ...at, standing: start < 0 ? "changed" : "here" };
  });
}

const SETTLED: Record<Verdict["type"], (words: string) => Settled | undefined> = {
  take: () => ({ type: "taken" }),
  by_hand: () => ({ type: "taken" }),
  refuse: () => ({ type: "refused" }),
  answer: (words) => ({ type: "answered", words }),
  reopen: () => undefined,
};

export function settle(draft: Draft, ids: number[], verdict: Verdict): SettledNow {
  const body = structuredClone(draft.body);
  const requests = structuredClone(draft.requests ?? []);
  const settled = SETTLED[verdict.type](verdict.type === "answer" ? verdict.words : "");
  for (const request of requests.filter(({ id }) => ids.includes(id))) {
    if (verdict.type === "take") take(body, request);
    if (settled) request.settled = settled;
    else delete request.settled;
  }
  const edits = [
    { type: "splice" as const, at: 0, remove: draft.body.length, insert: body },
    { type: "requests" as const, requests },
  ];
  return { edit: { type: "all", edits }, settled: ids.length, left: 0 };
}

function take(body: Draft["body"], { asked }: Request) {
  if (asked.type === "blocks") body.push(...asked.by);
  if (asked.type !== "words" || asked.spot.type !== "block") return;
  const { id } = asked.spot;
  const block = body.find((one) => one.id === id);
  if (block && "text" in block) block.text = [{ text: plain(block.text).replace(asked.was, asked.by) }];
}
