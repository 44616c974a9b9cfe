import type { rollZh } from "./roll.zh";

export const rollEn: Record<keyof typeof rollZh, string> = {
  rollOpen: "Make it {0}'s",
  rollOpenAny: "Change the year",
  rollBack: "Back to what was recognised",
  rollFrom: "From",
  rollTo: "to",
  rollSure: "Accept the sure ones ({0})",
  rollAll: "Accept all",
  rollNone: "Accept none",
  rollTaken: "{0} of {1} accepted",
  rollSee: "Look",
  rollSum: "{0} changed, {1} to fill, {2} to look at",
  rollNothing: "Nothing here follows the year. You can begin to edit.",
  roll_years: "Years",
  roll_periods: "Five-year plans",
  roll_ordinals: "Ordinals",
  roll_dates: "Dates",
  roll_figures: "Figures",
  roll_stale: "Words of that year",
  lastYearWas: "Last year: {0}",
};
