/** The number that a list draws before an item, as text; null where it draws a dot. */
export function listNumber(item: HTMLLIElement): string | null {
  const list = item.parentElement;
  if (!(list instanceof HTMLOListElement)) return null;
  const items = [...list.children].filter((one) => one instanceof HTMLLIElement);
  let nth = list.start;
  for (const one of items) {
    if (one.hasAttribute("value")) nth = one.value;
    if (one === item) break;
    nth++;
  }
  const style = item.style.listStyleType || list.style.listStyleType;
  if (/cjk|chinese|trad|simp|japanese/.test(style)) return `${numeral(nth)}、`;
  return `${nth}.`;
}

const DIGITS = "〇一二三四五六七八九";

/** A number to 99 as it is spoken. */
export function numeral(nth: number): string {
  const [tens, ones] = [Math.floor(nth / 10), nth % 10];
  if (nth < 1 || nth > 99) return String(nth);
  return (tens > 1 ? DIGITS[tens] : "") + (tens ? "十" : "") + (ones ? DIGITS[ones] : "");
}
