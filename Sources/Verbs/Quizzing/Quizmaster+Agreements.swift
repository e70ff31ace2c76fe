import Knowledge
import Solver
import Syntax

// What passes at home.
extension Quizmaster {
  /// Whether an option passes. It is ratified and can come about, is ratified and blocked, is short of the rule, or has no
  /// support.
  mutating func ratify(_ seat: Seat, _ option: Int) -> QuizItem? {
    let cause = seat.cause(of: option, atHome: false)
    // Where a rule asks for nobody's support, more than one of the choices could be so.
    guard let right = Verdict(cause), right == .unwanted || !seat.accepters(of: option).isEmpty else { return nil }
    let wrong = dice.shuffled(Verdict.allCases.filter { $0 != right }).map {
      (text: $0.told, fault: $0.fault(right, cause, of: option, at: seat))
    }
    guard let choices = choices(right.told, wrong) else { return nil }
    let what = seat.optionTold(option)
    return QuizItem(
      kind: .ratify, title: seat.titleTold,
      text: Told("What comes of \(what.english)?", "\(what.chinese)结果如何？"), choices: choices,
      explanation: right.explanation(cause, of: option, at: seat),
      query: "ratify \(quoted(seat.name)) \(seat.number(option)) phase \(seat.phase.number)", brief: nil,
      places: seat.setting.places)
  }

  /// A win-set, beside that of the other level and beside sets in which one option is too many or too few.
  mutating func winset(_ seat: Seat, isAtHome: Bool) -> QuizItem? {
    let board = seat.board
    guard board.options.count <= Self.mostListed else { return nil }
    let sets = seat.winsetsAtBothLevels
    let (right, other) = isAtHome ? (sets[0], sets[1]) : (sets[1], sets[0])
    let accepted = board.options.indices.filter { option in board.factions.contains { $0.preference.accepts(option) } }
    let near = dice.shuffled(Array(board.options.indices)).map { option in
      right.contains(option) ? right.filter { $0 != option } : (right + [option]).sorted()
    }
    let sure = [other, accepted.filter { $0 != board.reversion }, Array(board.options.indices)] + near
    let wrong = (sure + near.map { set in board.options.indices.filter { !set.contains($0) } }).filter { $0 != right }
      .map { (text: Told(same: board.written($0)), fault: seat.fault(of: $0, beside: right, atHome: isAtHome)) }
    guard let choices = choices(Told(same: board.written(right)), wrong) else { return nil }
    let level = Told.place(isAtHome)
    return QuizItem(
      kind: .winset, title: seat.titleTold,
      text: Told("Which options are in the win-set \(level.english)?", "\(level.chinese)，获胜集合有哪些选项？"), choices: choices,
      explanation: seat.fates(atHome: isAtHome),
      query: "winset \(seat.asked)\(isAtHome ? " at home" : "")", brief: board.written(right),
      places: isAtHome ? [seat.place] : seat.setting.places)
  }

  /// Of how many options a win-set is asked for.
  private static let mostListed = 12
}

/// What can come of an option.
private enum Verdict: CaseIterable {
  case passes, blocked, short, unwanted

  /// `nil` for what nobody votes on, or what comes of it is none of these.
  init?(_ cause: Cause?) {
    switch cause {
    case nil: self = .passes
    case .blocked: self = .blocked
    case .short: self = .short
    case .noSupport: self = .unwanted
    default: return nil
    }
  }

  var told: Told {
    switch self {
    case .passes: Told("yes, it is ratified and can come about", "通过：获得批准，并且能够实现")
    case .blocked: Told("it is ratified at home, but others keep it from coming about", "国内批准，但他方使它不能实现")
    case .short: Told("no, the vote at home falls short of the rule", "不通过：国内表决未达到批准门槛")
    case .unwanted: Told("no, no faction accepts it", "不通过：没有派系接受它")
    }
  }

  func explanation(_ cause: Cause?, of option: Int, at seat: Seat) -> Told {
    let carried = seat.carried(option)
    return switch self {
    case .passes: carried.and(.unopposed)
    case .blocked: carried.but(seat.because(cause))
    case .short: seat.because(cause)
    case .unwanted: Told("every faction ranks it below no-deal", "各派系都把它排在无协议之下")
    }
  }

  /// Why this is not so, where `right` is.
  func fault(_ right: Verdict, _ cause: Cause?, of option: Int, at seat: Seat) -> Told {
    switch (self, right) {
    case (_, .unwanted), (.passes, _): return seat.because(cause)
    case (.unwanted, _): return seat.acceptance(of: option)
    case (.blocked, .passes): return .unopposed
    case (.blocked, _):
      return Told("nobody has to block it, since it fails at home: ", "它在国内就不能批准，无须他方阻碍：") + seat.because(cause)
    case (.short, _): return seat.carried(option)
    }
  }
}

extension Told {
  fileprivate static let unopposed = Told("nobody whose consent it needs stands against it", "需其同意的各方无人反对")

  static func place(_ isAtHome: Bool) -> Self {
    isAtHome ? Told("at home", "在国内") : Told("given what the others can ratify", "考虑他方所能批准的")
  }
}

extension Seat {
  fileprivate func accepters(of option: Int) -> [String] {
    board.factions.filter { $0.preference.accepts(option) }.map(\.name)
  }

  fileprivate func number(_ option: Int) -> Int { board.options[option].number }

  /// `it is accepted by moderates and hardliners`; so told, a name may be one of many or of one.
  fileprivate func acceptance(of option: Int) -> Told {
    let names = accepters(of: option)
    return Told("it is accepted by \(names.listed.english)", "\(names.listed.chinese) 接受它")
  }

  /// `the votes of moderates satisfy the rule majority`
  fileprivate func carried(_ option: Int) -> Told {
    let names = zip(board.factions, board.stances(on: option)).filter { $1 == .yes }.map(\.0.name)
    let rule = board.ruleTold(in: world)
    if names.isEmpty {
      return Told("the rule \(rule.english) holds without a vote for it", "无人投票赞成，规则“\(rule.chinese)”也满足")
    }
    return Told(
      "the votes of \(names.listed.english) satisfy the rule \(rule.english)",
      "\(names.listed.chinese) 投赞成票，满足规则“\(rule.chinese)”")
  }

  /// What comes of the options, in a few words: those that are in, and those that are out for the same cause together.
  fileprivate func fates(atHome isAtHome: Bool) -> Told {
    let causes = board.options.indices.map { cause(of: $0, atHome: isAtHome).map(because) }
    let kinds: [Told?] = [nil] + causes.compactMap { $0 }.uniqued()
    let groups = kinds.map { cause in
      (cause: cause, numbers: causes.indices.filter { causes[$0] == cause }.map(number))
    }.filter { !$0.numbers.isEmpty }
    let rest = groups.dropFirst(Self.mostFates).reduce(0) { $0 + $1.numbers.count }
    let more = rest == 0 ? [] : [Told("\(rest) more \(rest == 1 ? "is" : "are") out", "另有 \(rest) 个不在内")]
    return (groups.prefix(Self.mostFates).map { fate(of: $0.numbers, $0.cause) } + more).joined
  }

  /// For how many causes options are told apart.
  private static let mostFates = 8

  private func fate(of numbers: [Int], _ cause: Told?) -> Told {
    let (all, isOne) = (numbers.listed, numbers.count == 1)
    guard let cause else { return Told("\(all.english) \(isOne ? "is" : "are") in", "\(all.chinese) 在内") }
    return Told("\(all.english) \(isOne ? "is out: " : "are out: of each, ")", "\(all.chinese) \(isOne ? "" : "都")不在内：")
      + cause
  }

  /// Why a set is not the win-set: an option that is too many, or else one that is missing.
  fileprivate func fault(of set: [Int], beside right: [Int], atHome isAtHome: Bool) -> Told {
    let isOther = set == winsetsAtBothLevels[isAtHome ? 1 : 0]
    let what = isAtHome ? Told("that is what the others leave of it", "那是他方所余下的部分") : .before
    return isOther ? [what, misplaced(set, right, isAtHome)].joined : misplaced(set, right, isAtHome)
  }

  private func misplaced(_ set: [Int], _ right: [Int], _ isAtHome: Bool) -> Told {
    if let extra = set.first(where: { !right.contains($0) }) {
      return Told("\(number(extra)) is out: ", "\(number(extra)) 不在内：") + because(cause(of: extra, atHome: isAtHome))
    }
    guard let missing = right.first(where: { !set.contains($0) }) else { return Told(same: "") }
    return Told("\(number(missing)) is in, too: ", "\(number(missing)) 也在内：") + carried(missing)
  }
}

extension Told {
  fileprivate static let before = Told("that is the win-set at home, before the others' consent", "那是国内获胜集合，还未考虑他方的同意")
}

// What can come about.
extension Quizmaster {
  /// Which option others keep from coming about, and who does.
  mutating func blocked(_ seat: Seat) -> QuizItem? {
    let others = seat.setting.places.map(\.actor).filter { $0 != seat.actor }
    let causes = seat.board.options.indices.map { seat.cause(of: $0, atHome: false) }
    let stopped = causes.indices.filter { if case .blocked = causes[$0] { true } else { false } }
    guard !others.isEmpty, !causes.contains(.impossible) else { return nil }
    let names = others.map { seat.world.actors[$0].name }
    let picked = stopped.isEmpty ? nil : stopped[dice.below(stopped.count)]
    let blame = picked.flatMap { causes[$0] }.map { seat.blockers($0) } ?? []
    var wrong: [Wrong] = []
    if let picked {
      // The right option, and somebody who does not stand against it.
      wrong += names.filter { !blame.contains($0) }.map { (seat.told(picked, by: [$0]), seat.because(causes[picked])) }
    }
    for option in dice.shuffled(causes.indices.filter { !stopped.contains($0) }) {
      let blamed = blame.isEmpty ? [names[dice.below(names.count)]] : blame
      wrong.append((seat.told(option, by: blamed), seat.reasonNotToBlock(option, causes[option])))
    }
    if let picked {
      let fault =
        Told("\(seat.number(picked)) is blocked: ", "\(seat.number(picked)) 被阻碍：") + seat.because(causes[picked])
      wrong.insert((.none, fault), at: min(2, wrong.count))
    }
    guard let choices = choices(picked.map { seat.told($0, by: blame) } ?? .none, wrong) else { return nil }
    return QuizItem(
      kind: .blocked, title: seat.titleTold,
      text: Told("Which option is ratified at home and blocked, and by whom?", "哪个选项在国内获得批准，却被阻碍？被谁？"),
      choices: choices, explanation: seat.fates(atHome: false), query: "winset \(seat.asked)", brief: nil,
      places: seat.setting.places)
  }

  /// Which option of one side meets something that the other could ratify.
  ///
  /// - Throws: where somebody wants it to stop.
  mutating func overlap(_ seat: Seat, _ other: Seat) throws(Interrupted) -> QuizItem? {
    let overlap = try seat.table.game.overlap(of: [seat.actor, other.actor])
    if overlap.isCut { return nil }
    let meeting = Set(overlap.agreements.map { $0.options[0] })
    let right = meeting.isEmpty ? nil : meeting.sorted()[dice.below(meeting.count)]
    var wrong = dice.shuffled(seat.board.options.indices.filter { !meeting.contains($0) }).map { option in
      let fault = seat.board.causeAtHome(of: option).map {
        Told("it is not in the win-set at home: ", "它不在国内获胜集合之内：") + seat.because($0)
      }
      return (text: seat.optionTold(option), fault: fault ?? seat.clash(with: other))
    }
    if let right {
      let what = seat.optionTold(right)
      let fault = Told(
        "\(what.english) meets what \(other.name) could ratify", "\(what.chinese)与 \(other.name) 所能批准的相合")
      wrong.insert((.none, fault), at: min(2, wrong.count))
    }
    guard let choices = choices(right.map { seat.optionTold($0) } ?? .none, wrong) else { return nil }
    return QuizItem(
      kind: .overlap,
      title: seat.titleTold + Told(", with \(other.name)", "，与 \(other.name)"),
      text: Told(
        "Which option of \(seat.name) is in the overlap with what \(other.name) could ratify at home?",
        "\(seat.name) 的哪个选项与 \(other.name) 国内所能批准的相重叠？"),
      choices: choices, explanation: seat.meeting(other, overlap),
      query: "overlap \(quoted(seat.name)) \(quoted(other.name)) phase \(seat.phase.number)", brief: nil,
      places: [seat.place, other.place])
  }
}

extension Told {
  fileprivate static let none = Told("none of them", "没有")
}

extension Seat {
  /// `2, by Germany`
  fileprivate func told(_ option: Int, by names: [String]) -> Told {
    Told(
      "\(number(option)), by \(names.joined(separator: " and "))", "\(number(option))，被 \(names.joined(separator: "、"))"
    )
  }

  /// Who stands against an option.
  fileprivate func blockers(_ cause: Cause) -> [String] {
    if case .blocked(let blockade) = cause { blockade.obstacles.map { world.actors[$0.actor].name } } else { [] }
  }

  /// Why nobody has blocked an option, or had to.
  fileprivate func reasonNotToBlock(_ option: Int, _ cause: Cause?) -> Told {
    guard let cause else { return .unopposed }
    return board.ratifies(option)
      ? Told("no other side blocks it: ", "没有他方阻碍它：") + because(cause)
      : Told("nobody has to block it, since it is not ratified at home: ", "它在国内就不能批准，无须他方阻碍：") + because(cause)
  }

  /// Why an option that is in the win-set at home meets nothing of another side's.
  fileprivate func clash(with other: Seat) -> Told {
    let set = other.winsetsAtBothLevels[0]
    if set.isEmpty { return Told("\(other.name) can ratify nothing", "\(other.name) 什么都不能批准") }
    let written = other.board.told(set)
    return Told(
      "nothing in the win-set of \(other.name), \(written.english), agrees with it on all that both mention",
      "\(other.name) 的获胜集合 \(written.chinese) 中，没有选项在双方都涉及之处与它一致")
  }

  /// The two win-sets, and what meets in them.
  fileprivate func meeting(_ other: Seat, _ overlap: Overlap) -> Told {
    let sets = [self, other].map { Told(same: "\($0.name) ") + $0.board.told($0.winsetsAtBothLevels[0]) }
    let pairs = overlap.agreements.prefix(Self.mostPairs).map { agreement in
      (number(agreement.options[0]), other.number(agreement.options[1]))
    }
    let english = pairs.map { "\($0.0) with \($0.1)" }.joined(separator: ", ")
    let chinese = pairs.map { "\($0.0) 与 \($0.1)" }.joined(separator: "、")
    let rest = overlap.agreements.count - pairs.count
    let meet =
      pairs.isEmpty
      ? Told("nothing in them agrees", "其中没有相合的")
      : Told(
        "of them \(english)\(rest > 0 ? " and \(rest) more pairs" : "") agree\(pairs.count + rest == 1 ? "s" : "")",
        "其中相合的有 \(chinese)\(rest > 0 ? " 等 \(rest + pairs.count) 对" : "")")
    return Told(
      "the win-sets at home are \(sets[0].english) and \(sets[1].english), and ",
      "国内获胜集合为 \(sets[0].chinese)、\(sets[1].chinese)，") + meet
  }

  /// How many agreements are named in an explanation.
  private static let mostPairs = 4
}
