//! An office's own values over those of the standard.

use crate::allowed::Key;
use crate::known::{USUAL, is_known};
use crate::{BUILT_IN, Deviation, Source, Wrong, WrongProfile};
use std::ops::Range;
use toml::de::{DeTable, DeValue};
use toml::{Spanned, Table, Value};

/// A profile's own text, as it is gone through.
pub(crate) struct Own<'a> {
    file: &'a str,
    text: &'a str,
    /// What it has otherwise, so far.
    pub(crate) deviations: Vec<Deviation>,
}

type Entry<'a, 'i> = (&'a Spanned<std::borrow::Cow<'i, str>>, &'a Spanned<DeValue<'i>>);

impl<'a> Own<'a> {
    pub(crate) fn new(file: &'a str, text: &'a str) -> Own<'a> {
        Own { file, text, deviations: Vec::new() }
    }

    pub(crate) fn parse(&self) -> Result<DeTable<'a>, WrongProfile> {
        let parsed = DeTable::parse(self.text).map_err(|error| {
            let said = error.message().replace('\n', " ");
            self.wrong(&error.span().unwrap_or_default(), Wrong::NotToml { said })
        })?;
        Ok(parsed.into_inner())
    }

    /// The name of the profile that it inherits.
    pub(crate) fn parent(&self, own: &DeTable<'_>) -> Result<&'static str, WrongProfile> {
        let allowed = format!("inherits = \"{}\"", BUILT_IN.join("\" 或 \""));
        let Some(parent) = own.get("inherits") else {
            return Err(self.wrong(&(0..0), Wrong::Missing { key: "inherits", allowed }));
        };
        let named = parent.get_ref().as_str();
        BUILT_IN.iter().copied().find(|known| Some(*known) == named).ok_or_else(|| {
            let known = format!(" \"{}\"", BUILT_IN.join("\"、\""));
            self.not_allowed("inherits", parent, known)
        })
    }

    /// Its name, which may not be that of a profile that comes with the program.
    pub(crate) fn name(&self, own: &DeTable<'_>) -> Result<String, WrongProfile> {
        let Some(name) = own.get("name") else {
            let allowed = "name = \"…\"，给本单位的版式起个名字".to_owned();
            return Err(self.wrong(&(0..0), Wrong::Missing { key: "name", allowed }));
        };
        let usable =
            |text: &&str| !text.trim().is_empty() && text.chars().count() <= 40 && !BUILT_IN.contains(text);
        let text = name.get_ref().as_str().filter(usable);
        let allowed = || "带引号的名字，40 字以内，不与自带的版式同名".to_owned();
        text.map(str::to_owned).ok_or_else(|| self.not_allowed("name", name, allowed()))
    }

    /// The name shown, where it has one.
    pub(crate) fn title(&self, own: &DeTable<'_>) -> Result<Option<String>, WrongProfile> {
        let Some(title) = own.get("title") else { return Ok(None) };
        let text = title.get_ref().as_str().map(|text| Some(text.to_owned()));
        text.ok_or_else(|| self.not_allowed("title", title, "带引号的名称".to_owned()))
    }

    /// Its list of words, where it has one.
    pub(crate) fn words(&self, own: &DeTable<'_>) -> Result<String, WrongProfile> {
        let Some(words) = own.get("words") else { return Ok(String::new()) };
        let text = words.get_ref().as_str().map(str::to_owned);
        text.ok_or_else(|| self.not_allowed("words", words, "三个单引号之间的文字，一行一条".to_owned()))
    }

    /// Puts its values over those of `base`, which holds a table with `is` and `by` for each value.
    pub(crate) fn over(&mut self, base: &mut Table, own: &DeTable<'_>) -> Result<(), WrongProfile> {
        let rest = own
            .iter()
            .filter(|(key, _)| !matches!(&**key.get_ref(), "name" | "title" | "inherits" | "words"));
        self.group("", base, rest)
    }

    fn group<'t, 'i: 't>(
        &mut self,
        path: &str,
        base: &mut Table,
        own: impl Iterator<Item = Entry<'t, 'i>>,
    ) -> Result<(), WrongProfile> {
        let known: Vec<String> = base.keys().filter(|key| base[*key].is_table()).cloned().collect();
        for (key, value) in own {
            let name: &str = key.get_ref();
            let full = if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
            let Some(Value::Table(inner)) = base.get_mut(name) else {
                let known = known.join("、");
                return Err(self.wrong(&key.span(), Wrong::UnknownKey { key: full, known }));
            };
            if let Some(entry) = Key::of(&full) {
                self.value(entry, &full, (inner, value))?;
            } else {
                let DeValue::Table(table) = value.get_ref() else {
                    let keys: Vec<&str> = inner.keys().map(String::as_str).collect();
                    let allowed = format!("一组值，其中可写 {}", keys.join("、"));
                    return Err(self.not_allowed(&full, value, allowed));
                };
                self.group(&full, inner, table.iter())?;
                if path == "faces" {
                    self.face(&full, (inner, table))?;
                }
            }
        }
        Ok(())
    }

    /// A face of the office's own choice is one that is known, or names one that is to stand in for it: a name mistyped
    /// would be printed in whatever face the printing machine takes for it.
    fn face(&self, path: &str, (base, own): (&Table, &DeTable<'_>)) -> Result<(), WrongProfile> {
        let Some(family) = own.get("family") else { return Ok(()) };
        let is = |key: &str| base.get(key).and_then(|value| value.get("is"));
        let known = |value: &Value| value.as_str().is_some_and(is_known);
        let instead = own.contains_key("instead").then(|| is("instead")).flatten();
        let stands_in = instead.and_then(Value::as_array).is_some_and(|faces| faces.iter().any(known));
        if stands_in || is("family").is_some_and(known) {
            return Ok(());
        }
        let allowed =
            format!(" {USUAL} 等已知字体；确有这种字体的，请在 {path}.instead 里另写一种已知字体作替代");
        Err(self.not_allowed(&format!("{path}.family"), family, allowed))
    }

    /// `top = 35.0`, or `top = { is = 35.0 }`, or that with `by = "本单位"`.
    fn value(
        &mut self,
        entry: &'static Key,
        path: &str,
        (base, own): (&mut Table, &Spanned<DeValue<'_>>),
    ) -> Result<(), WrongProfile> {
        let given = match own.get_ref() {
            DeValue::Table(table) => self.said(path, own, table)?,
            _ => own,
        };
        let plain = plain(given);
        let Some(value) = plain.as_ref().and_then(|value| entry.allowed.value(value)) else {
            return Err(self.not_allowed(path, given, entry.allowed.to_string()));
        };
        let standard = base.get("is").map(Value::to_string).unwrap_or_default();
        if standard != value.to_string() {
            let by = base.get("by").cloned().and_then(|by| by.try_into().ok()).unwrap_or(Source::Open);
            let own = value.to_string();
            self.deviations.push(Deviation { key: path.to_owned(), what: entry.what, standard, by, own });
            base.insert("is".to_owned(), value);
            base.insert("by".to_owned(), Value::String(Source::House.chinese().to_owned()));
        }
        Ok(())
    }

    /// The value of `{ is = … }`.
    fn said<'t, 'i>(
        &self,
        path: &str,
        own: &Spanned<DeValue<'_>>,
        table: &'t DeTable<'i>,
    ) -> Result<&'t Spanned<DeValue<'i>>, WrongProfile> {
        for (key, value) in table {
            match &**key.get_ref() {
                "is" => {}
                "by" if value.get_ref().as_str() == Some(Source::House.chinese()) => {}
                "by" => {
                    let allowed = " \"本单位\"，或不写（自己的值都记为本单位）".to_owned();
                    return Err(self.not_allowed(&format!("{path}.by"), value, allowed));
                }
                other => {
                    let (key_path, known) = (format!("{path}.{other}"), "is、by".to_owned());
                    return Err(self.wrong(&key.span(), Wrong::UnknownKey { key: key_path, known }));
                }
            }
        }
        table.get("is").ok_or_else(|| {
            let allowed = " { is = … } 这样的写法".to_owned();
            self.not_allowed(path, own, allowed)
        })
    }

    fn not_allowed(&self, key: &str, given: &Spanned<DeValue<'_>>, allowed: String) -> WrongProfile {
        let span = given.span();
        let written = self.text.get(span.clone()).unwrap_or_default().replace(['\n', '\r'], " ");
        let mut given: String = written.chars().take(40).collect();
        if given.len() < written.len() {
            given.push('…');
        }
        self.wrong(&span, Wrong::NotAllowed { key: key.to_owned(), given, allowed })
    }

    /// The fault of a key's value that only shows beside others.
    pub(crate) fn does_not_fit(&self, own: &DeTable<'_>, (group, allowed): (&str, String)) -> WrongProfile {
        let span = own.get_key_value(group).map(|(key, _)| key.span()).unwrap_or_default();
        self.wrong(&span, Wrong::DoesNotFit { key: group.to_owned(), allowed })
    }

    fn wrong(&self, span: &Range<usize>, why: Wrong) -> WrongProfile {
        let before = self.text.as_bytes().iter().take(span.start);
        let line = before.filter(|byte| **byte == b'\n').count() + 1;
        WrongProfile { file: self.file.to_owned(), line, why }
    }
}

/// A value without its places; nothing where it is a number that TOML can say and no program keep.
fn plain(value: &Spanned<DeValue<'_>>) -> Option<Value> {
    Some(match value.get_ref() {
        DeValue::String(text) => Value::String(text.to_string()),
        DeValue::Integer(number) => {
            Value::Integer(i64::from_str_radix(number.as_str(), number.radix()).ok()?)
        }
        DeValue::Float(number) => Value::Float(number.as_str().parse().ok()?),
        DeValue::Boolean(switch) => Value::Boolean(*switch),
        DeValue::Array(values) => Value::Array(values.iter().map(plain).collect::<Option<_>>()?),
        DeValue::Datetime(_) | DeValue::Table(_) => return None,
    })
}
