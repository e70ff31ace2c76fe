import Answers
import Knowledge
import Solver

// A play, told to who plays.
extension Negotiation {
  /// What is said of an event.
  public func told(_ event: Event) -> Told {
    switch event {
    case .round(let number):
      return Told("Round \(number) of \(rounds).", "第 \(number) 轮，共 \(rounds) 轮。")
    case .yourTurn:
      return Told(
        "You are to offer: ‘propose’ and the number of one of your options.", "轮到你出价：输入 propose 和你的一个选项的编号。")
    case .home(let option): return home(option)
    case .offers(let actor, let option):
      return Told(
        "\(name(actor)) offers \(words(option, of: actor)).", "\(name(actor)) 提出 \(words(option, of: actor))。")
    case .takes(let actor, let option):
      return Told(
        "\(name(actor)) would take that, as \(words(option, of: actor)).",
        "\(name(actor)) 愿意接受，即 \(words(option, of: actor))。")
    case .refuses(let actor, let option, let cause): return refusal(of: actor, option, cause)
    case .offersNothing(let actor):
      return Told("\(name(actor)) could ratify nothing at home, and offers nothing.", "\(name(actor)) 在国内什么都批准不了，没有提议。")
    case .fits(let options): return fits(options)
    case .youRefuse: return Told("You refuse.", "你拒绝。")
    case .signed(let draft):
      let terms = draft.terms.written(in: game.world)
      return Told("Signed: \(terms). Now each side votes at home.", "已签署：\(terms)。现在各方在国内表决。")
    case .over(let end): return over(end)
    }
  }

  /// Who plays whom.
  public var opening: Told {
    let others = actors.dropFirst().map(name)
    return Told(
      "You play \(name(player)), with \(others.joined(separator: " and ")) at the table.",
      "你扮演 \(name(player))，同桌的还有 \(others.joined(separator: "、"))。")
  }

  private func name(_ actor: Int) -> String { game.world.actors[actor].name }

  private func words(_ option: Int, of actor: Int) -> String {
    let option = board(of: actor).options[option]
    let terms = option.terms.written(in: game.world)
    return option.label == nil ? "\(option.number) (\(terms))" : "\(option.written(in: game.world)) (\(terms))"
  }

  private func number(_ option: Int) -> Int { board(of: player).options[option].number }

  /// Who would be for it and who against, and whether it would pass.
  private func home(_ option: Int) -> Told {
    let board = board(of: player)
    func side(_ accepts: Bool) -> String {
      let names = board.factions.filter { $0.preference.accepts(option) == accepts }.map {
        "\($0.name) (\(game.world.weights(of: $0, on: board)))"
      }
      return names.isEmpty ? "–" : names.joined(separator: ", ")
    }
    let verdict =
      board.causeAtHome(of: option).map { cause in
        Told(
          "It would not be ratified: \(cause.words(on: board, in: game.world)).",
          "国内不会批准：\(cause.chinese(on: board, in: game.world))。")
      } ?? Told("It would be ratified.", "国内会批准。")
    return Told(
      "At home on \(number(option)): for \(side(true)); against \(side(false)). ",
      "国内对选项 \(number(option))：赞成 \(side(true))；反对 \(side(false))。") + verdict
  }

  private func refusal(of actor: Int, _ option: Int?, _ cause: Cause?) -> Told {
    let name = name(actor)
    guard let option, let cause else {
      return Told("\(name) refuses: none of its options agrees with that.", "\(name) 拒绝：它没有与之相合的选项。")
    }
    let (number, board) = (board(of: actor).options[option].number, board(of: actor))
    return Told(
      "\(name) refuses: it would have to be its \(number), and its home would not ratify that: "
        + "\(cause.words(on: board, in: game.world)).",
      "\(name) 拒绝：那相当于它的选项 \(number)，而国内不会批准：\(cause.chinese(on: board, in: game.world))。")
  }

  private func fits(_ options: [Int]) -> Told {
    guard let first = options.first else {
      return Told(
        "None of your options agrees with that: you can but ‘refuse’.", "你没有与之相合的选项：只能 refuse（拒绝）。")
    }
    let all = options.map { words($0, of: player) }
    if options.count == 1 {
      return Told("For you that would be \(all[0]). ", "对你来说，那就是 \(all[0])。") + home(first)
        + Told(" ‘accept’ or ‘refuse’?", " accept（接受）还是 refuse（拒绝）？")
    }
    let example = "accept \(number(first))"
    return Told(
      "For you that could be \(all.joined(separator: " or ")). ‘\(example)’, for example, or ‘refuse’?",
      "对你来说，那可以是 \(all.joined(separator: " 或 "))。例如 \(example)，还是 refuse（拒绝）？")
  }

  private func over(_ end: End) -> Told {
    switch end {
    case .ratified: Told("All ratify: the agreement stands.", "各方都批准：协议成立。")
    case .rejected:
      Told(
        "The others ratify, and your home does not: there is no deal. Putnam calls this involuntary defection (1988, p. 438).",
        "对方批准，而你的国内不批准：没有协议。普特南称之为非自愿背约（1988，第438页）。")
    case .nothing: Told("Nothing was signed: there is no deal.", "什么都没有签署：没有协议。")
    }
  }
}

// What is said when all is over.
extension Negotiation {
  /// What each side has in the end, beside what could have been had.
  ///
  /// - Parameter draft: what was signed and ratified; `nil` where there is no deal.
  /// - Throws: where somebody wants it to stop.
  public func debriefing(
    _ draft: Draft?, _ told: @escaping (Told) -> String
  ) throws(Interrupted) -> [Block] {
    let prospects = try game.prospects(of: actors)
    let sides = actors.map { Line("  ") + Line(name($0), .strong) + Line(" " + told(standing(of: $0, draft))) }
    return sides.map { .line($0) } + [.line(Line(told(couldHaveBeen(prospects, draft))))] + table(prospects)
  }

  private func standing(of actor: Int, _ draft: Draft?) -> Told {
    let board = board(of: actor)
    guard let option = draft?.options[actor] else {
      return board.reversion.map { reversion in
        Told("has its reversion, \(words(reversion, of: actor))", "得到还原选项，即 \(words(reversion, of: actor))")
      } ?? Told("stands on nothing", "没有可依据的选项")
    }
    let better = ranked(board.winsetAtHome, of: actor).prefix { $0 != option }.count
    let place =
      better == 0
      ? Told("the best that it could ratify", "它所能批准的最好的选项")
      : Told("and could ratify \(better) that its strongest faction likes more", "它还能批准 \(better) 个最强派系更喜欢的选项")
    return Told("has \(words(option, of: actor)): ", "得到 \(words(option, of: actor))：") + place
  }

  private func couldHaveBeen(_ prospects: Prospects, _ draft: Draft?) -> Told {
    if prospects.isCut { return Told("There are too many agreements to compare.", "可能的协议太多，无法比较。") }
    guard prospects.count > 0 else {
      return Told(
        "No agreement between these win-sets at home exists: nobody could have signed one that all ratify.",
        "这些国内获胜集合之间没有交集：谁也签不出各方都批准的协议。")
    }
    let efficient = prospects.efficient.count
    let what = Told(
      prospects.count == 1
        ? "There is one agreement that all would ratify:"
        : "Of \(prospects.count) agreements that all would ratify none is better for all than one of these \(efficient):",
      "各方都会批准的协议有 \(prospects.count) 个，其中没有更好者的有 \(efficient) 个：")
    guard let draft else { return what }
    if prospects.count == 1 { return Told("It is the only agreement that all would ratify:", "这是各方都会批准的唯一协议：") }
    let isBest = prospects.efficient.contains { isLike($0, draft) }
    return
      (isBest
      ? Told("No other agreement is better for one and no worse for all. ", "没有别的协议对一方更好而对各方都不更差。")
      : Told("Another agreement is better for one and no worse for all. ", "另有协议对一方更好而对各方都不更差。")) + what
  }

  /// Whether an agreement is worth the same to every faction.
  private func isLike(_ prospect: Prospects.Prospect, _ draft: Draft) -> Bool {
    zip(actors, prospect.options).allSatisfy { actor, option in
      let board = board(of: actor)
      return board.factions.allSatisfy { faction in
        faction.worths.map { $0.worth(of: prospect.terms) == $0.worth(of: draft.terms) }
          ?? (faction.preference.rank(of: .option(option))
            == faction.preference.rank(of: .option(draft.options[actor] ?? -1)))
      }
    }
  }

  private func table(_ prospects: Prospects) -> [Block] {
    guard !prospects.isCut, prospects.count > 0 else { return [] }
    let table = ProspectTable(game: game, prospects: prospects)
    return [.table(Table(table.titles, prospects.efficient.prefix(Self.mostShown).map(table.cells)))]
  }

  /// How many agreements are shown.
  private static let mostShown = 10
}
