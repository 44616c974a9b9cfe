import { expect, test } from "vitest";
import type { Parts } from "./elements";
import { date, number, oneAddressee, secrecy, serial, signers, urgency } from "./rules";

const draft = { kind: "request", form: "document" } as Parts;

test.each([
  [number, "×档〔2026〕5号", null],
  [number, "档办函〔2026〕12号", null],
  [number, "档办〔2026〕xx号", null],
  [number, "档办[2026]5号", "sayBrackets"],
  [number, "档办（2026）5号", "sayBrackets"],
  [number, "档办〔2026〕05号", "sayNoZeros"],
  [number, "档办〔2026〕第5号", "sayNoOrdinal"],
  [number, "档办〔26〕5号", "sayWholeYear"],
  [number, "档办2026-5", "sayNumber"],
  [date, "2026年6月30日", null],
  [date, "2026年x月x日", null],
  [date, "2026年6月31日", "sayNoSuchDay"],
  [date, "2026年06月30日", "sayDateZeros"],
  [date, "六月底", "sayDate"],
  [serial, "000001", null],
  [serial, "1", "saySerial"],
  [secrecy, "机密★1年", null],
  [secrecy, "内部", "saySecrecy"],
  [urgency, "特急", null],
  [urgency, "急", "sayUrgency"],
  [signers, "", "saySigners"],
  [signers, "姓名", null],
  [oneAddressee, "县档案馆、县图书馆", "sayOneAddressee"],
  [oneAddressee, "县档案馆", null],
] as const)("%# %o", (rule, words, said) => {
  expect(rule(words, draft)).toBe(said);
});
