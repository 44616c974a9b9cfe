import { Schema, type Attrs, type DOMOutputSpec, type NodeSpec } from "prosemirror-model";
import { tableNodes } from "prosemirror-tables";
import { say, type WordKey } from "../words";

/** Every mark but the lead, which only a paragraph has. */
const INLINE = "strong blank reference condensed comment revision";

/** A line that stands outside the body: title, addressee, issuer, date, note. */
function line(tag: string, name: string, placeholder: WordKey): NodeSpec {
  return {
    content: "(text | line_break)*",
    marks: INLINE,
    defining: true,
    isolating: true,
    parseDOM: [{ tag: `[data-line=${name}]` }],
    toDOM: () => [tag, { "data-line": name, "data-placeholder": say(placeholder) }, 0],
  };
}

const isNumbered = (element: HTMLElement) => !("unnumbered" in element.dataset);

/** The heading that a paragraph opens with, as it was copied from here. */
function opening(element: HTMLElement) {
  const level = Number(element.dataset.level);
  return { level: [1, 2, 3, 4].includes(level) ? level : null, numbered: isNumbered(element) };
}

const opened = ({ level, numbered }: Attrs) => ({
  "data-level": level,
  ...(numbered ? {} : { "data-unnumbered": "" }),
});

const tables = tableNodes({ tableGroup: "block", cellContent: "cell_paragraph+", cellAttributes: {} });

/** The Draft's own shape: front, flat body, back, attachments. Numbers are drawn, never part of the text. */
export const schema = new Schema({
  nodes: {
    doc: {
      content: "title addressee body back attached*",
      /** What is not typed into the page itself; a change to it is a step that is undone like any other. */
      attrs: {
        kind: { default: "plain" },
        form: { default: "plain" },
        header: { default: {} },
        images: { default: {} },
        review: { default: { comments: [], revisions: [] } },
        statuses: { default: {} },
        checks: { default: { off: [], ignored: [] } },
        last_year: { default: {} },
        promises: { default: [] },
        contributors: { default: {} },
        requests: { default: [] },
      },
    },
    title: line("h1", "title", "titlePlaceholder"),
    addressee: line("p", "addressee", "addresseePlaceholder"),
    body: {
      content: "block+",
      isolating: true,
      toDOM: () => ["section", { "data-body": "", "data-placeholder": say("bodyPlaceholder") }, 0],
    },
    heading: {
      group: "block",
      content: "(text | line_break)*",
      marks: INLINE,
      attrs: { id: { default: null }, level: { default: 1 }, numbered: { default: true } },
      defining: true,
      parseDOM: [1, 2, 3, 4].map((level) => ({
        tag: `h${level + 1}`,
        getAttrs: (element) => ({ level, numbered: isNumbered(element) }),
      })),
      toDOM: ({ attrs }): DOMOutputSpec => [`h${attrs.level + 1}`, opened(attrs), 0],
    },
    paragraph: {
      group: "block",
      content: "(text | line_break)*",
      attrs: { id: { default: null }, level: { default: null }, numbered: { default: true } },
      parseDOM: [{ tag: "p", getAttrs: opening }, { tag: "div" }, { tag: "li" }],
      toDOM: ({ attrs }): DOMOutputSpec => ["p", attrs.level ? opened(attrs) : {}, 0],
    },
    page_break: {
      group: "block",
      atom: true,
      attrs: { id: { default: null } },
      parseDOM: [{ tag: "hr[data-page-break]" }],
      toDOM: () => ["hr", { "data-page-break": "" }],
    },
    picture: {
      group: "block",
      atom: true,
      attrs: { id: { default: null }, image: {}, width: {}, height: {}, alt: { default: "" } },
      toDOM: ({ attrs }) => ["figure", { "data-image": attrs.image, title: attrs.alt }],
    },
    ...tables,
    table: {
      ...tables.table,
      toDOM: ({ attrs }): DOMOutputSpec => [
        "table",
        { "data-look": attrs.look, "data-orientation": attrs.orientation },
        ["tbody", 0],
      ],
      parseDOM: [
        {
          tag: "table",
          getAttrs: ({ dataset }) => ({
            look: dataset.look === "three_line" ? "three_line" : "grid",
            orientation: dataset.orientation === "landscape" ? "landscape" : "portrait",
          }),
        },
      ],
      attrs: {
        id: { default: null },
        look: { default: "grid" },
        orientation: { default: "portrait" },
        widths: { default: [] },
      },
    },
    cell_paragraph: {
      content: "(text | line_break)*",
      marks: INLINE,
      parseDOM: [{ tag: "p", context: "table_cell/" }],
      toDOM: () => ["p", 0],
    },
    back: {
      content: "attachment* issuer+ date note",
      isolating: true,
      attrs: { attendance: { default: [] }, foot: { default: {} } },
      toDOM: () => ["footer", 0],
    },
    attachment: {
      ...line("p", "attachment", "attachmentPlaceholder"),
      attrs: { id: { default: null } },
    },
    /** The text of the attachment with the same name. */
    attached: {
      content: "block+",
      isolating: true,
      attrs: { id: {} },
      toDOM: () => ["section", { "data-attached": "" }, 0],
    },
    issuer: line("p", "issuer", "issuerPlaceholder"),
    date: line("p", "date", "datePlaceholder"),
    note: line("p", "note", "notePlaceholder"),
    line_break: {
      inline: true,
      group: "inline",
      selectable: false,
      leafText: () => "\n",
      parseDOM: [{ tag: "br" }, { tag: "span[data-drawn]", ignore: true }],
      toDOM: () => ["br"],
    },
    text: { group: "inline" },
  },
  marks: {
    strong: { parseDOM: [{ tag: "strong" }, { tag: "b" }], toDOM: () => ["strong", 0] },
    lead: { parseDOM: [{ tag: "span[data-lead]" }], toDOM: () => ["span", { "data-lead": "" }, 0] },
    blank: {
      attrs: { key: {}, kind: {} },
      inclusive: false,
      excludes: "blank",
      parseDOM: [
        {
          tag: "span[data-blank][data-key]",
          getAttrs: ({ dataset }) => ({ key: dataset.key, kind: dataset.blank }),
        },
      ],
      toDOM: ({ attrs }) => ["span", { "data-blank": attrs.kind, "data-key": attrs.key }, 0],
    },
    reference: {
      attrs: { to: {} },
      inclusive: false,
      toDOM: ({ attrs }) => ["span", { "data-reference": attrs.to }, 0],
    },
    condensed: {
      attrs: { by: {} },
      parseDOM: [
        { tag: "span[data-condensed]", getAttrs: ({ dataset }) => ({ by: Number(dataset.condensed) }) },
      ],
      toDOM: ({ attrs }) => ["span", { "data-condensed": attrs.by }, 0],
    },
    comment: {
      attrs: { id: {} },
      inclusive: false,
      excludes: "",
      toDOM: ({ attrs }) => ["span", { "data-comment": attrs.id }, 0],
    },
    revision: {
      attrs: { id: {} },
      inclusive: false,
      excludes: "",
      toDOM: ({ attrs }) => ["span", { "data-revision": attrs.id }, 0],
    },
  },
});
