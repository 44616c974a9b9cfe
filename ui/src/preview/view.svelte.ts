/** How pages are looked at. */
export type View = { zoom: number; two: boolean; wide: boolean };

const STEPS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];

export const view: View = $state({ zoom: 1, two: false, wide: false });

export const show = (choice: Partial<View>) => void Object.assign(view, choice);

/** The next size, larger or smaller. */
export function step(by: 1 | -1) {
  const next = by > 0 ? STEPS.find((zoom) => zoom > view.zoom) : STEPS.findLast((zoom) => zoom < view.zoom);
  view.zoom = next ?? view.zoom;
}
