//! Titles over several lines (GB/T 9704-2012, 7.3.1): broken where the sense allows, as a trapezium or a lozenge.

use crate::signature;
use crate::words::{Place, places};

/// A title of more lines than this has no shape: its lines are filled.
const MOST_LINES: usize = 5;
/// A title of so many lines, filled, is given a shape.
const SHAPED: f64 = 4.0;
/// More places than this are not tried in every combination.
const MOST_PLACES: usize = 60;

/// Width in characters, with the quarter that stands between Chinese and Latin: a title that fills its line to the last
/// character breaks before its last one in a face whose letters are wider.
fn width(text: &str) -> f64 {
    let beside = text.chars().zip(text.chars().skip(1));
    let meets = |(one, other): &(char, char)| {
        one.is_ascii_alphanumeric() != other.is_ascii_alphanumeric()
            && one.is_alphanumeric()
            && other.is_alphanumeric()
    };
    signature::width(text) + 0.25 * beside.filter(meets).map(|_| 1.0).sum::<f64>()
}

/// Where the lines of a title begin, but for the first, in bytes; `longest` is what a line holds, in characters.
/// None where it fits on one line, where the clerk broke it, and where it cannot be broken.
pub(crate) fn breaks(title: &str, longest: f64) -> Vec<usize> {
    let whole = width(title);
    if title.contains('\n') || whole <= longest {
        return Vec::new();
    }
    let mut places = places(title, longest);
    if whole > longest * SHAPED {
        return filled(title, longest, &places);
    }
    let all = places.clone();
    places.truncate(MOST_PLACES);
    let mut best = Best { cost: u32::MAX, breaks: Vec::new() };
    let of = Title { text: title, longest, places: &places };
    for lines in 2..=MOST_LINES {
        of.best(lines, (0, &mut Vec::new()), &mut best);
        // One line more is tried where the least number reads ill.
        if best.cost < u32::try_from(lines).unwrap_or(0) * 10 {
            break;
        }
    }
    if best.breaks.is_empty() { filled(title, longest, &all) } else { best.breaks }
}

/// Breaks at the last place of each line that the line holds; none where a line has none.
fn filled(title: &str, longest: f64, places: &[Place]) -> Vec<usize> {
    let mut breaks = Vec::new();
    let mut from = 0;
    while width(&title[from..]) > longest {
        let on_the_line = |place: &&Place| place.at > from && width(&title[from..place.at]) <= longest;
        let Some(place) = places.iter().rfind(on_the_line) else { return Vec::new() };
        breaks.push(place.at);
        from = place.at;
    }
    breaks
}

struct Title<'a> {
    text: &'a str,
    longest: f64,
    places: &'a [Place],
}

struct Best {
    cost: u32,
    breaks: Vec<usize>,
}

impl Title<'_> {
    /// Tries every way to break what follows `from` into so many lines.
    fn best(&self, lines: usize, (from, chosen): (usize, &mut Vec<Place>), best: &mut Best) {
        let rest = &self.text[from..];
        if lines == 1 {
            if width(rest) <= self.longest {
                let cost = self.cost(chosen);
                if cost < best.cost {
                    *best = Best { cost, breaks: chosen.iter().map(|place| place.at).collect() };
                }
            }
            return;
        }
        for place in self.places.iter().filter(|place| place.at > from) {
            if width(&self.text[from..place.at]) > self.longest {
                break;
            }
            chosen.push(*place);
            self.best(lines - 1, (place.at, chosen), best);
            chosen.pop();
        }
    }

    /// How ill it reads and looks.
    fn cost(&self, chosen: &[Place]) -> u32 {
        let starts = std::iter::once(0).chain(chosen.iter().map(|place| place.at));
        let ends = chosen.iter().map(|place| place.at).chain([self.text.len()]);
        let widths: Vec<f64> = starts.zip(ends).map(|(start, end)| width(&self.text[start..end])).collect();
        let sense: u32 = chosen.iter().map(|place| place.cost * 2).sum();
        let lines = u32::try_from(widths.len()).unwrap_or(0) * 6;
        sense + lines + shape(&widths)
    }
}

/// How far lines are from a trapezium or a lozenge: they grow, they shrink, or they grow and then shrink.
fn shape(widths: &[f64]) -> u32 {
    let widest = widths.iter().copied().fold(1.0, f64::max);
    let shortest = widths.iter().copied().fold(widest, f64::min);
    let steps: Vec<f64> = widths.windows(2).map(|pair| pair[1] - pair[0]).collect();
    let hollow = steps.windows(2).any(|pair| pair[0] < 0.0 && pair[1] > 0.0);
    let level = steps.iter().filter(|step| step.abs() < 1.0).count();
    let steep: f64 = steps.iter().map(|step| (step.abs() - 6.0).max(0.0)).sum();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "some tens at most, not below 0"
    )]
    let steep = steep.round() as u32;
    let lonely = if shortest < widest / 3.0 { 8 } else { 0 };
    u32::from(hollow) * 30 + u32::try_from(level).unwrap_or(0) * 2 + steep + lonely
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn broken(title: &str) -> String {
        let mut out = title.to_owned();
        for at in breaks(title, 20.0).into_iter().rev() {
            out.insert(at, '\n');
        }
        out
    }

    fn check(lines: &[&str]) {
        assert_eq!(broken(&lines.concat()).split('\n').collect::<Vec<_>>(), lines);
    }

    #[test]
    fn a_title_that_fits_is_one_line() {
        check(&["关于进一步加强安全生产培训工作的通知"]);
    }

    #[test]
    fn lines_end_where_the_sense_allows() {
        check(&["关于开展2026年上半年物资采购专项检查", "和整改落实情况的报告"]);
        check(&["关于印发", "《档案室库房清点与移交管理办法》的通知"]);
        check(&["综合办公室关于举办第三期", "业务骨干能力提升培训班的通知"]);
    }

    #[test]
    fn a_title_too_long_for_a_shape_is_broken_between_words_too() {
        check(&[
            "综合档案馆办公室关于转发物资采购管理中心",
            "《关于进一步规范库房温湿度监测设备采购、",
            "验收、登记、领用和报废管理工作的若干",
            "意见》并做好2026年下半年设备更新计划",
            "申报工作的通知",
        ]);
    }

    #[test]
    fn the_clerks_own_breaks_are_kept() {
        assert_eq!(
            breaks("关于开展2026年上半年物资采购专项检查和整改\n落实情况的报告", 20.0),
            Vec::<usize>::new()
        );
    }

    proptest! {
        #[test]
        fn lines_are_no_longer_than_a_line_and_together_the_title(title in "[关于开展档案清点工作的通知《》0-9年、和（）]{0,70}") {
            let lines = broken(&title);
            prop_assert_eq!(lines.replace('\n', ""), title);
            let broken = lines.contains('\n');
            prop_assert!(!broken || lines.split('\n').all(|line| width(line) <= 20.0 && !line.is_empty()));
        }
    }
}
