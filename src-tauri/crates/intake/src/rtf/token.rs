//! The tokens of a rich text: groups, control words, bytes.

/// What stands at one place of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    Open,
    Close,
    /// `\name`, with its number if there is one.
    Word(&'a str, Option<i32>),
    /// `\~`, `\*`: a control of one sign.
    Sign(u8),
    /// `\'b5`, or a byte as it stands.
    Byte(u8),
    /// Bytes that are no text.
    Binary,
}

/// Letters of a control word (RTF 1.9.1, "Control Word").
const LONGEST_WORD: usize = 32;

pub(super) struct Tokens<'a> {
    rest: &'a [u8],
}

impl<'a> Tokens<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Tokens<'a> {
        Tokens { rest: bytes }
    }

    fn after_backslash(&mut self) -> Option<Token<'a>> {
        let (first, rest) = self.rest.split_first()?;
        if !first.is_ascii_alphabetic() {
            self.rest = rest;
            return Some(match first {
                b'\'' => self.hexadecimal(),
                b'\r' | b'\n' => Token::Word("par", None),
                b'\\' | b'{' | b'}' => Token::Byte(*first),
                sign => Token::Sign(*sign),
            });
        }
        let len = self.rest.iter().take(LONGEST_WORD).take_while(|byte| byte.is_ascii_alphabetic()).count();
        let (word, rest) = self.rest.split_at(len);
        self.rest = rest;
        let number = self.number();
        if let Some((b' ', rest)) = self.rest.split_first() {
            self.rest = rest;
        }
        let word = std::str::from_utf8(word).unwrap_or_default();
        if word == "bin" {
            let len = number.and_then(|n| usize::try_from(n).ok()).unwrap_or(0);
            self.rest = self.rest.get(len..).unwrap_or_default();
            return Some(Token::Binary);
        }
        Some(Token::Word(word, number))
    }

    fn number(&mut self) -> Option<i32> {
        let minus = usize::from(self.rest.first() == Some(&b'-'));
        let digits = self.rest[minus..].iter().take(10).take_while(|byte| byte.is_ascii_digit()).count();
        if digits == 0 {
            return None;
        }
        let (number, rest) = self.rest.split_at(minus + digits);
        self.rest = rest;
        let number = std::str::from_utf8(number).ok()?.parse::<i64>().ok()?;
        i32::try_from(number).ok()
    }

    fn hexadecimal(&mut self) -> Token<'a> {
        let digits = self.rest.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        match digits.and_then(|two| u8::from_str_radix(two, 16).ok()) {
            Some(byte) => {
                self.rest = &self.rest[2..];
                Token::Byte(byte)
            }
            None => Token::Sign(b'\''),
        }
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let (first, rest) = self.rest.split_first()?;
            self.rest = rest;
            match first {
                b'{' => return Some(Token::Open),
                b'}' => return Some(Token::Close),
                b'\\' => return self.after_backslash(),
                b'\r' | b'\n' | 0 => {}
                byte => return Some(Token::Byte(*byte)),
            }
        }
    }
}
