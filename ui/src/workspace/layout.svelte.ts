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

/** Keeps the layout as it is now. */
export const keepLayout = () => localStorage.setItem(KEPT, JSON.stringify(layout));
