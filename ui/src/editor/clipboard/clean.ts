import type { Pasted, Table, Text } from "../../ipc/types";
import { listNumber } from "./lists";

/** What Word, WPS, Excel or a web page put on the clipboard, as paragraphs and tables: faces, colours and spacing
 * left behind. The HTML is parsed apart from the page: nothing in it is loaded or run. */
export function cleaned(html: string): Pasted[] {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const reading: Reading = { found: [], line: [], number: null, level: null };
  read(body, reading, false);
  endLine(reading);
  return reading.found;
}

type Reading = { found: Pasted[]; line: Text; number: string | null; level: number | null };

const UNSEEN = "script, style, head, meta, title, template, noscript, o\\:p:empty";
const BLOCK =
  /^(address|article|aside|blockquote|div|dd|dl|dt|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|ul)$/;

function read(parent: Node, reading: Reading, strong: boolean) {
  for (const node of parent.childNodes) {
    if (node instanceof Text_) addText(reading, node.data, strong);
    else if (node instanceof HTMLElement && !node.matches(UNSEEN)) readElement(node, reading, strong);
  }
}

// The DOM's text, beside the draft's.
const Text_ = globalThis.Text;

function readElement(element: HTMLElement, reading: Reading, strong: boolean) {
  const name = element.localName;
  const style = element.getAttribute("style") ?? "";
  if (/display:\s*none|mso-hide:\s*all/.test(style)) return;
  if (/mso-list:\s*ignore/i.test(style))
    return void (reading.number = tidy(element.textContent ?? "") || null);
  if (name === "br")
    return /page-break-before/.test(style) ? endLine(reading) : addText(reading, "\n", strong);
  if (name === "table") {
    endLine(reading);
    const table = tableOf(element as HTMLTableElement);
    if (table) reading.found.push({ type: "table", ...table });
    return;
  }
  const weight = /font-weight:\s*(\w+)/.exec(style)?.[1];
  const heavy = weight ? /^(bold|bolder|[6-9]00)$/.test(weight) : strong || /^(b|strong)$/.test(name);
  if (!BLOCK.test(name)) return read(element, reading, heavy);
  endLine(reading);
  reading.level = /^h[1-6]$/.test(name) ? Number(name[1]) : null;
  if (name === "li") reading.number = listNumber(element as HTMLLIElement);
  read(element, reading, /^h[1-6]$/.test(name) ? false : heavy);
  endLine(reading);
}

const tidy = (words: string) => words.replace(/[\s\u00a0\u3000]+/g, " ").trim();

function addText(reading: Reading, data: string, strong: boolean) {
  const text = data === "\n" ? data : data.replace(/[ \t\r\n\u00a0]+/g, " ");
  if (!text) return;
  const last = reading.line.at(-1);
  if (last && Boolean(last.marks) === strong) last.text += text;
  else reading.line.push(strong ? { text, marks: [{ type: "strong" }] } : { text });
}

/** Ends the line that is being read; white space at its ends goes, and an empty line with it. */
function endLine(reading: Reading) {
  const text = trimmed(reading.line);
  const { number, level } = reading;
  if (text.length) {
    reading.found.push({ type: "paragraph", text, number, level });
    [reading.number, reading.level] = [null, null];
  }
  reading.line = [];
}

function trimmed(line: Text): Text {
  const runs = line.map((run) => ({ ...run }));
  const [first, last] = [runs[0], runs.at(-1)];
  if (first) first.text = first.text.replace(/^[\s\u3000]+/, "");
  if (last) last.text = last.text.replace(/[\s\u3000]+$/, "");
  const kept = runs.filter(({ text }) => text);
  return kept.length === runs.length || !kept.length ? kept : trimmed(kept);
}

/** A table with every row covering the same columns; null where it holds nothing. */
function tableOf(element: HTMLTableElement): Table | null {
  const rows = [...element.rows].map((row) => ({
    header:
      row.parentElement?.localName === "thead" || [...row.cells].every(({ localName }) => localName === "th"),
    cells: [...row.cells].map((cell) => ({
      col_span: Math.max(1, cell.colSpan),
      row_span: Math.max(1, Math.min(cell.rowSpan || 1, element.rows.length - row.rowIndex)),
      paragraphs: paragraphsOf(cell),
    })),
  }));
  const filled = rows.filter(({ cells }) => cells.length);
  return filled.length ? { rows: filled, look: "grid", orientation: "portrait" } : null;
}

function paragraphsOf(cell: HTMLElement): Text[] {
  const reading: Reading = { found: [], line: [], number: null, level: null };
  read(cell, reading, false);
  endLine(reading);
  const texts = reading.found.flatMap((one) =>
    one.type === "paragraph"
      ? [one.number ? ([{ text: `${one.number} ` }, ...one.text] as Text) : one.text]
      : one.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs)),
  );
  return texts.length ? texts : [[]];
}
