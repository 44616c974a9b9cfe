//! Chance that is the same on every machine.

/// Draws from a seed.
pub(super) struct Dice(u64);

const THINGS: &[&str] = &[
    "库房",
    "目录",
    "标签",
    "装具",
    "借阅登记",
    "温湿度记录",
    "消防器材",
    "移交清单",
    "归档材料",
    "鉴定意见",
];
const ACTS: &[&str] = &["清点", "核对", "检查", "整理", "登记", "更新", "复核", "补录"];
const WHO: &[&str] = &["档案室", "后勤科", "培训中心", "各科室", "保管组", "信息组"];
const HOW: &[&str] = &["逐件", "逐柜", "按月", "按季度", "分批", "当日"];

impl Dice {
    pub(super) fn new(seed: usize) -> Dice {
        Dice((seed as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x2545_f491_4f6c_dd1d)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// A number within bounds, both of them possible.
    pub(super) fn number(&mut self, from: u32, to: u32) -> u32 {
        let span = u64::from(to - from) + 1;
        from + u32::try_from(self.next() % span).unwrap()
    }

    /// One of several.
    pub(super) fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[usize::try_from(self.next() % of.len() as u64).unwrap()]
    }

    /// What is worked on.
    pub(super) fn thing(&mut self) -> &'static str {
        self.one(THINGS)
    }

    /// Who works.
    pub(super) fn who(&mut self) -> &'static str {
        self.one(WHO)
    }

    /// 逐件清点库房: what is done, without marks.
    pub(super) fn act(&mut self) -> String {
        format!("{}{}{}", self.one(HOW), self.one(ACTS), self.thing())
    }

    /// A sentence in which nothing is wrong.
    pub(super) fn sentence(&mut self) -> String {
        let count = self.number(2, 900);
        match self.number(0, 3) {
            0 => format!("{}{}，结果记入台账。", self.who(), self.act()),
            1 => format!("{}{}{count}件，差错随即更正。", self.who(), self.act()),
            2 => format!("{}会同{}{}。", self.who(), self.who(), self.act()),
            _ => format!("{}完成后，由{}签字确认。", self.act(), self.who()),
        }
    }

    /// A paragraph of sentences that differ.
    pub(super) fn paragraph(&mut self) -> String {
        (0..self.number(1, 4)).map(|_| self.sentence()).collect()
    }

    /// A year of this century.
    pub(super) fn year(&mut self) -> u32 {
        self.number(2015, 2035)
    }
}
