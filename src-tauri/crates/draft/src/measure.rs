//! Measure words 量词: what stands behind a number of things.

/// The words, as they stand behind 3 or x, the longer before what it begins with. Length, area and time among them; money and shares are none.
const MEASURES: &[&str] = &[
    "个", "次", "条", "期", "篇", "人次", "人", "名", "户", "件", "场", "家", "项", "份", "起", "辆", "套",
    "批", "吨", "公里", "千米", "米", "亩", "平方", "公顷", "岁", "周年", "位", "卷", "册", "页", "盒", "轮",
    "届", "类", "种", "只", "本", "张", "门", "节", "课时", "小时", "分钟", "天", "字", "幅", "支", "座",
    "间", "台", "站", "具", "宗", "例", "头", "株", "棵", "块", "根", "箱", "袋", "桶", "枚", "颗", "栋",
    "幢", "艘", "架", "盏", "瓶", "片", "副", "组", "句", "柜", "樘", "匹",
];

/// Words that begin like one and count nothing.
const OTHERS: &[&str] = &[
    "人民", "人大", "人事", "人社", "名城", "本级", "门户", "天然", "台站", "站点", "支部", "支队", "支行",
    "家园", "具体", "具有", "具备", "例会", "例行", "例如", "头绪", "根据", "根本", "架构", "片区", "副主",
    "副局", "副处", "副科", "副书", "副组", "组织", "组长", "组成", "组员", "组建", "块状", "宗旨", "瓶颈",
    "箱体", "桶装", "袋装",
];

/// The measure word that a text begins with.
///
/// ```
/// assert_eq!(draft::measure("具灭火器"), Some("具"));
/// assert_eq!(draft::measure("具体工作"), None);
/// ```
pub fn measure(text: &str) -> Option<&'static str> {
    let begins = |words: &'static [&'static str]| words.iter().copied().find(|word| text.starts_with(word));
    begins(MEASURES).filter(|_| begins(OTHERS).is_none())
}
