import type { Kind } from "../ipc/types";

/** Every kind, in the order of the Regulations, then the plain ones of office life. */
export const KINDS = [
  "resolution",
  "decision",
  "order",
  "communique",
  "proclamation",
  "announcement",
  "opinion",
  "notice",
  "circular",
  "report",
  "request",
  "reply",
  "motion",
  "letter",
  "minutes",
  "summary",
  "plan",
  "key_points",
  "scheme",
  "speech",
  "survey",
  "plain",
] as const satisfies readonly Kind[];
