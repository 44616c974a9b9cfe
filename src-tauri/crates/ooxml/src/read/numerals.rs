//! Numbers as a list prints them (ISO 29500-1, 17.18.59 `ST_NumberFormat`).

/// How a number is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Numerals {
    /// 1.
    #[default]
    Decimal,
    /// 01.
    Zero,
    /// １.
    FullWidth,
    /// 一, 十, 二十一; from a hundred digit by digit.
    Counting,
    /// 一, 十, 一百零五.
    Thousand,
    /// 壹, 拾, 贰拾壹.
    Legal,
    /// 一, 一〇, 二一.
    Digits,
    /// One sign for each number, the last of the list followed by digits.
    Signs(&'static str),
    /// From a first sign on, so many.
    Series(char, u32),
    /// From this letter on: a to z, then aa.
    Letters(u8),
    /// i, ii, iii.
    Roman {
        /// Whether in capitals.
        upper: bool,
    },
    /// 壹, 貳, 參.
    LegalTraditional,
    /// - 1 -.
    Dashed,
    /// A sign of its own, no number.
    Bullet,
    /// No number at all.
    Nothing,
}

impl Numerals {
    /// By the name of the format; one that is not known is decimal.
    pub fn named(name: &str) -> Numerals {
        match name {
            "decimalZero" => Numerals::Zero,
            "decimalFullWidth" | "decimalFullWidth2" => Numerals::FullWidth,
            "chineseCounting" | "taiwaneseCounting" | "japaneseCounting" => Numerals::Counting,
            "chineseCountingThousand" | "taiwaneseCountingThousand" | "koreanCounting" => Numerals::Thousand,
            "chineseLegalSimplified" | "japaneseLegal" => Numerals::Legal,
            "ideographLegalTraditional" => Numerals::LegalTraditional,
            "ideographDigital" | "taiwaneseDigital" | "japaneseDigitalTenThousand" | "koreanDigital" => {
                Numerals::Digits
            }
            "ideographTraditional" => Numerals::Signs("甲乙丙丁戊己庚辛壬癸"),
            "aiueo" => Numerals::Signs("ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ"),
            "aiueoFullWidth" => Numerals::Signs(
                "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン",
            ),
            "numberInDash" => Numerals::Dashed,
            "ideographZodiac" => Numerals::Signs("子丑寅卯辰巳午未申酉戌亥"),
            "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => Numerals::Series('①', 20),
            "decimalEnclosedFullstop" => Numerals::Series('⒈', 20),
            "decimalEnclosedParen" => Numerals::Series('⑴', 20),
            "ideographEnclosedCircle" => Numerals::Series('㊀', 10),
            "upperLetter" => Numerals::Letters(b'A'),
            "lowerLetter" => Numerals::Letters(b'a'),
            "upperRoman" => Numerals::Roman { upper: true },
            "lowerRoman" => Numerals::Roman { upper: false },
            "bullet" => Numerals::Bullet,
            "none" => Numerals::Nothing,
            _ => Numerals::Decimal,
        }
    }

    /// The number as printed; one beyond what the signs can say is written in digits.
    pub fn write(self, n: i32) -> String {
        let positive = u32::try_from(n).ok().filter(|n| *n > 0);
        let written = match (self, positive) {
            (Numerals::Bullet | Numerals::Nothing, _) => Some(String::new()),
            (Numerals::Zero, _) => Some(format!("{n:02}")),
            (Numerals::FullWidth, _) => Some(full_width(n)),
            (Numerals::Counting | Numerals::Thousand, Some(n)) if n < 100 => spelled(n, CHINESE),
            (Numerals::Digits | Numerals::Counting, _) => Some(digits(n)),
            (Numerals::Thousand, Some(n)) => spelled(n, CHINESE),
            (Numerals::Legal, Some(n)) => spelled(n, LEGAL),
            (Numerals::LegalTraditional, Some(n)) => spelled(n, TRADITIONAL),
            (Numerals::Dashed, _) => Some(format!("- {n} -")),
            (Numerals::Signs(signs), Some(n)) => signs.chars().nth(n as usize - 1).map(String::from),
            (Numerals::Series(first, len), Some(n)) if n <= len => {
                char::from_u32(first as u32 + n - 1).map(String::from)
            }
            (Numerals::Series('①', _), Some(n @ 21..=35)) => {
                char::from_u32(0x3251 + n - 21).map(String::from)
            }
            (Numerals::Letters(first), Some(n)) => letters(first, n),
            (Numerals::Roman { upper }, Some(n)) => roman(n, upper),
            _ => None,
        };
        written.unwrap_or_else(|| n.to_string())
    }
}

/// Ten digits and the units 十, 百, 千.
type Words = ([char; 10], [char; 3]);
const CHINESE: Words = (['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'], ['十', '百', '千']);
const LEGAL: Words = (['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'], ['拾', '佰', '仟']);
const TRADITIONAL: Words = (['零', '壹', '貳', '參', '肆', '伍', '陸', '柒', '捌', '玖'], ['拾', '佰', '仟']);

/// 1 to 9,999 as read aloud; 10 to 19 begin with 十, in legal writing with 壹拾.
fn spelled(n: u32, (digits, units): Words) -> Option<String> {
    if n > 9_999 {
        return None;
    }
    let mut out = String::new();
    let mut gap = false;
    for (place, size) in [(3, 1_000), (2, 100), (1, 10), (0, 1)] {
        let digit = n / size % 10;
        if digit == 0 {
            gap = !out.is_empty();
            continue;
        }
        if gap {
            out.push(digits[0]);
            gap = false;
        }
        let plain_ten = place == 1 && digit == 1 && out.is_empty() && units[0] == '十';
        if !plain_ten {
            out.push(digits[digit as usize]);
        }
        if place > 0 {
            out.push(units[place - 1]);
        }
    }
    Some(out)
}

fn digits(n: i32) -> String {
    let digit = |c: char| match c.to_digit(10) {
        Some(0) => '〇',
        Some(d) => CHINESE.0[d as usize],
        None => c,
    };
    n.to_string().chars().map(digit).collect()
}

fn full_width(n: i32) -> String {
    let wide = |c: char| c.to_digit(10).and_then(|d| char::from_u32('０' as u32 + d)).unwrap_or(c);
    n.to_string().chars().map(wide).collect()
}

/// a to z, then aa, bb …
fn letters(first: u8, n: u32) -> Option<String> {
    let letter = char::from(first + u8::try_from((n - 1) % 26).ok()?);
    (n <= 780).then(|| String::from(letter).repeat(1 + (n as usize - 1) / 26))
}

fn roman(mut n: u32, upper: bool) -> Option<String> {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    if n > 32_767 {
        return None;
    }
    let mut out = String::new();
    for (size, sign) in SIGNS {
        while n >= size {
            out.push_str(sign);
            n -= size;
        }
    }
    Some(if upper { out.to_uppercase() } else { out })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(format: &str, expected: &[(i32, &str)]) {
        for (n, text) in expected {
            assert_eq!(Numerals::named(format).write(*n), *text, "{format} {n}");
        }
    }

    #[test]
    fn numbers_are_written_as_word_writes_them() {
        check("decimal", &[(1, "1"), (-3, "-3")]);
        check("decimalZero", &[(1, "01"), (10, "10")]);
        check("decimalFullWidth", &[(12, "１２")]);
        check(
            "chineseCounting",
            &[(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (99, "九十九"), (100, "一〇〇")],
        );
        check(
            "chineseCountingThousand",
            &[(10, "十"), (105, "一百零五"), (110, "一百一十"), (1001, "一千零一")],
        );
        check("chineseLegalSimplified", &[(1, "壹"), (10, "壹拾"), (21, "贰拾壹")]);
        check("ideographLegalTraditional", &[(2, "貳"), (10, "壹拾"), (36, "參拾陸")]);
        check("aiueo", &[(1, "ｱ"), (46, "ﾝ"), (47, "47")]);
        check("aiueoFullWidth", &[(2, "イ"), (46, "ン")]);
        check("numberInDash", &[(3, "- 3 -")]);
        check("ideographDigital", &[(10, "一〇"), (21, "二一")]);
        check("ideographTraditional", &[(1, "甲"), (10, "癸"), (11, "11")]);
        check("decimalEnclosedCircleChinese", &[(1, "①"), (20, "⑳"), (21, "㉑"), (36, "36")]);
        check("decimalEnclosedParen", &[(3, "⑶")]);
        check("upperLetter", &[(1, "A"), (26, "Z"), (27, "AA"), (i32::MAX, "2147483647")]);
        check("lowerRoman", &[(4, "iv"), (1999, "mcmxcix"), (i32::MAX, "2147483647")]);
    }
}
