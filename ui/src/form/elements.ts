import type {
  Attachment,
  AttendanceRole,
  Draft,
  Edit,
  Finding,
  Foot,
  Form,
  Header,
  Spot,
  Text,
} from "../ipc/types";
import { dateOf, dateText } from "../editor/convert";
import { newId } from "../editor/ids";
import { retyped, wordsOf } from "../editor/runs";
import type { WordKey } from "../words";

/** What the form reads: the draft without its text. */
export type Parts = Pick<Draft, "kind" | "form" | "front" | "back" | "attachments">;

/** An element of the document that is filled in beside the page (GB/T 9704-2012, 7). */
export type Element = {
  label: WordKey;
  /** As it is printed, for one who has not seen it. */
  example: string;
  /** The forms that have it. */
  forms: readonly Form[];
  /** Several stand below each other, one a line. */
  several?: true;
  read: (draft: Parts) => Text[];
  /** The edit that puts other words in its place; a change at one end leaves the marks at the other. */
  write: (draft: Parts, lines: string[]) => Edit;
  /** Whether a finding of the checks speaks of it. */
  isAt: (finding: Finding, draft: Parts) => boolean;
};

export const FORMS: readonly Form[] = ["plain", "document", "letter", "order", "minutes"];
const WITH_HEADER: readonly Form[] = ["document", "letter", "order", "minutes"];
const CLASSIFIED: readonly Form[] = ["document", "letter", "order"];

type Single = "copy_number" | "secrecy" | "urgency" | "number";
type Several = "authorities" | "signers";

/** The words of a line in the place of a text. */
const one = (before: Text | undefined, lines: string[]): Text => retyped(before ?? [], lines.join(""));
const each = (before: Text[], lines: string[]): Text[] =>
  lines.map((line, nth) => retyped(before[nth] ?? [], line));

const headerOf = ({ front }: Parts): Partial<Header> => front.header ?? {};
const footOf = ({ back }: Parts): Partial<Foot> => back.foot ?? {};

function withHeader({ front }: Parts, part: Partial<Header>): Edit {
  const filled = Object.entries({ ...front.header, ...part }).filter(([, value]) => value.length > 0);
  return { type: "front", front: { ...front, header: Object.fromEntries(filled) as Header } };
}

function withFoot({ back }: Parts, part: Partial<Foot>): Edit {
  const filled = Object.entries({ ...back.foot, ...part }).filter(([, value]) => value && value.length > 0);
  return { type: "back", back: { ...back, foot: Object.fromEntries(filled) as Foot } };
}

const at =
  (type: Spot["type"]) =>
  ({ spot }: Finding) =>
    spot?.type === type;

const inHeader =
  (type: Extract<Spot, { type: "header" }>["element"]["type"]) =>
  ({ spot }: Finding) =>
    spot?.type === "header" && spot.element.type === type;

const single = (name: Single) => ({
  isAt: inHeader(name),
  read: (draft: Parts) => [headerOf(draft)[name] ?? []],
  write: (draft: Parts, lines: string[]) => withHeader(draft, { [name]: one(headerOf(draft)[name], lines) }),
});

const several = (name: Several) => ({
  several: true as const,
  read: (draft: Parts) => headerOf(draft)[name] ?? [],
  write: (draft: Parts, lines: string[]) =>
    withHeader(draft, { [name]: each(headerOf(draft)[name] ?? [], lines) }),
});

const attendance = (role: AttendanceRole) => ({
  isAt: ({ spot }: Finding, { back }: Parts) =>
    spot?.type === "attendance" && back.attendance?.[spot.nth]?.role === role,
  read: ({ back }: Parts) => [back.attendance?.find((one) => one.role === role)?.names ?? []],
  write({ back }: Parts, lines: string[]): Edit {
    const before = back.attendance ?? [];
    const names = one(before.find((one) => one.role === role)?.names, lines);
    const others = before.filter((one) => one.role !== role);
    const all = names.length ? [...others, { role, names }] : others;
    const ROLES: AttendanceRole[] = ["present", "absent", "observing"];
    all.sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
    return { type: "back", back: { ...back, attendance: all } };
  },
});

/** Each attachment keeps its name and its text: by its title, or else by its place in the list. */
export function retitled(before: Attachment[], titles: string[]): Attachment[] {
  const left = new Set(before);
  const same = titles.map((title) =>
    [...left].find((one) => wordsOf(one.title) === title && left.delete(one)),
  );
  return titles.map((title, nth) => {
    const own = same[nth] ?? (before[nth] && left.delete(before[nth]) ? before[nth] : null);
    return own
      ? { ...own, title: retyped(own.title, title) }
      : { id: newId(), title: [{ text: title }], body: [] };
  });
}

/** 版头, what stands above the title. */
export const HEADER: Element[] = [
  { label: "copyNumber", example: "000001", forms: CLASSIFIED, ...single("copy_number") },
  { label: "secrecy", example: "机密★1年", forms: CLASSIFIED, ...single("secrecy") },
  { label: "urgency", example: "特急", forms: CLASSIFIED, ...single("urgency") },
  {
    label: "authorities",
    example: "××档案馆",
    forms: WITH_HEADER,
    ...several("authorities"),
    isAt: inHeader("authority"),
  },
  {
    label: "documentNumber",
    example: "×档〔2026〕5号",
    forms: WITH_HEADER,
    ...single("number"),
  },
  {
    label: "signers",
    example: "姓名",
    forms: ["document"],
    ...several("signers"),
    // That nobody stands here is said of the title: what is not there has no place.
    isAt: (finding) => finding.rule === "title.signer" || inHeader("signer")(finding),
  },
];

/** 主体, the document itself. */
export const MAIN: Element[] = [
  {
    label: "addressee",
    example: "各科室",
    forms: FORMS,
    read: ({ front }) => [front.addressee ?? []],
    write: ({ front }, lines) => ({
      type: "front",
      front: { ...front, addressee: one(front.addressee, lines) },
    }),
    isAt: at("addressee"),
  },
  {
    label: "attachments",
    example: "档案移交清单",
    forms: FORMS,
    several: true,
    isAt: at("attachment_title"),
    read: ({ attachments }) => (attachments ?? []).map(({ title }) => title),
    write: ({ attachments }, lines) => ({
      type: "attachments",
      attachments: retitled(attachments ?? [], lines),
    }),
  },
  {
    label: "issuers",
    example: "××档案馆",
    forms: FORMS,
    several: true,
    isAt: at("issuer"),
    read: ({ back }) => back.issuers ?? [],
    write: ({ back }, lines) => ({
      type: "back",
      back: { ...back, issuers: each(back.issuers ?? [], lines) },
    }),
  },
  {
    label: "issueDate",
    example: "2026年6月30日",
    forms: FORMS,
    isAt: at("date"),
    read: ({ back }) => [dateText(back.date ?? null)],
    write: ({ back }, lines) => ({
      type: "back",
      back: { ...back, date: dateOf(one(dateText(back.date ?? null), lines)) },
    }),
  },
  {
    label: "annotation",
    example: "此件公开发布",
    forms: FORMS,
    isAt: at("note"),
    read: ({ back }) => [back.note ?? []],
    write: ({ back }, lines) => ({ type: "back", back: { ...back, note: one(back.note, lines) } }),
  },
  { label: "present", example: "姓名、姓名", forms: ["minutes"], ...attendance("present") },
  { label: "absent", example: "姓名", forms: ["minutes"], ...attendance("absent") },
  { label: "observing", example: "姓名（单位）", forms: ["minutes"], ...attendance("observing") },
];

/** 版记, the foot of the last page. */
export const FOOT: Element[] = [
  {
    label: "copiesTo",
    example: "××局，××中心",
    forms: WITH_HEADER,
    isAt: at("copies_to"),
    read: (draft) => [footOf(draft).copies_to ?? []],
    write: (draft, lines) => withFoot(draft, { copies_to: one(footOf(draft).copies_to, lines) }),
  },
  {
    label: "printer",
    example: "××档案馆办公室",
    forms: WITH_HEADER,
    isAt: at("printer"),
    read: (draft) => [footOf(draft).printer ?? []],
    write: (draft, lines) => withFoot(draft, { printer: one(footOf(draft).printer, lines) }),
  },
  {
    label: "printed",
    example: "2026年6月30日",
    forms: WITH_HEADER,
    isAt: at("printed"),
    read: (draft) => [dateText(footOf(draft).printed ?? null)],
    write: (draft, lines) =>
      withFoot(draft, { printed: dateOf(one(dateText(footOf(draft).printed ?? null), lines)) }),
  },
];
