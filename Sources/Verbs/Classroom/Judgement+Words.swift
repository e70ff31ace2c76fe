import Knowledge
import Numbers
import Solver

// Every sentence about a wrong answer, in one place.
extension Told {
  static func aSet(of numbers: [Int], besides right: Set<Int>) -> Self {
    let all = numbers.map(String.init).joined(separator: ", ")
    let parts = [numbers.suffix(2), numbers.prefix(2), numbers.prefix(1), numbers.suffix(1)]
    let example = parts.first { Set($0) != right }
    let set = "{\((example ?? []).map(String.init).joined(separator: ", "))}"
    return Self(
      "I expected a set of options, such as \(set), or {} for none; there \(numbers.count == 1 ? "is" : "are") \(all)",
      "这里应回答一组选项，例如 \(set)，没有则写 {}；选项有 \(all)")
  }

  static let aNumber = Self("I expected a number: how many there are", "这里应回答一个数：有多少个")
  static let aPrice = Self("I expected an amount, such as 3, or ‘nothing’", "这里应回答一个数额，例如 3，或 0")
  static let tooCheap = Self("for that it would not be ratified", "这个数额不足以使它获得批准")
  static let tooDear = Self("it can be had for less", "更少就够")
  static let canBeHad = Self("those whose votes are missing have a price", "所缺的票是有要价的")
  static let votes = Self(
    "I expected how many votes are for it and how many against, such as 3 to 2", "这里应回答赞成与反对各多少票，例如 3 比 2")
  static let turnedRound = Self("those for it are named first", "赞成的票数写在前面")
  static let votesFor = Self("it is not so many that vote for it", "赞成的不是这么多票")
  static let votesAgainst = Self("it is not so many that vote against it", "反对的不是这么多票")
  static let abstentions = Self("it is not so many that abstain", "弃权的不是这么多票")
  static let aBreach = Self(
    "I expected ‘none’, ‘involuntary’, ‘voluntary’ or ‘both’", "这里应回答：无、非自愿、自愿，或两者都有")
  static let ratified = Self("at home it is ratified", "国内会批准它")

  static func negotiators(_ names: [String], agree: Bool) -> Self {
    if names.isEmpty { return Self("nobody is named to negotiate", "没有指定谈判者") }
    return Self(
      "who negotiates, \(names.joined(separator: " and ")), \(agree ? "wants" : "does not want") to keep it",
      "谈判者 \(names.joined(separator: "、")) \(agree ? "愿意" : "不愿")遵守")
  }

  static let yesOrNo = Self("I expected ‘yes’ or ‘no’", "这里应回答是或否（yes 或 no）")

  static func aFaction(of names: [String]) -> Self {
    let all = names.joined(separator: ", ")
    return Self(
      "I expected a faction, perhaps ‘with’ the option that it wants, or ‘contested’; there is \(all)",
      "这里应回答一个派系，可以加“与”（with）和选项，或回答平局（contested）；派系有 \(all)")
  }

  static let bothLevels = Self(
    "the answer tells two levels apart: say what is so ‘at home’, and what ‘two-level’",
    "答案区分两个层面：分别说明国内（at home）和双层（two-level）")

  static func missing(_ count: Int, isAtHome: Bool) -> Self {
    let level = Told.level(isAtHome)
    let what = count == 1 ? "one option that is in is" : "\(count) options that are in are"
    return Self("\(what) missing\(level.english)", "\(level.chinese)还缺 \(count) 个应在获胜集合内的选项")
  }

  static func accepted(by names: [String], _ number: Int) -> Self {
    Self(
      "those who accept \(number) carry the rule: \(names.joined(separator: ", "))",
      "接受选项 \(number) 的派系已满足批准规则：\(names.joined(separator: "、"))")
  }

  static let notContested = Self("one choice has more power behind it than each other one", "有一种选择背后的权力多于其他任何一种")
  static let notAlone = Self("they are not all who stand behind it", "支持它的不止这些派系")

  static func otherChoice(_ names: [String]) -> Self {
    Self(
      "it is so of \(names.joined(separator: " and ")), but not with that",
      "\(names.joined(separator: "、")) 没错，但所支持的不是它")
  }

  static func behindLess(_ choice: String) -> Self {
    Self("a stronger faction is behind another choice than \(choice)", "有更强的派系支持 \(choice) 以外的选择")
  }

  static func weaker(_ choice: String, share: String) -> Self {
    Self(
      "behind \(choice) stands \(share) of the power, and there is more behind another choice",
      "支持 \(choice) 的权力占 \(share)，另一种选择背后的权力更多")
  }

  static func level(_ choice: String, _ others: [String], share: String) -> Self {
    Self(
      "behind \(choice) stands \(share) of the power, and exactly as much behind \(others.joined(separator: " and "))",
      "支持 \(choice) 的权力占 \(share)，支持 \(others.joined(separator: "、")) 的恰好一样多")
  }

  static func winsets(_ sets: [(name: String, set: String)]) -> Self {
    Self(
      "at home " + sets.map { "\($0.name) could ratify \($0.set)" }.joined(separator: " and "),
      "国内层面上，" + sets.map { "\($0.name) 能批准 \($0.set)" }.joined(separator: "，"))
  }

  static let countThem = Self("; count those that agree on all that both mention", "；数一数其中在共同涉及之处一致的组合")

  static func notInAll(_ number: Int) -> Self {
    Self("\(number) is out for some powers within the intervals", "权力在区间内取某些值时，选项 \(number) 不在内")
  }

  static func inNone(_ number: Int) -> Self {
    Self("\(number) is out for all powers within the intervals", "权力在区间内无论取何值，选项 \(number) 都不在内")
  }

  static func otherwise(_ query: String) -> Self {
    Self("that is not what ‘\(query)’ computes", "查询 \(query) 的计算结果不是这样")
  }

  static func otherLevel(isAtHome: Bool) -> Self {
    isAtHome
      ? Self("the question is about the game at home alone: ‘at home’", "题目只问国内层面，查询中写“国内”")
      : Self("the question is about the two-level game", "题目问的是双层层面")
  }

  static func otherMoment(_ titles: [String]) -> Self {
    let all = titles.joined(separator: ", ")
    return Self("that is about another time; the question is about \(all)", "这是另一阶段的答案；题目问的是 \(all)")
  }

  static func otherSupposition(_ supposed: String) -> Self {
    Self("the question supposes something else: \(supposed)", "题目的假设不同：\(supposed)")
  }

  fileprivate static func level(_ isAtHome: Bool) -> Self {
    isAtHome ? Self(" at home", "国内层面") : Self(" two-level", "双层层面")
  }
}

extension Cause {
  /// Why the option is out.
  func told(_ option: Int, on board: Board, in world: World) -> Told {
    let number = board.options[option].number
    return Told(
      "\(number) is out: \(words(on: board, in: world))", "选项 \(number) 不在内：\(chinese(on: board, in: world))")
  }

  /// The same in Chinese as ``words(on:in:)``.
  func chinese(on board: Board, in world: World) -> String {
    switch self {
    case .reversion: "它就是没有协议时的结果，无需表决"
    case .noSupport: "没有派系接受它"
    case .short(let shortfall): "未达到批准规则：\(shortfall.chinese(on: board, in: world))"
    case .blocked(let blockade): blockade.chinese(in: world)
    case .impossible: "它的各项取值不能同时成立"
    case .tied: "已自缚双手，只接受别的选项"
    case .unsigned(let chief): "谈判者 \(board.factions[chief].name) 不接受它"
    }
  }
}

extension Shortfall {
  func chinese(on board: Board, in world: World) -> String {
    switch self {
    case .weight(let weighing): weighing.chinese(on: board, in: world)
    case .excess(let weighing): "\(weighing.chinese(on: board, in: world))，反对者足以阻止"
    case .approval(let faction): "否决者 \(board.factions[faction].name) 不同意"
    case .disapproval(let faction): "\(board.factions[faction].name) 反对，足以阻止"
    case .each(let parts): parts.map { $0.chinese(on: board, in: world) }.joined(separator: "；并且")
    case .one(let parts): parts.map { $0.chinese(on: board, in: world) }.joined(separator: "；或者")
    }
  }
}

extension Weighing {
  fileprivate func chinese(on board: Board, in world: World) -> String {
    if body == 0, board.order != nil { return "按权力次序不够" }
    let what = body == 0 ? "权力" : "在 \(world.bodies[body].name) 的票数"
    let needed = board.needed(self)
    let isMore = needed == threshold && quota.isStrict
    return "\(side.chinese)\(what)为 \(weight.written)（共 \(total.written)），"
      + "\(isMore ? "需超过" : "需要至少") \(needed.writtenWithPlaces)"
  }
}

extension Weighing.Side {
  fileprivate var chinese: String {
    switch self {
    case .yes: "赞成者"
    case .no: "反对者"
    case .present: "出席者"
    }
  }
}

extension Blockade {
  fileprivate func chinese(in world: World) -> String {
    let who = obstacles.map { obstacle in
      let issues = obstacle.issues.map { world.issues[$0].name }.joined(separator: "、")
      return "\(world.actors[obstacle.actor].name)\(issues.isEmpty ? "" : " 在议题 \(issues) 上")"
    }
    return "受阻于 \(who.joined(separator: "、"))：\(isJoint ? "各方接受的形式不同" : "其获胜集合中没有与之相合的选项")"
  }
}
