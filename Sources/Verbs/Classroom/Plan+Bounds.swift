import Diagnostics
import Knowledge
import Numbers
import Syntax

// To what changes are bounded.
extension Plan {
  private var places: [Place] { inquiry.settings.flatMap(\.places) }

  /// Why a change of what is asked here goes beyond `bound`; `nil` where it keeps to it.
  ///
  /// - Throws: a name that leads nowhere.
  public func excess(of change: Change, over bound: ExerciseSyntax.Bound) throws(Diagnostic) -> Told? {
    let world = inquiry.world
    let reach = try world.reach(of: change, asked: question.asked, at: places)
    let owner = try owner(of: bound)
    let isOther = bound.aspect.map { $0 != change.aspect } ?? false
    if !isOther, owner.map(reach.isWithin) ?? true { return nil }
    return .outside(bound.aspect.named(of: owner, in: world), change.aspect.told(of: reach, in: world))
  }

  /// Of whom a bound speaks; `nil` where it is nobody in particular.
  ///
  /// - Throws: a name that leads nowhere.
  public func owner(of bound: ExerciseSyntax.Bound) throws(Diagnostic) -> Reach? {
    try bound.owner.map { (name: Reference) throws(Diagnostic) in
      try inquiry.world.owner(name, asked: question.asked, at: places)
    }
  }

  /// The weight of the first faction that is meant, and whether that body counts whole votes; `nil` where there is none.
  public func weight(of faction: Reference, in body: Name?) -> (amount: Rational, isWhole: Bool)? {
    let world = inquiry.world
    guard let found = try? world.factions(meantBy: faction, asked: question.asked, at: places).first,
      let index = body.map({ world.bodies.index(of: $0.value) }) ?? 0
    else { return nil }
    let board = world[found.place].board
    return (board.factions[found.faction].weights[index], board.countsWholeVotes(in: index))
  }
}

extension Told {
  fileprivate static func outside(_ wanted: Told, _ done: Told) -> Told {
    Told(
      "the question asks for a change of \(wanted.english), and this changes \(done.english)",
      "题目要求改变\(wanted.chinese)，而这里改变的是\(done.chinese)")
  }
}

extension Aspect? {
  /// `the power of garrison`, or what alone is said of it.
  fileprivate func named(of owner: Reach?, in world: World) -> Told {
    guard let self else { return owner?.told(in: world) ?? Told("the game", "博弈") }
    return self.told(of: owner, in: world)
  }
}

extension Aspect {
  fileprivate func told(of owner: Reach?, in world: World) -> Told {
    guard let owner, !owner.actors.isEmpty else { return name }
    let whose = owner.told(in: world)
    return Told("the \(name.english) of \(whose.english)", "\(whose.chinese)的\(name.chinese)")
  }

  private var name: Told {
    switch self {
    case .power: Told("power", "权力")
    case .preferences: Told("preferences", "态度")
    case .rule: Told("rule", "规则")
    case .hands: Told("tied hands", "自缚")
    case .payments: Told("side-payments", "旁支付")
    case .links: Told("linked boards", "议题联系")
    case .beliefs: Told("beliefs", "信念")
    case .chief: Told("chief negotiator", "首席谈判者")
    case .needs: Told("needs for consent", "同意关系")
    case .votes: Told("turnout", "投票与否")
    case .options: Told("options", "选项")
    case .events: Told("events", "事件")
    }
  }
}

extension Reach {
  /// `garrison and withdrawal (US)`, or the actors.
  fileprivate func told(in world: World) -> Told {
    let owners = actors.sorted().map { world.actors[$0].name }
    if factions.isEmpty { return Told(owners.joined(separator: " and "), " \(owners.joined(separator: "、")) ") }
    let names = factions.map(\.name).sorted()
    let home = owners.joined(separator: ", ")
    return Told(
      "\(names.joined(separator: " and ")) (\(home))", " \(home) 的 \(names.joined(separator: "、")) ")
  }
}
