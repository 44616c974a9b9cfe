//! What happened once and stays: the day of a law, a founding, a beginning.

use super::scene::Scene;

/// What is done to a law or a rule on its day; told right behind the date.
const LAW: &[&str] = &[
    "起施行",
    "起实施",
    "起执行",
    "起生效",
    "起试行",
    "施行",
    "修订",
    "修正",
    "版",
    "新版",
    "正式施行",
    "正式实施",
    "起正式",
    "颁布实施",
    "公布施行",
];
/// What begins or is finished once.
const ONCE: &[&str] = &[
    "成立", "建成", "建立", "设立", "组建", "颁布", "公布", "发布", "印发", "出台", "施行", "实施", "修订",
    "修正", "通过", "制定", "启用", "投用", "使用", "竣工", "启动", "开工", "开馆", "开通", "批复", "批准",
    "签订", "签署", "移交", "购置", "采购", "安装", "上线", "毕业", "出生", "退休", "评定", "获评", "授予",
    "命名", "创办", "创建", "创立", "改建", "扩建", "新建", "修建", "接收", "立项", "编制", "挂牌", "建档",
    "入库", "建设", "下发", "建", "遗留", "形成",
];
/// What is held or decided once: a result where it was in the draft's own year.
const HELD: &[&str] = &["确立", "确定", "提出", "推出", "部署", "召开", "举行", "举办"];
/// Words that end right before the year of such a thing.
const ONCE_BEFORE: &[&str] = &[
    "成立于",
    "始建于",
    "建于",
    "建成于",
    "创建于",
    "创办于",
    "创立于",
    "颁布于",
    "发布于",
    "公布于",
    "修订于",
    "起源于",
    "生于",
    "始于",
    "印发于",
    "竣工于",
    "启用于",
    "形成于",
    "毕业于",
    "组建于",
    "设立于",
    "投用于",
    "编于",
    "截止于",
];
/// What tells of a person's life.
const LIFE: &[&str] = &["参加工作", "出生", "毕业", "入党", "入伍", "入职", "退休", "起任", "任现职", "生，"];
/// What one does with a document, before its name.
const ISSUED: &[&str] =
    &["印发", "发布", "颁布", "公布", "出台", "修订", "通过", "批准", "批复", "下发", "制定", "施行"];

/// How a date stands to what it dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Past {
    /// The day of a law or a document, a founding, a life.
    Once,
    /// Since then, or from then on.
    Since,
    /// Nothing of the kind.
    No,
}

/// A date in its sentence.
pub(super) struct Dated<'a> {
    pub(super) scene: &'a Scene,
    /// Where it begins.
    pub(super) start: usize,
    /// Where it ends, with month and day.
    pub(super) end: usize,
    /// Whether it names a month.
    pub(super) monthly: bool,
    /// Whether its year is the one that the draft tells of, or a later one.
    pub(super) own: bool,
}

impl Dated<'_> {
    pub(super) fn past(&self) -> Past {
        let before = self.scene.before(self.start);
        let clause = self.scene.after(self.end).trim_start_matches(['底', '末', '初', ' ']);
        if is_law(clause) || ONCE_BEFORE.iter().any(|word| before.ends_with(word)) {
            return Past::Once;
        }
        if LIFE.iter().any(|word| clause.contains(word)) && !clause.contains("毕业生") {
            return Past::Once;
        }
        if since(before, clause) {
            return Past::Since;
        }
        // 定于4月23日举行启动仪式 is no history.
        let ahead = ["关于", "定于", "将于", "拟于"].iter().any(|word| before.ends_with(word));
        let at = before.ends_with('于') && !ahead && !clause.starts_with('前');
        if at && self.once().any(|word| clause.contains(word))
            || self.attributive(clause)
            || self.monthly && is_told_of(before, clause)
            || self.monthly && self.dates_a_document()
        {
            return Past::Once;
        }
        Past::No
    }

    /// What is done once, in such a year.
    fn once(&self) -> impl Iterator<Item = &&'static str> {
        let held: &[&str] = if self.own { &[] } else { HELD };
        ONCE.iter().chain(held)
    }

    /// 2019年建成的库房: what was done once, said of a thing.
    fn attributive(&self, clause: &str) -> bool {
        let head: String = clause.chars().take(18).collect();
        head.match_indices('的').any(|(at, _)| {
            let before = head[..at].trim_end_matches('所');
            self.once().any(|word| before.ends_with(word))
        })
    }

    /// Whether it is the day on which a document that is named behind it was issued.
    fn dates_a_document(&self) -> bool {
        let sentence = self.scene.sentence(self.start);
        let rest = &self.scene.text[self.end..sentence.end.max(self.end)];
        let near: String = rest.chars().take(24).collect();
        let Some(name) = near.find('《') else { return false };
        let issued = |words: &str| ISSUED.iter().any(|word| words.contains(word));
        let after = rest.find('》').map_or("", |end| &rest[end..]);
        issued(&near[..name]) || name == 0 && issued(after)
    }
}

/// 自2019年以来, 2019年起, 从2019年开始.
fn since(before: &str, clause: &str) -> bool {
    let from = before.ends_with('自') || before.ends_with('从') || before.ends_with("自从");
    let starts = ["以来", "起", "开始", "至今"].iter().any(|word| clause.starts_with(word));
    let later = ["以来", "至今"].iter().any(|word| clause.contains(word));
    starts && !clause.starts_with("起草") || from && later
}

fn is_law(clause: &str) -> bool {
    let clause = clause.strip_prefix('度').unwrap_or(clause);
    let says = LAW.iter().any(|word| clause.starts_with(word)) || clause.contains("开始实施");
    // 修订 alone may be what was done that year.
    let loose = ["修订", "修正", "施行"].iter().any(|word| {
        let rest = clause.strip_prefix(word).filter(|rest| !rest.is_empty());
        rest.is_some_and(|rest| !rest.starts_with(['）', ')', '的', '版']))
    });
    says && !loose
}

/// 分馆2020年5月建成: a thing, and the month in which it began.
fn is_told_of(before: &str, clause: &str) -> bool {
    let bound = before.is_empty() || before.ends_with(['至', '自', '在', '于', '到', '从', '和', '、']);
    !bound && ONCE.iter().any(|word| clause.starts_with(word))
}
