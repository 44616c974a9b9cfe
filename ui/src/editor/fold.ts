/** Marks of Chinese that have a narrow counterpart elsewhere than in the block of wide forms. */
const NARROW: Record<string, string> = {
  "　": " ",
  "。": ".",
  "“": '"',
  "”": '"',
  "‘": "'",
  "’": "'",
  "【": "[",
  "】": "]",
};

/** A text in which what is to count as the same is the same. Every UTF-16 unit stays one, so that places agree. */
export function folded(text: string, anyWidth: boolean): string {
  const lower = text.toLowerCase();
  const alike = lower.length === text.length ? lower : text;
  if (!anyWidth) return alike;
  return alike.replace(/[\u3000\u3002\u2018-\u201d\u3010\u3011\uff01-\uff5e]/g, narrow);
}

function narrow(mark: string): string {
  const unit = mark.charCodeAt(0);
  if (unit < 0xff01) return NARROW[mark] ?? mark;
  return String.fromCharCode(unit - 0xfee0).toLowerCase();
}
