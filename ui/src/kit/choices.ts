import { initials } from "./initials";

/** Something to choose: `hint` stands beside it, `depth` sets it in. */
export type Choice = { key: string; label: string; hint?: string; depth?: number; choose: () => void };

/** The choices that hold all the characters typed, in order; those that hold them in one piece first, as words or by
 * their initials. */
export function matching(choices: Choice[], typed: string): Choice[] {
  const wanted = typed.toLowerCase().replace(/\s+/g, "");
  const rank = ({ label }: Choice) => {
    const words = label.toLowerCase().replace(/\s+/g, "");
    if (words.includes(wanted) || initials(words).includes(wanted)) return 0;
    let at = 0;
    for (const character of words) if (character === wanted[at]) at++;
    return at === wanted.length ? 1 : 2;
  };
  const ranked = choices.map((choice) => ({ choice, rank: rank(choice) }));
  return [0, 1].flatMap((wanted) => ranked.filter(({ rank }) => rank === wanted).map(({ choice }) => choice));
}
