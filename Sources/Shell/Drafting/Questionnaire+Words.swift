import Verbs

// Every sentence of a questionnaire, in one place.
extension Told {
  static let howToAnswerQuestions = Self(
    """
    Enter takes what stands in brackets, ? explains a question, ‘back’ returns to the one before, and Ctrl-C writes \
    nothing. Names may be in any script.
    """, "按回车键采用方括号中的内容；“?”解释问题，“返回”回到上一题，Ctrl-C 放弃而不写入。名称可用任何文字。")
  static let isFirstQuestion = Self("this is the first question", "这已经是第一题")

  static let askTitle = Self("title of the case", "案例的标题")
  static let helpOfTitle = Self(
    "What the case is called, in a few words. For example: A bridge over the strait", "案例叫什么，几个字即可。例如：海峡大桥")

  static let askFirstSide = Self("the first side", "第一方")
  static let askSecondSide = Self("the second side", "第二方")
  static let helpOfSide = Self(
    """
    One of the two that negotiate with each other, each of which has to get the result ratified at home: a country, a \
    union, a movement. For example: Northland
    """, "相互谈判的两方之一，谈判结果须获其国内批准：一个国家、联盟或运动。例如：北国")

  static let askIssue = Self("what is at stake", "争议所在")
  static let helpOfIssue = Self(
    "The thing that is negotiated about, in a word or two. For example: bridge", "谈判的是什么，一两个词即可。例如：大桥")

  static let askAgreement = Self("what it comes to if both ratify", "若双方都批准，结局是什么")
  static let helpOfAgreement = Self(
    "The result of the agreement, in a word or two; it is what each side votes on. For example: toll",
    "协议的结果，一两个词即可；双方在国内就此表决。例如：收费")

  static let askReversion = Self("what it stays otherwise", "否则维持什么")
  static let helpOfReversion = Self(
    """
    What follows where one of the two does not ratify, which everybody holds the agreement against: the cost of no \
    agreement (Putnam 1988, p. 442). For example: no bridge
    """, "若有一方不批准，结果如何；人人都拿协议与它相比，即无协议的代价（Putnam 1988，第 442 页）。例如：不建")

  static func askSupporters(_ side: String) -> Self {
    Self("who is for it inside \(side) (- for nobody)", "\(side)内部谁赞成（- 表示无人）")
  }
  static let helpOfSupporters = Self(
    """
    The groups at home that would rather have the agreement than none, with commas between; each becomes a faction, with \
    the same power to begin with. A - says that there is nobody. For example: towns, farmers
    """, "国内宁可要协议的各派，以逗号隔开；每个成为一个派系，起初权力相同。“-”或“无”表示无人。例如：城镇、农民")

  static func askOpponents(_ side: String) -> Self {
    Self("who is against it inside \(side) (- for nobody)", "\(side)内部谁反对（- 表示无人）")
  }
  static let helpOfOpponents = Self(
    """
    The groups at home that would rather have no agreement, with commas between; nobody stands in both lists. A - says \
    that there is nobody. For example: ferries
    """, "国内宁可不要协议的各派，以逗号隔开；同一派系不能两边都列。“-”或“无”表示无人。例如：渡轮公司")

  static func askRule(_ side: String) -> Self {
    Self(
      "what ratification takes inside \(side): majority, two thirds, 60%, half, unanimity",
      "\(side)的批准规则：过半数、三分之二、60%、一半、一致")
  }
  static let helpOfRule = Self(
    """
    How much of the power at home has to be for it: ‘majority’ is more than half, ‘half’, ‘2/3’ and ‘67%’ are at least \
    that much, and ‘unanimity’ is all. A veto player is named like this: 2/3 and approval of towns. For example: two thirds
    """,
    "国内须有多少权力赞成：“过半数”指超过一半，“一半”“2/3”“67%”指至少达到，“一致”指全部。否决者这样写：2/3 and approval of 城镇。例如：三分之二")
  static let noRule = Self(
    "I expected a rule: majority, two thirds, 2/3, 67%, half or unanimity; votes of a body and vetoes are written into the file later (‘help rule’)",
    "这里应写批准规则：过半数、三分之二、2/3、67%、一半或一致；机构的票数与否决权以后写入文件（“帮助 规则”）")

  static let otherSide = Self("the other side", "另一方")
  static let otherReversion = Self("no agreement", "没有协议")
  static let nobody = Self("nobody", "无人")
  static let betweenNames = Self(", ", "、")

  static func twoOfOneName(_ name: String) -> Self {
    Self("there are two of this name: ‘\(name)’; another one has it already", "“\(name)”这个名称已经用过了，请换一个")
  }

  static func notTaken(_ why: String) -> Self { Self(why, "无法据此写成案例：\(why)") }
}

// What is said at the end.
extension Questionnaire {
  /// What was made of answers that nobody typed, where they were not as many as the questions.
  public func account(isMoreLeft: Bool) -> String? {
    let all = Self.count
    if isMoreLeft {
      return draft.said(
        Told("There were more lines than \(all) answers; the rest of them is left.", "所给的行多于 \(all) 个答案，其余各行未用。"))
    }
    guard place < all else { return nil }
    return draft.said(
      Told(
        "Standard input answers \(place) of \(all) questions; the others are answered as with --plain.",
        "标准输入回答了 \(all) 个问题中的 \(place) 个，其余按 --plain 处理。"))
  }

  /// What can be done with the file now, whose name is written as for a shell.
  public func report(_ path: String, shellWord name: String) -> String {
    let lines = Told(
      """
      \(path.printable) is a case now; its remarks say what each line means.
        twolevel \(name) -c winset    what each side could ratify
        twolevel lint \(name)         what a referee would still ask of it

      """,
      """
      \(path.printable) 现在是一个案例；其中的备注说明每一行的意思。
        twolevel \(name) -c winset    各方能批准什么
        twolevel lint \(name)         审稿人还会要求什么

      """)
    return draft.said(lines)
  }
}
