const KEPT = "layout";

/** How the clerk has arranged the window; kept from one time to the next. */
export type Layout = { outline: boolean; side: boolean; tab: string };

const FIRST: Layout = { outline: true, side: true, tab: "check" };

function kept(): Partial<Layout> {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? "{}") as Partial<Layout>;
  } catch {
    return {};
  }
}

export const layout: Layout = $state({ ...FIRST, ...kept() });

const keep = (part: Partial<Layout>) =>
  localStorage.setItem(KEPT, JSON.stringify({ ...FIRST, ...kept(), ...part }));

/** Where both sides would leave the text no room, as in a window that is seen at twice its size. */
const narrow = globalThis.matchMedia?.("(max-width: 819px)");

/** In a narrow window one side is shown at a time; what the clerk arranged comes back with the room. */
function fit() {
  if (narrow?.matches) layout.outline &&= !layout.side;
  else Object.assign(layout, FIRST, kept());
}

narrow?.addEventListener("change", fit);
fit();

/** Shows a side of the window, or folds it. */
export function show(pane: "outline" | "side", shown: boolean) {
  layout[pane] = shown;
  if (narrow?.matches && shown) layout[pane === "side" ? "outline" : "side"] = false;
  if (!narrow?.matches) keep({ [pane]: shown });
}

/** Shows a tab of the right side. */
export function openTab(name: string) {
  layout.tab = name;
  keep({ tab: name });
  show("side", true);
}
