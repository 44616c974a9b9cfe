/** The first character of each letter's readings, in the order of pinyin; no reading begins with i, u or v. */
const FIRST = [..."阿八嚓咑妸发旮哈丌咔垃呣拏喔妑七呥仨他屲夕丫帀"];
const LETTERS = "abcdefghjklmnopqrstwxyz";

const byReading = new Intl.Collator("zh-Hans-CN-u-co-pinyin").compare;
const known = new Map<string, string>();

/** Words as they are typed by their initials: 上半年工作 is sbngz. A character with several readings has its usual one;
 * what is no Chinese character is itself. */
export const initials = (words: string): string => [...words].map(initial).join("");

function initial(character: string): string {
  const letter = known.get(character) ?? read(character);
  known.set(character, letter);
  return letter;
}

function read(character: string): string {
  if (!/\p{Script=Han}/u.test(character)) return character.toLowerCase();
  const nth = FIRST.findLastIndex((first) => byReading(first, character) <= 0);
  return LETTERS[nth] ?? character;
}
