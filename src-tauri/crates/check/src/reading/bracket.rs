//! Brackets and quotes, matched.

/// An opening mark with its closing one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Pair {
    /// Where the opening mark begins, and which it is.
    pub(crate) open: (usize, char),
    /// The same of the closing one.
    pub(crate) close: (usize, char),
    /// The kind of the pair right around it.
    pub(crate) within: Option<Bracket>,
}

impl Pair {
    /// Its kind.
    pub(crate) fn kind(&self) -> Option<Bracket> {
        Bracket::of(self.open.1).map(|(kind, _)| kind)
    }

    /// From the opening mark to the end of the closing one.
    pub(crate) fn range(&self) -> std::ops::Range<usize> {
        self.open.0..self.close.0 + self.close.1.len_utf8()
    }
}

/// Kinds of brackets; full-width and half-width are one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bracket {
    /// “”
    Double,
    /// ‘’
    Single,
    /// 《》
    Title,
    /// 〈〉
    InnerTitle,
    /// （）
    Round,
    /// 〔〕
    Year,
    /// 【】
    Note,
}

/// Which half of a pair a mark is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Half {
    Open,
    Close,
}

impl Bracket {
    /// The kind of a mark.
    pub(crate) fn of(c: char) -> Option<(Bracket, Half)> {
        Some(match c {
            '“' => (Bracket::Double, Half::Open),
            '”' => (Bracket::Double, Half::Close),
            '‘' => (Bracket::Single, Half::Open),
            '’' => (Bracket::Single, Half::Close),
            '《' => (Bracket::Title, Half::Open),
            '》' => (Bracket::Title, Half::Close),
            '〈' => (Bracket::InnerTitle, Half::Open),
            '〉' => (Bracket::InnerTitle, Half::Close),
            '（' | '(' => (Bracket::Round, Half::Open),
            '）' | ')' => (Bracket::Round, Half::Close),
            '〔' => (Bracket::Year, Half::Open),
            '〕' => (Bracket::Year, Half::Close),
            '【' => (Bracket::Note, Half::Open),
            '】' => (Bracket::Note, Half::Close),
            _ => return None,
        })
    }
}

/// The pairs of a text in the order of their opening marks, and the halves that have no other.
pub(super) fn brackets(marks: &[(usize, char)]) -> (Vec<Pair>, Vec<(usize, char)>) {
    let mut pairs = Vec::new();
    let mut alone = Vec::new();
    let mut open: Vec<((usize, char), Bracket)> = Vec::new();
    for mark in marks {
        let Some((kind, half)) = Bracket::of(mark.1) else { continue };
        match half {
            Half::Open => open.push((*mark, kind)),
            Half::Close => match open.iter().rposition(|(_, other)| *other == kind) {
                Some(at) => {
                    alone.extend(open.drain(at + 1..).map(|(mark, _)| mark));
                    let begun = open.pop().map(|(mark, _)| mark);
                    let within = open.last().map(|(_, kind)| *kind);
                    pairs.extend(begun.map(|begun| Pair { open: begun, close: *mark, within }));
                }
                None => alone.push(*mark),
            },
        }
    }
    alone.extend(open.into_iter().map(|(mark, _)| mark));
    pairs.sort_by_key(|pair| pair.open.0);
    alone.sort_by_key(|(at, _)| *at);
    (pairs, alone)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, pairs: &[&str], alone: &str) {
        let marks: Vec<_> = text.char_indices().filter(|(_, c)| !c.is_alphanumeric()).collect();
        let (found, left) = brackets(&marks);
        let found: Vec<_> = found.into_iter().map(|pair| &text[pair.range()]).collect();
        assert_eq!(
            (found, left.into_iter().map(|(_, c)| c).collect::<String>()),
            (pairs.to_vec(), alone.into())
        );
    }

    #[test]
    fn halves_find_each_other_whatever_stands_between() {
        check("“甲（乙）”《丙》", &["“甲（乙）”", "（乙）", "《丙》"], "");
        check("（甲)", &["（甲)"], "");
        check("“甲（乙”", &["“甲（乙”"], "（");
        check("甲）“乙", &[], "）“");
    }
}
