import type { WordKey } from "../words";
import type { Parts } from "./elements";

/** What is said of an element's words while they are typed (GB/T 9704-2012, 7.2, 7.3). What is empty or open is
 * waited for, not complained of. */
type Rule = (words: string, draft: Parts) => WordKey | null;

const OPEN = /[xX×_＿○【]/;
const waits = (words: string) => !words.trim() || OPEN.test(words);

/** 份号: six digits as a rule. */
export const serial: Rule = (words) => (waits(words) || /^\d{6}$/.test(words) ? null : "saySerial");

export const secrecy: Rule = (words) =>
  waits(words) || /^(绝密|机密|秘密)(★.+)?$/.test(words) ? null : "saySecrecy";

export const urgency: Rule = (words) => (waits(words) || /^(特急|加急)$/.test(words) ? null : "sayUrgency");

/** 发文字号: the year whole and in 〔〕, the serial without 第 and without zeros before it. */
export const number: Rule = (words) => {
  if (!words.trim()) return null;
  if (/[[\]()（）【】［］]\s*\d{4}|\d{4}\s*[[\]()（）【】［］]/.test(words)) return "sayBrackets";
  if (/〕\s*第/.test(words)) return "sayNoOrdinal";
  if (/〕\s*0\d*/.test(words)) return "sayNoZeros";
  if (/〔\d{2}〕/.test(words)) return "sayWholeYear";
  return waits(words) || /^[^〔〕]+〔\d{4}〕[1-9]\d*号$/.test(words) ? null : "sayNumber";
};

/** A document that goes upward names who signed it. */
export const signers: Rule = (words, { kind }) =>
  !words.trim() && (kind === "request" || kind === "report") ? "saySigners" : null;

/** A request goes to one office. */
export const oneAddressee: Rule = (words, { kind }) =>
  kind === "request" && /[、，,]/.test(words) ? "sayOneAddressee" : null;

/** A day of the calendar, without zeros before its figures. */
export const date: Rule = (words) => {
  if (waits(words)) return null;
  const [, year, month, day] = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(words.trim()) ?? [];
  if (!year) return "sayDate";
  if (month!.startsWith("0") || day!.startsWith("0")) return "sayDateZeros";
  const then = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return then.getUTCMonth() + 1 === Number(month) && then.getUTCDate() === Number(day)
    ? null
    : "sayNoSuchDay";
};
