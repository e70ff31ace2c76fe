// Short phrases of help and hints, by what they are in English.
extension Chinese {
  static let phrases: [String: String] = [headings, roles, placeholders, words, signs, choices, prompt, remarks].reduce(
    into: [:]
  ) {
    $0.merge($1) { first, _ in first }
  }

  private static let headings = [
    "Agreements": "协议", "Bargaining": "讨价还价", "Who prevails": "谁胜出", "Why, and what if": "缘由与假设",
    "How sure it is": "确定程度", "From day to day": "逐日变化", "The case": "案例", "Lists": "一览",
    "The language": "语言", "After any query": "查询之后", "Commands": "命令", "In class": "课堂",
    "Words": "用语",
    "phase 2, on 2021-07-22, at home, if hardliners+0.2, as csv": "阶段 2、于 2021-07-22、国内、如果 强硬派+0.2、以 csv",
    "‘help winset’ tells all about winset, as of any word here; ‘?’ behind a line tells what may follow.":
      "“帮助 获胜集合”说明关于获胜集合的一切，其他各词亦然；在一行之后输入“?”，说明后面可以写什么。",
    "for example": "例如", "clauses: ": "子句：", "those of the query inside, and as": "其中查询的子句，以及“以”",
    "; ‘help if’ and so on explain them": "；“帮助 如果”等加以说明", "as json, a row has: ": "以 json 给出时，每行有：",
    ", ": "、", ": ": "：", "named queries": "已取名的查询", "words and signs": "用词与符号", "commands": "命令",
  ]

  private static let prompt = [
    "‘help’ says what can be asked, ‘?’ what may follow, and Ctrl-D leaves.":
      "“帮助”列出可以问什么，“?”说明后面可以写什么，Ctrl-D 退出。",
    "nothing more: Enter ends the statement here": "没有别的了：按回车键结束这一语句", "or nothing more": "或者到此为止",
    "… and": "……还有", "more; Tab completes them": "个；Tab 键补全", "I do not know what could follow here": "不知道这里后面可以写什么",
  ]

  /// What stands behind examples.
  private static let remarks = [
    "gains; also -0.2, =0.5, *2": "增加；也可写 -0.2、=0.5、*2", "another faction gives it": "由另一派系让出",
    "a resource moves": "资源易手", "also rejects 1, prefers 1 > 2": "也可写 拒绝 1、偏好 1 > 2",
    "another rule of ratification": "另一种批准规则",
    "another rule of ratification; ‘help rule’ lists them": "另一种批准规则；“帮助 规则”列出各种规则",
    "only an order of the powers, instead of numbers": "只知权力的次序，而没有数字",
    "also needs US and Taliban": "也可写 需要 美国 和 塔利班",
    "also without option 2, without event E65": "也可写 去掉 选项 2、去掉 事件 E65",
    "also absent 2, votes 2; without a number on every option": "也可写 缺席 2、投票 2；不写编号则指所有选项",
    "gives up the rest; also 2 and 3, or nothing": "放弃其余；也可写 2和3、皆无",
    "who negotiates, with a veto on what is signed": "由谁谈判，对签署的内容有否决权",
    "a side-payment, where the case says what it takes": "一笔旁支付，案例写明所需的数额",
  ]

  private static let roles = [
    "an actor": "一个行为体", "a faction": "一个派系", "the number of an option": "选项的编号",
    "the number of a phase": "阶段的编号", "an issue": "一个议题", "a value of the issue": "该议题的一个取值",
    "a source": "一份文献", "a body": "一个机构", "an event": "一个事件", "a resource": "一项资源", "a format": "一种格式",
    "a verb or a term": "一个动词或术语", "the name of something in the case": "案例中某一事物的名称", "a name": "一个名称",
    "another name": "另一个名称", "a member's name": "一名成员的姓名", "a text in quotation marks": "引号中的一段文字",
    "a number": "一个数", "an amount of power, such as 0.35": "权力的大小，例如 0.35",
    "a day, such as 2021-05-01": "某一天，例如 2021-05-01",
    "a day, a month or a year": "某日、某月或某年", "a place in the source": "文献中的位置", "a file": "一个文件",
    "a quota, such as 2/3": "一个门槛，例如 2/3", "a number of votes": "票数",
    "a change, such as ‘hardliners+0.2’": "一项改变，例如“强硬派+0.2”",
    "a query, such as ‘winset US phase 2’": "一个查询，例如“获胜集合 美国 阶段 2”", "an answer": "一个答案",
    "what is changed: ‘power’, ‘rank’ or ‘resource’": "改变什么：“权力”“排序”或“资源”", "how many, such as 1000": "多少，例如 1000",
    "a number of seconds": "秒数", "a number to start from": "作为起点的数",
    "which part of how many, such as 2 of 8": "共几份中的第几份，例如 2 属于 8",
    "a query, or a phase such as ‘phase 1’": "一个查询，或一个阶段，例如“阶段 1”",
    "an index of power: ‘shapley’ or ‘banzhaf’": "一种权力指数：“沙普利”或“班扎夫”",
    "a way to bargain: ‘nash’, ‘kalai-smorodinsky’, ‘egalitarian’ or ‘utilitarian’":
      "一种讨价还价的规则：“纳什”“卡莱-斯莫罗丁斯基”“平等”或“功利”",
    "a setting": "一项设置", "‘on’ or ‘off’": "“开”或“关”", "a language": "一种语言",
    "the number of a lesson, or its file": "课程的编号或文件",
  ]

  private static let placeholders = [
    "<actor>": "<行为体>", "<faction>": "<派系>", "<option>": "<选项>", "<phase>": "<阶段>", "<issue>": "<议题>",
    "<value>": "<取值>", "<source>": "<文献>", "<body>": "<机构>", "<event>": "<事件>", "<resource>": "<资源>",
    "<format>": "<格式>", "<topic>": "<词>", "<thing>": "<事物>", "<name>": "<名称>", "<alias>": "<别名>",
    "<member>": "<成员>", "<text>": "<文字>", "<number>": "<数>", "<power>": "<权力>", "<date>": "<日期>",
    "<place>": "<位置>", "<file>": "<文件>", "<quota>": "<门槛>", "<votes>": "<票数>", "<change>": "<改变>",
    "<query>": "<查询>", "<answer>": "<答案>", "<index>": "<指数>", "<way>": "<规则>", "<query or phase>": "<查询或阶段>",
    "<setting>": "<设置>", "<language>": "<语言>", "<lesson>": "<课程>", "<low>": "<低>", "<high>": "<高>",
  ]

  private static let words = [
    "its resource goes to another faction": "资源转归另一派系",
    "ranks options at least as high as no-deal": "把选项排得不低于无协议",
    "ranks options below no-deal": "把选项排在无协议之下", "ranks options in this order": "按此次序排列选项",
    "what it takes to ratify": "批准所需的条件", "only this order of the powers is known": "只知权力的这一次序",
    "whose consent it needs": "需要谁的同意", "no consent is needed": "不需要任何同意",
    "leaves a faction, an option or an event out": "除去一个派系、选项或事件", "more than half": "超过一半",
    "joins its board with that of another phase": "把它的棋局与另一阶段的合而为一",
    "what follows without a deal; also F reserve 2, of values": "没有协议时的结果；有赋值的派系还可写 F 保留值 2",
    "what no-deal is worth to it": "“无协议”对它的价值",
    "both boards are one, and their options packages": "两个棋局合为一个，选项成为一揽子方案",
    "all that have weight": "所有拥有权重者", "a veto player agrees": "否决者同意",
    "what follows if nothing is ratified": "什么都未获批准时的情形", "what the case is called": "案例的名称",
    "a work that is cited": "所引用的文献", "what is at stake, with its values": "争议所在及其取值",
    "values that cannot come together": "不能同时实现的取值", "a body with votes of its own": "自有票数的机构",
    "an actor with its boards": "行为体及其棋局", "what happened, with its effects": "发生的事及其效果",
    "what a source says of an answer": "文献对某个答案的说法", "votes neither for nor against": "既不赞成也不反对",
    "is not there": "不到场", "votes as it ranks the options": "按其排序投票", "how much of a body takes part": "机构的参与程度",
    "stands unless those against make that up": "有效，除非反对者达到此数", "of those that vote or abstain": "以表决者与弃权者计",
    "of those that vote yes or no": "以表决者计", "it binds itself to options": "把自己束缚于某些选项",
    "what it thinks that another can ratify": "它以为另一方能够批准什么", "no option at all": "没有任何选项",
    "the faction that negotiates": "进行谈判的派系", "makes a side-payment to a faction": "对派系作出旁支付",
    "what it takes to make it accept an option": "使它接受某个选项所需的数额", "what it has been paid": "已付给它的数额",
  ]

  private static let signs = [
    "adds to its power": "增加其权力", "takes from its power": "减少其权力", "is": "等于", "multiplies its power": "乘以其权力",
    "something of it": "其中之一", "one more": "再加一个", "is ranked above": "排在其前", "up to": "至", "or": "或",
    "and then": "其后", "what belongs to it": "所属内容", "ends what belongs together": "所属内容到此为止",
  ]

  private static let choices = [
    "for readers": "供阅读", "for programs, one object a line": "供程序使用，每行一个对象",
    "for spreadsheets and statistics, one row a line": "供电子表格与统计软件使用，每行一条记录",
    "for pages and papers": "供网页与论文使用", "a figure, of answers that hold a plot or a map": "图形，用于含曲线图或地图的答案",
    "for Graphviz, of answers that hold a graph or a derivation": "供 Graphviz 使用，用于含关系图或推导的答案",
    "colours in answers and while typing": "答案中和输入时的颜色", "what may follow, behind the line": "行后显示后面可以写什么",
    "a pager for answers taller than the window": "答案高于窗口时分页显示", "how long each answer took": "每个答案用了多长时间",
    "Shapley-Shubik": "沙普利-舒比克", "Banzhaf": "班扎夫", "the largest product of gains": "收益之积最大",
    "gains in proportion to what each could gain": "收益与各自可能的最大收益成比例", "gains as equal as can be": "收益尽量相等",
    "the largest sum of gains": "收益之和最大",
  ]
}
