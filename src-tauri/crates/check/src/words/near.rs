//! What is nearly a name.

use crate::reading::is_han;

/// The length of what a text begins with, where it is the name but for one character more, less or other, or two the
/// other way round. The name's first and last characters stand, so that what merely begins alike is not meant.
pub(super) fn near(text: &str, name: &str) -> Option<usize> {
    let text: Vec<char> = text.chars().take(name.chars().count() + 1).collect();
    let name: Vec<char> = name.chars().collect();
    let same = name.iter().zip(&text).take_while(|(a, b)| a == b).count();
    if same == 0 || same >= name.len() {
        return None;
    }
    text.get(same).filter(|c| is_han(**c))?;
    let (rest, name_rest) = (&text[same..], &name[same..]);
    // What is left of the name, and how many characters of the text stand before it.
    let mut forms: Vec<(&[char], usize)> = vec![(name_rest, 1)];
    if name_rest.len() > 1 {
        forms.extend([(&name_rest[1..], 1), (&name_rest[1..], 0)]);
    }
    if name_rest.len() > 2 && rest.len() > 1 && rest[..2] == [name_rest[1], name_rest[0]] {
        forms.push((&name_rest[2..], 2));
    }
    let fits =
        |(due, skipped): &&(&[char], usize)| rest.get(*skipped..).is_some_and(|rest| rest.starts_with(due));
    let (due, skipped) = forms.iter().find(fits)?;
    let len = same + skipped + due.len();
    Some(text[..len].iter().map(|c| c.len_utf8()).sum())
}
