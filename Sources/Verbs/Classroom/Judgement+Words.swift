import Knowledge
import Numbers
import Solver

// Every sentence about a wrong answer, in one place.
extension Told {
  static func aSet(of numbers: [Int]) -> Self {
    let all = numbers.map(String.init).joined(separator: ", ")
    let example = "{\(numbers.prefix(2).map(String.init).joined(separator: ", "))}"
    return Self(
      "I expected a set of options, such as \(example), or {} for none; there is \(all)",
      "这里应回答一组选项，例如 \(example)，没有则写 {}；选项有 \(all)")
  }

  static let yesOrNo = Self("I expected ‘yes’ or ‘no’", "这里应回答 yes 或 no（是或否）")

  static func aFaction(of names: [String]) -> Self {
    let all = names.joined(separator: ", ")
    return Self(
      "I expected a faction, perhaps ‘with’ the option that it wants, or ‘contested’; there is \(all)",
      "这里应回答一个派系，可以加 with 和选项，或回答 contested（不分胜负）；派系有 \(all)")
  }

  static let bothLevels = Self(
    "the answer tells two levels apart: say what is so ‘at home’, and what ‘two-level’",
    "答案区分两个层面：分别说明 at home（国内）和 two-level（双层）")

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

  static let notContested = Self("one choice has more power behind it than each other one", "有一种选择背后的力量多于其他任何一种")

  static func weaker(_ choice: String, share: String) -> Self {
    Self(
      "behind \(choice) stands \(share) of the power, and there is more behind another choice",
      "支持 \(choice) 的力量占 \(share)，另一种选择背后的力量更多")
  }

  fileprivate static func level(_ isAtHome: Bool) -> Self {
    isAtHome ? Self(" at home", "国内层面") : Self(" two-level", "国际层面")
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
    case .tied: "已自缚手脚，只接受别的选项"
    case .unsigned(let chief): "谈判者 \(board.factions[chief].name) 不接受它"
    }
  }
}

extension Shortfall {
  func chinese(on board: Board, in world: World) -> String {
    switch self {
    case .weight(let weighing): "\(weighing.chinese(on: board, in: world))，不够"
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
    if body == 0, board.order != nil { return "按力量次序" }
    let what = body == 0 ? "力量" : "\(world.bodies[body].name) 的票"
    let needed = "\(quota.isStrict ? "超过" : "至少") \(threshold.writtenWithPlaces)"
    return "\(total.written) 中\(side.chinese) \(weight.written) \(what)，需要 \(needed)"
  }
}

extension Weighing.Side {
  fileprivate var chinese: String {
    switch self {
    case .yes: "赞成的有"
    case .no: "反对的有"
    case .present: "出席的有"
    }
  }
}

extension Blockade {
  fileprivate func chinese(in world: World) -> String {
    let who = obstacles.map { obstacle in
      let issues = obstacle.issues.map { world.issues[$0].name }.joined(separator: "、")
      return world.actors[obstacle.actor].name + (issues.isEmpty ? "" : "（议题 \(issues)）")
    }
    return "被 \(who.joined(separator: "、")) 阻挡：\(isJoint ? "各方接受的形式不同" : "其获胜集合中没有与之相合的选项")"
  }
}
