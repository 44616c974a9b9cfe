import type { Node } from "prosemirror-model";
import type { Form, Header } from "../ipc/types";
import { wordsOf } from "../editor/runs";
import { say } from "../words";

/** 版头 in one line over the page, where the form has one. */
export function letterheadOf(doc: Node): string {
  const { form, header } = doc.attrs as { form: Form; header: Partial<Header> };
  if (form === "plain") return "";
  const { secrecy, urgency, authorities = [], number, signers = [] } = header;
  const words = [secrecy, urgency, ...authorities, number, ...signers].map(wordsOf).filter(Boolean);
  return [say(`form_${form}`), ...words].join("　");
}
