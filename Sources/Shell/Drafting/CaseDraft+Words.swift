import Verbs

// Every sentence of a draft, in one place.
extension Told {
  static let usualTitle = Self("A treaty", "一项条约")
  static let usualIssue = Self("treaty", "条约")
  static let usualAgreement = Self("signed", "签署")
  static let usualReversion = Self("none", "维持现状")
  static let usualFirstSide = Self("Home", "本国")
  static let usualSecondSide = Self("Abroad", "对方国")
  static let usualGovernment = Self("government", "政府")
  static let usualModerates = Self("moderates", "温和派")
  static let usualOpposition = Self("opposition", "反对派")
  static let talks = Self("the talks", "谈判")
  static let happened = Self("what happened", "发生的事")

  static let remarksOfHead = Self(
    """
    # A case for TwoLevel: what each side could ratify at home, and where they meet (Putnam 1988).
    #
    # A line that begins like this one is a remark. Change the others until they are your case, and ask in between:
    #   twolevel FILE -c winset    what each side could ratify, and what falls out
    #   twolevel FILE              a prompt; ‘help’ says what can be asked
    #   twolevel lint FILE         what a referee would still ask of it
    #
    # A statement ends with its line, or at a ‘;’ where another one follows in the same line.
    """,
    """
    # TwoLevel 的案例：各方在国内能批准什么，双方在何处相合（Putnam 1988）。
    #
    # 以 # 开头的行是备注。把其余各行改成你的案例，其间随时可以提问：
    #   twolevel 文件 -c winset    各方能批准什么，什么落选
    #   twolevel 文件              进入提示符；“帮助”列出可以问什么
    #   twolevel lint 文件         审稿人还会要求什么
    #
    # 语句到行末为止；同一行还有下一句时，以分号“;”隔开。
    """)
  static let remarksOfSource = Self(
    """
    # A work is named once and then cited, with the place: because "they said so" cite paper p. 12
    # source paper "The title of the work" {
    #   author "A. Author"
    #   year 2024
    # }
    """,
    """
    # 文献只命名一次，以后引用时写明位置：因为 "他们如此表示" 出处 paper p. 12
    # 文献 paper "文献标题" {
    #   作者 "作者"
    #   年份 2024
    # }
    """)
  static let remarkOfIssue = Self(
    "# What is at stake, and what it can come to. Behind ‘needs’ stands whose consent that takes.",
    "# 争议所在及其可能的结局。“需要”之后写明需要谁的同意。")
  static let remarkOfRule = Self(
    "  # Who ratifies, and how: majority, 2/3, unanimity, or ‘approval of F’ for a veto player; ‘and’ and ‘or’ join them.",
    "  # 由谁批准，如何批准：多数（过半数）、2/3、一致，或以“同意 属于 F”表示否决者；用“和”“或”连接。")
  static let remarkOfPhase = Self(
    "  # A stretch of time with one game inside; with days, it is ‘phase 1 2024-01-01..2024-12-31 \"…\"’.",
    "  # 一段时间，其中是一场博弈；写明日期时为：阶段 1 2024-01-01..2024-12-31 \"…\"。")
  static let remarkOfOptions = Self(
    "    # What can be voted on at home, and what follows if nothing is ratified.",
    "    # 国内可以表决什么；若什么都未获批准，结果如何。")
  static let remarkOfPower = Self(
    """
        # How much power each faction has, between which ends that could be defended, and that it is a judgement;
        # then its ranking, the best first: it votes for what it ranks no lower than no-deal.
    """,
    """
        # 每个派系有多大权力，在什么范围之内站得住脚，并标明这是判断（估定）；
        # 然后是它的排序，最优者在前：凡不低于“无协议”的，它都投赞成票。
    """)
  static let remarksOfFaction = Self(
    """
        # In the braces of a faction there is room for its members and for the reason:
        #   members "The Prime Minister", Parliament
        #   because "why it weighs so much, and wants this" cite paper p. 12
        # What a source says of the result decides nothing; ‘check’ holds it against what is computed:
        #   claim winset 1 cite paper p. 20
    """,
    """
        # 派系的花括号之内还可以写成员和理由：
        #   成员 "总理", 议会
        #   因为 "它为何有这样的分量，为何有此要求" 出处 paper p. 12
        # 文献对结果的说法不影响任何答案；“核对”把它与计算所得相对照：
        #   论断 获胜集合 1 出处 paper p. 20
    """)
  static let remarkOfEvents = Self(
    "# What happened, and what it changed from that day on, where the phases have days:",
    "# 发生了什么，以及从那天起改变了什么（各阶段须写明日期）：")
}
