//! Many texts that differ as an office's do: words by Zipf's law out of twenty thousand made ones, the same on every
//! machine.

/// Characters that words are made of: so many from the first of the common block.
const CHARACTERS: u32 = 2_500;
const FIRST: u32 = 0x4E00;
const WORDS: usize = 20_000;

/// Texts, one after another.
pub(super) struct Texts {
    chance: u64,
    words: Vec<String>,
    made: usize,
}

impl Texts {
    pub(super) fn new() -> Texts {
        let mut texts = Texts { chance: 0x9E37_79B9_7F4A_7C15, words: Vec::new(), made: 0 };
        texts.words = (0..WORDS).map(|_| texts.word()).collect();
        texts
    }

    /// A text of so many characters: a title, then paragraphs of some sentences.
    pub(super) fn next(&mut self, characters: usize) -> String {
        self.made += 1;
        let year = 2000 + self.made % 26;
        let [whose, what] = [self.pick().to_owned(), self.pick().to_owned()];
        let mut text = format!("关于{whose}{year}年{what}工作的报告\n");
        let mut length = text.chars().count();
        while length < characters {
            let mut sentence = self.sentence();
            if self.below(12) == 0 {
                let count = self.below(1_000).to_string();
                sentence.extend(["共", &count, "件。\n"]);
            }
            length += sentence.chars().count();
            text += &sentence;
        }
        text
    }

    /// What a year makes of a text: of its paragraphs some stand elsewhere, are split, joined, written anew in part, go
    /// or come.
    pub(super) fn a_year_later(&mut self, text: &str) -> String {
        let mut lines: Vec<String> = Vec::new();
        for line in text.lines() {
            match self.below(12) {
                0 => {}
                1 => lines.extend([line.to_owned(), self.sentence()]),
                2 => {
                    let at = self.below(lines.len()).max(1).min(lines.len());
                    lines.insert(at, line.to_owned());
                }
                3 => lines.extend(line.replacen('。', "。\n", 1).lines().map(str::to_owned)),
                4 => match lines.last_mut() {
                    Some(last) => last.push_str(line),
                    None => lines.push(line.to_owned()),
                },
                5..=7 => lines.push(self.rewritten(line)),
                _ => lines.push(line.to_owned()),
            }
        }
        lines.join("\n") + "\n"
    }

    /// A clause in three is another.
    fn rewritten(&mut self, line: &str) -> String {
        let clauses = line.split_inclusive(['，', '。']);
        clauses.map(|clause| if self.below(3) == 0 { self.sentence() } else { clause.to_owned() }).collect()
    }

    fn sentence(&mut self) -> String {
        let words = 4 + self.below(8);
        let mut sentence: String = (0..words).map(|_| self.pick().to_owned()).collect();
        sentence.push(if self.below(4) == 0 { '。' } else { '，' });
        sentence
    }

    /// So many characters from somewhere in a text, none of them a mark.
    pub(super) fn phrase(&mut self, text: &str, length: usize) -> String {
        let characters: Vec<char> = text.chars().collect();
        let plain = |window: &&[char]| window.iter().all(|c| c.is_alphabetic());
        let phrases: Vec<&[char]> = characters.windows(length).filter(plain).collect();
        phrases.get(self.below(phrases.len())).map(|phrase| phrase.iter().collect()).unwrap_or_default()
    }

    /// The nth word is met 1/n times as often as the first.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "below 20,000"
    )]
    fn pick(&mut self) -> &str {
        let share = (self.random() >> 11) as f64 / (1u64 << 53) as f64;
        let nth = (WORDS as f64).powf(share) as usize;
        &self.words[nth.min(WORDS) - 1]
    }

    fn word(&mut self) -> String {
        let length = [2, 2, 2, 3, 4][self.below(5)];
        (0..length).map(|_| self.character()).collect()
    }

    fn character(&mut self) -> char {
        let nth = u32::try_from(self.below(CHARACTERS as usize)).unwrap_or(0);
        char::from_u32(FIRST + nth * 8).unwrap_or('件')
    }

    fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.random() % most.max(1) as u64).unwrap_or(0)
    }

    fn random(&mut self) -> u64 {
        self.chance ^= self.chance << 13;
        self.chance ^= self.chance >> 7;
        self.chance ^= self.chance << 17;
        self.chance
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_differ_and_are_the_same_again() {
        let (mut one, mut again) = (Texts::new(), Texts::new());
        let (first, second) = (one.next(600), one.next(600));
        assert_ne!(first, second);
        assert_eq!([again.next(600), again.next(600)], [first.clone(), second]);
        assert!((600..700).contains(&first.chars().count()));
        assert!(first.contains(&one.phrase(&first, 8)));
    }
}
