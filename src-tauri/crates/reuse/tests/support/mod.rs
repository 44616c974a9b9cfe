//! Drafts of plain office words, and what a year does to them; the same every time.

use reuse::Unit;

/// Numbers that follow from a seed.
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Chance {
        Chance(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// Below `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % end.max(1)
    }

    pub(crate) fn in_hundred(&mut self, share: usize) -> bool {
        self.below(100) < share
    }

    fn word(&mut self) -> &'static str {
        WORDS[self.below(WORDS.len())]
    }
}

const WORDS: &[&str] = &[
    "档案",
    "整理",
    "登记",
    "核对",
    "移交",
    "库房",
    "温湿度",
    "器材",
    "应急",
    "照明",
    "演练",
    "消防",
    "台账",
    "采购",
    "审批",
    "入库",
    "盘点",
    "物资",
    "车辆",
    "调度",
    "值班",
    "会议",
    "通知",
    "培训",
    "课时",
    "测试",
    "学员",
    "讲义",
    "考核",
    "统计",
    "报表",
    "汇总",
    "信息",
    "系统",
    "升级",
    "备份",
    "网络",
    "设备",
    "维修",
    "保养",
    "巡查",
    "隐患",
    "整改",
    "复查",
    "印章",
    "文件",
    "收发",
    "传阅",
    "归档",
    "保管",
    "期限",
    "目录",
    "检索",
    "利用",
    "查阅",
    "复印",
    "扫描",
    "数字化",
    "质检",
    "验收",
    "合同",
    "预算",
    "支出",
    "结算",
    "食堂",
    "绿化",
    "保洁",
    "门卫",
    "登记簿",
    "办公室",
    "各科室",
    "每季度",
    "年底前",
    "按月",
    "逐件",
    "及时",
    "全面",
    "认真",
    "定期",
    "组织",
    "开展",
    "完成",
    "落实",
    "规范",
    "加强",
    "建立",
    "完善",
    "推进",
    "检查",
    "督促",
];

/// The words of a paragraph, marks among them.
type Paragraph = Vec<&'static str>;

pub(crate) fn paragraph(chance: &mut Chance) -> Paragraph {
    let mut words = Vec::new();
    for _ in 0..2 + chance.below(6) {
        for _ in 0..3 + chance.below(5) {
            words.push(chance.word());
        }
        words.push("，");
    }
    words.pop();
    words.push("。");
    words
}

/// A draft and what became of it: which old blocks each new one comes from.
pub(crate) struct Pair {
    pub(crate) old: Vec<Unit>,
    pub(crate) new: Vec<Unit>,
    pub(crate) truth: Vec<Vec<usize>>,
}

fn unit(words: &[&str]) -> Unit {
    Unit { text: words.concat(), ..Unit::default() }
}

/// Moves, splits, joins, rewriting of up to 40 words in a hundred, some that go and some that come.
pub(crate) fn pair(seed: u64, blocks: usize) -> Pair {
    let mut chance = Chance::new(seed);
    let old: Vec<Paragraph> = (0..blocks).map(|_| paragraph(&mut chance)).collect();
    let mut new: Vec<(Paragraph, Vec<usize>)> = Vec::new();
    let mut at = 0;
    while at < old.len() {
        let words = old[at].clone();
        match chance.below(20) {
            0 => {}
            1 => new.extend([(words, vec![at]), (paragraph(&mut chance), Vec::new())]),
            2 | 3 if words.len() >= 16 => {
                let middle = words.len() / 3 + chance.below(words.len() / 3);
                new.push((words[..middle].to_vec(), vec![at]));
                new.push((words[middle..].to_vec(), vec![at]));
            }
            4 | 5 if at + 1 < old.len() => {
                new.push(([words, old[at + 1].clone()].concat(), vec![at, at + 1]));
                at += 1;
            }
            6 | 7 => {
                let place = chance.below(new.len() + 1);
                new.insert(place, (words, vec![at]));
            }
            8..=14 => new.push((rewritten(words, &mut chance), vec![at])),
            _ => new.push((words, vec![at])),
        }
        at += 1;
    }
    let (texts, truth): (Vec<_>, Vec<_>) = new.into_iter().unzip();
    Pair {
        old: old.iter().map(|words| unit(words)).collect(),
        new: texts.iter().map(|words| unit(words)).collect(),
        truth,
    }
}

fn rewritten(mut words: Paragraph, chance: &mut Chance) -> Paragraph {
    let share = 5 + chance.below(36);
    let last = words.len() - 1;
    for word in &mut words[..last] {
        if *word != "，" && chance.in_hundred(share) {
            *word = chance.word();
        }
    }
    words
}
