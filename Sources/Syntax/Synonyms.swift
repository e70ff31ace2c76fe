/// How the words of the language are written in Chinese: this is the only place where it stands.
///
/// Nothing of it is made before a text holds a word beyond ASCII, or somebody wants to read Chinese.
public enum Synonyms {
  /// Words, or words that stand together, each with its synonyms: the usual one first, then others that are understood.
  ///
  /// A synonym of a single word has at most five characters; one of several has a character for each of them at least.
  /// Where a synonym stands, it is its word: kept for the language where that is kept, and else a name like others.
  static let words: [Entry] = [
    // Verbs.
    Entry("winset", "获胜集合", "赢集", "获胜集", "胜集"), Entry("prevail", "胜出", "占优", "占上风"), Entry("ratify", "批准", "核准"),
    Entry("overlap", "重叠", "重合"), Entry("outcome", "结果"), Entry("needs", "需要"), Entry("why", "为何", "为什么"),
    Entry("flip", "翻转", "逆转"), Entry("sweep", "扫描"), Entry("certain", "必然"), Entry("possible", "可能"),
    Entry("chance", "概率"), Entry("compare", "比较", "对比"), Entry("when", "何时"), Entry("timeline", "时间线", "时间轴"),
    Entry("pivot", "权力指数"), Entry("check", "核对", "核查"), Entry("show", "展示", "显示"), Entry("cite", "出处", "引自"),
    Entry("find", "查找"), Entry("help", "帮助"), Entry("pareto", "帕累托"), Entry("bargain", "讨价还价", "议价"),
    Entry("actors", "行为体一览"), Entry("issues", "议题一览"), Entry("options", "选项一览", "选项集"),
    Entry("factions", "派系一览"), Entry("events", "事件一览"), Entry("sources", "文献一览"), Entry("claims", "论断一览"),
    Entry("tally", "计票"), Entry("defect", "背叛", "背约", "违约"), Entry("schelling", "谢林"), Entry("price", "要价", "价格", "代价"),
    Entry("lint", "检查"),
    // Commands.
    Entry("load", "载入"), Entry("save", "保存"), Entry("run", "运行"), Entry("format", "格式"), Entry("output", "输出"),
    Entry("merge", "合并"), Entry("suppose", "假设"), Entry("let", "令"), Entry("undo", "撤销"), Entry("reset", "重置"),
    Entry("expect", "预期"), Entry("set", "设置"), Entry("language", "语言"), Entry("timer", "计时"),
    Entry("limit", "时限"), Entry("history", "历史"), Entry("quit", "退出"), Entry("lesson", "课程"),
    Entry("quiz", "测验"), Entry("play", "扮演"), Entry("transcript", "记录"), Entry("guess", "作答"),
    Entry("hint", "线索", "提示"), Entry("skip", "跳过"), Entry("back", "返回", "上一题"), Entry("again", "重述"),
    Entry("leave", "离开"),
    Entry("propose", "提议"), Entry("accept", "应允"), Entry("refuse", "回绝"), Entry("sheet", "试卷"),
    Entry("key", "答案"), Entry("questions", "题数"),
    // Clauses, and the words within queries.
    Entry("phase", "阶段"), Entry("on", "于"), Entry("at home", "国内", "仅国内", "在国内", "国内层面"),
    Entry("if", "如果", "若", "假如", "倘若"), Entry("as", "以", "作为"), Entry("in full", "详解"),
    Entry("of", "属于", "之", "的", "共"),
    Entry("in", "在"), Entry("with", "与"), Entry("from", "从", "自", "来自"), Entry("by", "按", "由"),
    Entry("is", "为", "是"), Entry("draws", "抽样"), Entry("seed", "种子"), Entry("shard", "分片"), Entry("step", "步长"),
    // Changes.
    Entry("without", "去掉", "除去", "没有"), Entry("accepts", "接受"), Entry("rejects", "拒绝"),
    Entry("prefers", "偏好", "偏爱"), Entry("order", "次序"), Entry("nobody", "无人"), Entry("to", "转给", "比"),
    Entry("abstains", "弃权"), Entry("absent", "缺席"), Entry("votes", "票", "投票"), Entry("ties hands to", "自缚于"),
    Entry("believes", "相信", "认为"), Entry("nothing", "皆无"), Entry("pays", "支付"), Entry("paid", "已付"),
    Entry("links", "联系", "挂钩"),
    Entry("for", "换取"),
    // Rules.
    Entry("rule", "规则"), Entry("majority", "多数", "过半数", "绝对多数"), Entry("unanimity", "一致", "一致同意", "全体一致"),
    Entry("approval", "同意"), Entry("and", "和", "及", "并且", "且"), Entry("or", "或", "或者"), Entry("voting", "表决"),
    Entry("present", "出席"), Entry("turnout", "投票率"), Entry("unless", "除非"), Entry("disapprove", "反对"),
    // Declarations.
    Entry("case", "案例"), Entry("source", "文献", "来源"), Entry("issue", "议题"), Entry("impossible", "不可能"),
    Entry("body", "机构"), Entry("actor", "行为体", "行为者", "行动者"), Entry("event", "事件"), Entry("author", "作者"),
    Entry("year", "年份"), Entry("place", "出版地"), Entry("url", "网址"), Entry("aka", "又名", "别名"),
    Entry("like", "如同", "同"), Entry("option", "选项", "方案"), Entry("all", "全部"), Entry("no-deal", "无协议"),
    Entry("faction", "派系", "派别"), Entry("power", "权力"), Entry("resource", "资源"), Entry("members", "成员"),
    Entry("values", "赋值"), Entry("reserve", "保留值"), Entry("because", "因为"), Entry("note", "备注"),
    Entry("claim", "论断", "主张"), Entry("none", "无"), Entry("about", "约", "大约"), Entry("effect", "效果"),
    Entry("until", "直到"), Entry("stated", "明言"), Entry("derived", "推得"), Entry("imputed", "估定"),
    Entry("assumed", "假定"), Entry("chief", "首席", "谈判代表"),
    // What lessons are written in.
    Entry("say", "讲述"), Entry("zh", "汉语"), Entry("ask", "提问"), Entry("make", "设法"), Entry("choose", "选择"),
    Entry("two-level", "双层", "两层"), Entry("least", "最小"), Entry("at most", "至多"), Entry("change", "项变动"),
    Entry("changes", "处变动"), Entry("solution", "解法"), Entry("only", "限于"), Entry("preferences", "态度"),
    Entry("hands", "双手"), Entry("payments", "旁支付"), Entry("beliefs", "信念"),
  ]

  /// What may stand where the language has a list of its own, such as settings. These are no words elsewhere.
  static let choices: [Entry] = [
    Entry("on", "开"), Entry("off", "关"), Entry("colours", "颜色"), Entry("hints", "提示"), Entry("pager", "分页"),
    Entry("rank", "排序"), Entry("shapley", "沙普利"), Entry("banzhaf", "班扎夫"), Entry("nash", "纳什"),
    Entry("kalai-smorodinsky", "卡莱-斯莫罗丁斯基"), Entry("egalitarian", "平等"), Entry("utilitarian", "功利"),
    Entry("text", "文本"), Entry("en", "英文", "英语"), Entry("zh", "中文", "简体中文", "汉语"),
  ]

  /// What is said in English, and how it is said in Chinese.
  struct Entry: Sendable {
    let english: StaticString
    let chinese: [StaticString]

    init(_ english: StaticString, _ chinese: StaticString...) { (self.english, self.chinese) = (english, chinese) }
  }
}

// For readers.
extension Synonyms {
  /// Every word of the language, or several that stand together, with what they can be written as in Chinese.
  public static var all: [(english: [String], chinese: [String])] {
    words.map { ($0.english.description.split(separator: " ").map(String.init), $0.chinese.map(\.description)) }
  }

  /// The most words that stand together with one synonym.
  public static let mostTogether = 3

  /// How a word of the language is usually written in Chinese, or several words with blanks between; `nil` where it is
  /// not. What stands in a list of the language comes first where it `isChoice`.
  public static func chinese(for english: String, isChoice: Bool = false) -> String? {
    entry(for: english, isChoice)?.chinese[0].description
  }

  /// All ways in which that can be written in Chinese.
  public static func allChinese(for english: String, isChoice: Bool = false) -> [String] {
    entry(for: english, isChoice)?.chinese.map(\.description) ?? []
  }

  /// A word that only stands before others, such as ‘at’ before ‘home’, is written with them.
  private static func entry(for english: String, _ isChoice: Bool) -> Entry? {
    let entries = isChoice ? choices + words : words
    return entries.first { $0.english.description == english }
      ?? words.first { $0.english.description.hasPrefix(english + " ") }
  }

  /// These words as somebody would write them who wrote `text`.
  static func spellings(of words: [String], like text: String) -> [String] {
    text.utf8.allSatisfy { $0 < 0x80 } ? words : words.flatMap { allChinese(for: $0) }
  }

  /// Whether a synonym begins so.
  public static func isStart(_ text: String) -> Bool {
    !text.utf8.allSatisfy { $0 < 0x80 }
      && (words + choices).contains { $0.chinese.contains { $0.description.hasPrefix(text) } }
  }

  /// A text that holds a word of clauses with other text beside it, with blanks between; `nil` for any other text.
  public static func split(_ text: String) -> String? {
    if text.utf8.count > 60 || text.utf8.allSatisfy({ $0 < 0x80 }) { return nil }
    for word in ["phase", "if", "at home"] {
      for synonym in allChinese(for: word) where synonym.count > 1 || text.hasPrefix(synonym) {
        guard let found = text.ranges(of: synonym).first, text != synonym else { continue }
        let parts = [text[..<found.lowerBound], word == "phase" ? text[found.lowerBound...] : text[found]]
        let rest = word == "phase" ? [] : [text[found.upperBound...]]
        let words = (parts + rest).filter { !$0.isEmpty }
        if words.count > 1 { return words.joined(separator: " ") }
      }
    }
    return nil
  }

  /// The word that a text is, in small letters: of a synonym its word. What stands in a list of the language comes first.
  public static func english(for text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    let entry = (choices + words).first { $0.chinese.contains { $0.description == text } }
    return entry?.english.description ?? text.lowercased()
  }
}

// For the lexer.
extension Word {
  /// The words that a text beyond ASCII is, each with the UTF-8 length of its part: of ‘国内’, ‘at’ and ‘home’. Empty
  /// where it is no synonym.
  static func synonym(_ bytes: UnsafeRawPointer, count: Int) -> ArraySlice<Piece> {
    guard 1...16 ~= count else { return [] }
    let wanted = Word(packing: bytes, count: count)
    var (low, high) = (0, spellings.count)
    while low < high {
      let middle = (low + high) / 2
      if spellings[middle].spelling < wanted { low = middle + 1 } else { high = middle }
    }
    return low < spellings.count && spellings[low].spelling == wanted ? spellings[low].parts : []
  }

  /// One of the words that a synonym stands for, and how many bytes of the synonym are its own.
  struct Piece: Sendable {
    let word: Word
    let length: Int
  }

  /// What can be spelled in Chinese, in the order of words.
  private static let spellings = Synonyms.words.flatMap(\.spellings).sorted { $0.spelling < $1.spelling }
}

extension Synonyms.Entry {
  /// Its synonyms as the lexer looks for them.
  fileprivate var spellings: [(spelling: Word, parts: ArraySlice<Word.Piece>)] {
    let words = english.description.split(separator: " ").map { Word(bytes: $0.utf8) }
    return chinese.map { text in
      let count = text.utf8CodeUnitCount
      // A character of Chinese has three bytes; the last word has what is left.
      let parts = words.indices.map { place in
        Word.Piece(word: words[place], length: place < words.count - 1 ? 3 : count - 3 * place)
      }
      return (Word(packing: UnsafeRawPointer(text.utf8Start), count: count), parts[...])
    }
  }
}
