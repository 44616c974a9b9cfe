import type { BlankKind } from "./types/BlankKind";
import type { Draft } from "./types/Draft";
import type { Edit } from "./types/Edit";
import type { Entry } from "./types/Entry";
import type { Kind } from "./types/Kind";
import type { OpenBlank } from "./types/OpenBlank";
import type { Spot } from "./types/Spot";

export type { Block } from "./types/Block";
export type { Text } from "./types/Text";
export type { Mark } from "./types/Mark";
export type { Table } from "./types/Table";
export type { Attachment } from "./types/Attachment";
export type { BlankKind, Draft, Edit, Entry, Kind, OpenBlank, Spot };

export type Card = { id: number; title: string; kind: Kind; savedAt: number };
export type Home = { recent: Card[]; version: string };
export type Piece = {
  block: number;
  kind: "heading" | "item";
  level: number;
  number: string;
  text: string;
  runIn: boolean;
  confidence: number;
  start: number;
  end: number;
};
export type ImportedDraft = { part: string; title: string; kind: Kind; pieces: Piece[]; blanks: number };
export type ImportedDoubt = { draft: number; block: number; start: number; end: number; message: string };
export type ImportedAside = { text: string; why: string; start: number; end: number };
export type Imported = {
  id: number;
  name: string;
  format: string;
  encoding: string | null;
  source: string;
  drafts: ImportedDraft[];
  doubts: ImportedDoubt[];
  setAside: ImportedAside[];
  notes: string[];
};
export type NumberOf = { block: number; label: string };
export type Severity = "error" | "warning" | "hint";
export type Finding = {
  rule: string;
  severity: Severity;
  message: string;
  source: string;
  spot: Spot | null;
  start: number;
  end: number;
};
export type Analysis = {
  revision: number;
  numbers: NumberOf[];
  outline: Entry[];
  blanks: OpenBlank[];
  findings: Finding[];
  characters: number;
  savedAt: number | null;
};
export type Opened = { id: number; draft: Draft; revision: number; analysis: Analysis; savedAt: number };
export type Exported = { type: "saved"; path: string; name: string } | { type: "cancelled" };
export type Saved = { id: number; revision: number; savedAt: number };
export type NotSaved = { id: number; message: string };
export type Failure = { type: "unreadable" | "stale" | "not_saved" | "gone" | "busy"; message: string };
