import Knowledge
import Numbers
import Solver
import Syntax

// Who prevails, and who decides.
extension Quizmaster {
  /// Who prevails, beside who does at the other level, and beside who backs something else. Where nobody has power, but
  /// votes alone, nothing is asked.
  mutating func prevail(_ seat: Seat, isAtHome: Bool) -> QuizItem? {
    let (found, other) = (seat.prevalence(isAtHome: isAtHome), seat.prevalence(isAtHome: !isAtHome))
    let contest = found.contest
    guard contest.body == 0, !contest.leaders.isEmpty else { return nil }
    var wrong: [Wrong] = []
    if other.brief != found.brief {
      let fault =
        isAtHome
        ? Told("that is so given what the others can ratify", "考虑他方所能批准的，才是如此")
        : Told("that is so at home, where every option counts", "在国内，每个选项都算在内时才是如此")
      wrong.append((other.told, fault))
    }
    wrong += contest.backings.filter { $0.choice != contest.winner?.choice }.map {
      (found.told($0.factions, with: $0.choice), found.fault(of: $0))
    }
    if let winner = contest.winner { wrong.append((.contested, found.lead(of: winner))) }
    wrong += dice.shuffled(seat.misreadings(of: contest, found))
    guard let choices = choices(found.told, wrong) else { return nil }
    let level = Told.place(isAtHome)
    return QuizItem(
      kind: .prevail, title: seat.titleTold,
      text: Told("Who prevails \(level.english), and with what?", "\(level.chinese)，谁胜出，主张什么？"),
      choices: choices, explanation: contest.backings.map(found.strength).joined,
      query: "prevail \(seat.asked)\(isAtHome ? " at home" : "")", brief: found.brief,
      places: isAtHome ? [seat.place] : seat.setting.places)
  }

  /// A faction's index of Shapley and Shubik, beside its share, Banzhaf's index, and what others have.
  ///
  /// - Throws: where somebody wants it to stop.
  mutating func pivot(_ seat: Seat, _ faction: Int) throws(Interrupted) -> QuizItem? {
    let board = seat.board
    guard board.factions.count > 2, board.limit(of: [.shapley, .banzhaf]) == nil,
      let pivots = try seat.table.game.pivots(of: seat.actor, by: [.shapley, .banzhaf]), pivots.isDecisive,
      let right = pivots.powers[faction].shapleyShubik
    else { return nil }
    let wrong = seat.sharesMistaken(for: faction, pivots).filter { $0.value != right }
    guard let choices = choices(Told(same: right.written), wrong.map { (Told(same: $0.value.written), $0.fault) })
    else {
      return nil
    }
    let all = zip(board.factions, pivots.powers).map { "\($0.name) \($1.shapleyShubik?.written ?? "–")" }
    let (name, rule) = (board.factions[faction].name, board.ruleTold(in: seat.world))
    return QuizItem(
      kind: .pivot, title: seat.titleTold,
      text: Told(
        "In what share of all orders of joining is the faction \(name) pivotal (Shapley-Shubik)?",
        "在所有加入次序中，由 \(name) 使联盟获胜的占多大比例（沙普利-舒比克指数）？"),
      choices: choices,
      explanation: Told(
        "under the rule \(rule.english) the shares are \(all.joined(separator: ", "))",
        "按规则“\(rule.chinese)”，各占 \(all.joined(separator: "、"))"),
      query: "pivot \(seat.asked) by shapley", brief: nil, places: [seat.place])
  }

  /// The smallest gain of a faction's power that alters the win-set at home, beside gains that are too small or larger
  /// than need be.
  ///
  /// - Throws: where somebody wants it to stop.
  mutating func flip(_ seat: Seat, _ faction: Int) throws(Interrupted) -> QuizItem? {
    guard seat.board.rule.bodies.contains(0) else { return nil }
    let near = Inquiry(
      wording: { "quiz" }, world: seat.world, settings: [seat.setting], isTimed: true, isAtHome: true, standing: [],
      stated: seat.world, changes: [], watch: inquiry.watch)
    let question = WinsetQuestion(actor: seat.actor)
    let turn = try Turn(of: question, faction, Lever(faction, at: seat.place, of: seat.world), near)
    let name = seat.board.factions[faction].name
    let now = seat.board.written(seat.winsetsAtBothLevels[0])
    let gains = turn.up.map { Gain.choices(beside: $0, now) } ?? Gain.vain(for: faction, on: seat.board, now)
    guard let gains, let choices = choices(gains.right, gains.wrong) else { return nil }
    return QuizItem(
      kind: .flip, title: seat.titleTold,
      text: Told(
        "By how much must the power of \(name) grow, the others keeping theirs, before the win-set at home, \(now), "
          + "is another one?",
        "其他派系权力不变，\(name) 的权力须增加多少，国内获胜集合 \(now) 才会改变？"),
      choices: choices,
      explanation: turn.up.map { $0.told(now) }
        ?? Told("however much it gains, the win-set stays \(now)", "不论增加多少，获胜集合仍为 \(now)"),
      query: "flip winset \(seat.asked) at home", brief: nil, places: [seat.place])
  }
}

extension Told {
  fileprivate static let contested = Told("contested", "胜负未定")
}

// What is told of who prevails.
extension Prevalence {
  /// Who prevails, and with what.
  fileprivate var told: Told {
    contest.winner.map { told($0.factions, with: $0.choice) }
      ?? (contest.leaders.isEmpty ? Told("nobody", "无人") : .contested)
  }

  /// `moderates and hardliners with no-deal (4)`
  fileprivate func told(_ factions: [Int], with choice: Preference.Choice) -> Told {
    let (names, what) = (names(of: factions), board.told(choice))
    return Told("\(names.english) with \(what.english)", "\(names.chinese)，主张 \(what.chinese)")
  }

  private func names(of factions: [Int]) -> Told { factions.map { board.factions[$0].name }.listed }

  /// `1 has 0.55 of the power behind it, from moderates`
  fileprivate func strength(of backing: Contest.Backing) -> Told {
    let (names, what) = (names(of: backing.factions), board.told(backing.choice))
    let share = contest.share(of: backing).writtenWithPlaces
    return Told(
      "\(what.english) has \(share) of the power behind it, from \(names.english)",
      "支持 \(what.chinese) 的权力占 \(share)，来自 \(names.chinese)")
  }

  /// Why a choice does not prevail.
  fileprivate func fault(of backing: Contest.Backing) -> Told {
    let (what, share) = (board.told(backing.choice), contest.share(of: backing).writtenWithPlaces)
    let isAhead = contest.leaders.contains(backing)
    return Told(
      "\(what.english) has \(share) of the power behind it, and another choice has \(isAhead ? "as much" : "more")",
      "支持 \(what.chinese) 的权力占 \(share)，另有主张\(isAhead ? "同样多" : "更多")")
  }

  /// By how much a choice prevails.
  fileprivate func lead(of winner: Contest.Backing) -> Told {
    let (what, margin) = (board.told(winner.choice), contest.margin.writtenWithPlaces)
    return Told(
      "\(what.english) leads by \(margin) of the power", "主张 \(what.chinese) 的一方以权力的 \(margin) 领先")
  }

  /// That factions back something else than what is said of them.
  fileprivate func misreading(of backing: Contest.Backing) -> Told {
    let (names, what) = (names(of: backing.factions), board.told(backing.choice))
    return Told(
      "what \(names.english) would have is \(what.english)",
      "\(names.chinese) 主张 \(what.chinese)")
  }
}

extension Seat {
  /// Who prevails with something that they do not back.
  fileprivate func misreadings(of contest: Contest, _ found: Prevalence) -> [Quizmaster.Wrong] {
    contest.backings.flatMap { backing in
      board.options.indices.filter { .option($0) != backing.choice && $0 != board.reversion }.prefix(4).compactMap {
        option in
        let isBacked = contest.backings.contains { $0.choice == .option(option) && $0.factions == backing.factions }
        return isBacked
          ? nil : (found.told(backing.factions, with: .option(option)), found.misreading(of: backing))
      }
    }
  }

  /// What somebody may take for a faction's index, and why it is not.
  fileprivate func sharesMistaken(for faction: Int, _ pivots: Pivots) -> [(value: Rational, fault: Told)] {
    var wrong: [(value: Rational, fault: Told)] = []
    for body in board.rule.bodies.uniqued() where board.total(in: body) != .zero {
      let place = world.bodies[body].name
      let what =
        body == 0
        ? Told("that is its share of the power", "那是它所占的权力份额")
        : Told("that is its share of the votes in \(place)", "那是它在 \(place) 所占的票数份额")
      wrong.append((board.factions[faction].weights[body] / board.total(in: body), what))
    }
    if let banzhaf = pivots.powers[faction].banzhafShare {
      wrong.append((banzhaf, Told("that is its Banzhaf index", "那是它的班扎夫指数")))
    }
    for (index, power) in pivots.powers.enumerated() where index != faction {
      let other = board.factions[index].name
      if let value = power.shapleyShubik { wrong.append((value, Told("that is what \(other) has", "那是 \(other) 的指数"))) }
    }
    let count = board.factions.count
    return wrong + [
      (Rational(1, count), Told("that would be an equal part for each of \(count)", "那是 \(count) 个派系平分的份额")),
      (.one, Told("it would have to be the one that decides in every order", "那须在每种次序中都由它决定")),
      (.zero, Told("it is the one that decides in some order", "有的次序是由它决定的")),
      (
        Rational(1, 2),
        Told("it decides in \(pivots.told(of: faction)) of the orders", "由它决定的次序\(pivots.toldInChinese(of: faction))")
      ),
    ]
  }
}

extension Pivots {
  private func share(of faction: Int) -> Rational { powers[faction].shapleyShubik ?? .zero }

  fileprivate func told(of faction: Int) -> String { share(of: faction) == .zero ? "none" : share(of: faction).written }

  fileprivate func toldInChinese(of faction: Int) -> String {
    share(of: faction) == .zero ? "一种也没有" : "只占 \(share(of: faction).written)"
  }
}

/// Gains of power that could alter a win-set.
private enum Gain {
  typealias Choices = (right: Told, wrong: [Quizmaster.Wrong])

  /// The smallest gain that does it, beside others; `nil` where there is no smallest.
  static func choices(beside threshold: Turn.Threshold, _ now: String) -> Choices? {
    let change = threshold.change
    guard change != .zero else { return nil }
    let (half, double, written) = (change / 2, change * 2, Told(same: change.written))
    let stays = (text: Told(same: half.written), fault: Told.still(now))
    let past = Told("past \(change.written) it is \(threshold.beyond)", "超过 \(change.written) 就成为 \(threshold.beyond)")
    if threshold.there != nil {
      let enough = Told("\(change.written) is enough", "\(change.written) 就够了")
      let less = Told("less will do: \(change.written)", "更少就够：\(change.written)")
      return (written, [(more(than: change), enough), stays, (Told(same: double.written), less), (never, past)])
    }
    let there = (
      text: Told("exactly \(change.written)", "恰为 \(change.written)"),
      fault: Told("there it is still \(now), since exactly as much is not more", "这时仍为 \(now)：恰好相等还不算超过")
    )
    let less = Told("less will do: anything above \(change.written)", "更少就够：超过 \(change.written) 即可")
    return (more(than: change), [there, stays, (more(than: double), less), (never, past)])
  }

  /// Gains that look as if they did it, where none does.
  static func vain(for faction: Int, on board: Board, _ now: String) -> Choices? {
    let (own, total) = (board.factions[faction].weights[0], board.total(in: 0))
    let looks = [total - own - own, own, total - own, total, total * 2].filter { .zero < $0 }
    return (never, looks.map { (Told(same: $0.written), .still(now)) })
  }

  private static func more(than gain: Rational) -> Told { Told("more than \(gain.written)", "多于 \(gain.written)") }

  private static let never = Told("no gain does it", "增加多少都不会改变")
}

extension Told {
  fileprivate static func still(_ now: String) -> Told {
    Told("with it, the win-set is still \(now)", "这时获胜集合仍为 \(now)")
  }
}

extension Turn.Threshold {
  fileprivate func told(_ now: String) -> Told {
    there.map { Told("with \(change.written) more it is \($0)", "增加 \(change.written) 时成为 \($0)") }
      ?? Told(
        "with exactly \(change.written) more it is still \(now), and past that \(beyond)",
        "恰增加 \(change.written) 时仍为 \(now)，超过后成为 \(beyond)")
  }
}

extension Rational {
  fileprivate static func / (a: Rational, b: Int) -> Rational { a / Rational(b) }
  fileprivate static func * (a: Rational, b: Int) -> Rational { a * Rational(b) }
}
