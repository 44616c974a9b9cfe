//! Kinds of document, 文种.

use serde::{Deserialize, Serialize};

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident $chinese:literal),+ $(,)?) => {
        /// The kind of a document, 文种: the fifteen of the 2012 Regulations (中办发〔2012〕14号), then the
        /// plain ones of office life (事务文书), which have no form of their own.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS))]
        pub enum Kind {
            $($(#[$doc])* #[doc = $chinese] $name),+
        }

        impl Kind {
            /// Every kind, in the order of the Regulations.
            pub const ALL: &[Kind] = &[$(Kind::$name),+];

            /// Its name in Chinese, as a title ends with it; empty for [`Kind::Plain`].
            pub fn chinese(self) -> &'static str {
                match self { $(Kind::$name => $chinese),+ }
            }
        }
    };
}

kinds! {
    Resolution "决议", Decision "决定", Order "命令", Communique "公报", Proclamation "公告",
    Announcement "通告", Opinion "意见", Notice "通知", Circular "通报", Report "报告", Request "请示",
    Reply "批复", Motion "议案", Letter "函", Minutes "纪要",
    Summary "总结", Plan "计划", KeyPoints "要点", Scheme "方案", Speech "讲话", Survey "调研报告",
    /// No kind named.
    #[default] Plain "",
}

impl Kind {
    /// Whether it is one of the plain kinds of office life, 事务文书, or none.
    pub fn is_plain(self) -> bool {
        self > Kind::Minutes
    }

    /// The kind that a title ends with, brackets after it passed over; of two that fit, the longer name.
    ///
    /// ```
    /// assert_eq!(draft::Kind::of_title("关于开展安全检查的通知（试行）"), draft::Kind::Notice);
    /// ```
    pub fn of_title(title: &str) -> Kind {
        let mut title = title.trim_end();
        while let Some(open) = title.ends_with(['）', ')']).then(|| title.rfind(['（', '('])).flatten() {
            title = title[..open].trim_end();
        }
        let ends = |kind: &&Kind| !kind.chinese().is_empty() && title.ends_with(kind.chinese());
        Kind::ALL.iter().filter(ends).max_by_key(|kind| kind.chinese().len()).copied().unwrap_or_default()
    }
}
