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
        "You are to offer: ‘propose’ and the number of one of your options.", "轮到你提议：输入“提议”和你的一个选项的编号。")
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
      return Told(
        "\(name(actor)) has nothing that it could sign and its home would ratify, and offers nothing.",
        "\(name(actor)) 没有既能签署、国内又会批准的选项，没有提议。")
    case .fits(let options): return fits(options)
    case .youRefuse: return Told("You refuse.", "你拒绝。")
    case .signed(let draft):
      let terms = draft.terms.written(in: game.world)
      let others = game.needed(by: draft.terms, besides: actors)
      return Told("Signed: \(terms). Now each side votes at home.", "已签署：\(terms)。现在各方在国内表决。")
        + (others.isEmpty
          ? .nothing
          : Told(
            " It also needs \(others.joined(separator: " and ")), who \(others.count == 1 ? "is" : "are") not at this table.",
            "它还需要不在这张桌上的 \(others.joined(separator: "、"))。"))
    case .over(let end): return over(end)
    }
  }

  /// Who plays whom.
  var who: Told {
    let others = actors.dropFirst().map(name)
    return Told(
      "You play \(name(player)), with \(others.joined(separator: " and ")) at the table.",
      "你扮演 \(name(player))，同桌的还有 \(others.joined(separator: "、"))。")
  }

  /// Who plays whom, and what the student could offer, with what home would say to it.
  public func opening(_ said: (Told) -> String) -> [Block] {
    let options = board(of: player).options.indices
    let lines = options.prefix(Self.mostOptions).map { option in
      Line("  ") + Line(words(option, of: player), .strong)
        + Line(said(Told(": ", "：") + home(to: option)))
    }
    let rest = options.count - lines.count
    let more = Told("  and \(rest) more; ‘options’ lists them.", "  另有 \(rest) 个；“选项一览”列出全部。")
    return [.line(Line(said(who))), .line(Line(said(Self.yourOptions)))] + lines.map { .line($0) }
      + (rest == 0 ? [] : [.line(Line(said(more)))])
  }

  private static let yourOptions = Told(
    "Your options, and who at home would vote how:", "你的选项，以及国内谁会怎样投票：")

  /// How many options are told of at the start.
  private static let mostOptions = 20

  private func name(_ actor: Int) -> String { game.world.actors[actor].name }

  private func words(_ option: Int, of actor: Int) -> String {
    let option = board(of: actor).options[option]
    let terms = option.terms.written(in: game.world)
    return option.label == nil ? "\(option.number) (\(terms))" : "\(option.written(in: game.world)) (\(terms))"
  }

  private func number(_ option: Int) -> Int { board(of: player).options[option].number }

  /// Who would be for it and who against, and whether it would pass.
  private func home(_ option: Int) -> Told {
    let lead = Told("At home on \(number(option)): ", "国内对选项 \(number(option))：")
    return lead + home(to: option)
  }

  private func home(to option: Int) -> Told {
    if option == board(of: player).reversion { return verdict(on: option) }
    return votes(on: option) + Told(". ", "。") + verdict(on: option)
  }

  /// `for withdrawal (0.7); against garrison (0.3)`
  private func votes(on option: Int) -> Told {
    let stances = board(of: player).stances(on: option)
    let sides: [(Stance, Told)] = [
      (.yes, Told("for", "赞成")), (.no, Told("against", "反对")), (.abstaining, Told("abstaining", "弃权")),
      (.absent, Told("absent", "缺席")),
    ]
    return sides.compactMap { stance, word -> Told? in
      let factions = stances.indices.filter { stances[$0] == stance }
      if factions.isEmpty, !stance.votes { return nil }
      return Told("\(word.english) \(weighed(factions).english)", "\(word.chinese) \(weighed(factions).chinese)")
    }.joined
  }

  private func weighed(_ factions: [Int]) -> Told {
    let board = board(of: player)
    if factions.isEmpty { return Told("nobody", "无") }
    let names = factions.prefix(Self.mostNames).map {
      "\(board.factions[$0].name) (\(game.world.weights(of: board.factions[$0], on: board)))"
    }
    let rest = factions.count - names.count
    return Told(
      names.joined(separator: ", ") + (rest == 0 ? "" : " and \(rest) more"),
      names.joined(separator: "、") + (rest == 0 ? "" : " 等 \(factions.count) 个派系"))
  }

  private static let mostNames = 8

  private func verdict(on option: Int) -> Told {
    let board = board(of: player)
    guard let cause = board.causeAtHome(of: option) else { return ratified(option, on: board) }
    if cause == .reversion {
      return Told("this is what follows without a deal, and nothing to vote on.", "这就是没有协议时的结果，无须表决。")
    }
    if cause == .tied {
      return Told(
        "It would be ratified, and you have given it up: your hands are tied to other options.",
        "国内会批准，但你已自缚双手于别的选项，放弃了它。")
    }
    return Told("It would not be ratified: ", "国内不会批准：") + because(cause, on: board) + Told(".", "。")
  }

  private func ratified(_ option: Int, on board: Board) -> Told {
    guard let chief = board.chief(refusing: option).map({ board.factions[$0].name }) else {
      return Told("It would be ratified.", "国内会批准。")
    }
    return Told(
      "It would be ratified, but \(chief), who negotiates for you, does not accept it.", "国内会批准，但代表你谈判的 \(chief) 不接受它。")
  }

  /// Why an option fails at home.
  private func because(_ cause: Cause, on board: Board) -> Told {
    switch cause {
    case .noSupport: Told("no faction accepts it", "没有派系接受它")
    case .short(let shortfall):
      Told(shortfall.words(on: board, in: game.world), shortfall.chinese(on: board, in: game.world))
    default: Told(cause.words(on: board, in: game.world), cause.chinese(on: board, in: game.world))
    }
  }

  private func refusal(of actor: Int, _ option: Int?, _ cause: Cause?) -> Told {
    let name = name(actor)
    guard let option, let cause else {
      return Told("\(name) refuses: none of its options agrees with that.", "\(name) 拒绝：它没有与之相合的选项。")
    }
    let (number, board) = (board(of: actor).options[option].number, board(of: actor))
    if cause == .reversion {
      return Told(
        "\(name) refuses: for it that would be option \(number), which is what it has without a deal.",
        "\(name) 拒绝：那相当于它的选项 \(number)，即没有协议时的结果。")
    }
    if case .unsigned(let chief) = cause {
      let chief = board.factions[chief].name
      return Told(
        "\(name) refuses: for it that would be option \(number), which its home would ratify, and \(chief), who negotiates, does not accept.",
        "\(name) 拒绝：那相当于它的选项 \(number)，国内会批准，但谈判者 \(chief) 不接受它。")
    }
    return Told(
      "\(name) refuses: for it that would be option \(number), which its home would not ratify: ",
      "\(name) 拒绝：那相当于它的选项 \(number)，而国内不会批准：") + because(cause, on: board) + Told(".", "。")
  }

  private func fits(_ options: [Int]) -> Told {
    guard let first = options.first else {
      return Told(
        "None of your options agrees with that: you can but ‘refuse’.", "你没有与之相合的选项：只能“回绝”。")
    }
    let all = options.map { words($0, of: player) }
    if options.count == 1 {
      return Told("For you that would be \(all[0]). ", "对你来说，那就是 \(all[0])。") + home(first)
        + Told(" ‘accept’ or ‘refuse’?", "“应允”还是“回绝”？")
    }
    let example = "accept \(number(first))"
    return Told(
      "For you that could be \(all.joined(separator: " or ")). ‘\(example)’, for example, or ‘refuse’?",
      "对你来说，那可以是 \(all.joined(separator: " 或 "))。例如“应允 \(number(first))”，还是“回绝”？")
  }

  private func over(_ end: End) -> Told {
    switch end {
    case .ratified: Told("All at this table ratify: the agreement stands.", "这张桌上的各方都批准：协议成立。")
    case .rejected:
      Told(
        "The others ratify, and your home does not: there is no deal. Putnam calls this involuntary defection (1988, p. 438).",
        "对方批准，而你的国内不批准：没有协议。普特南称之为非自愿背叛（1988，第438页）。")
    case .tied:
      Told(
        "Your hands are tied to other options, and you cannot sign it: there is no deal. To tie one's hands is to give up the rest (Putnam 1988, p. 440).",
        "你的双手已缚于别的选项，不能签署它：没有协议。自缚双手就是放弃其余的选项（普特南 1988，第440页）。")
    case .vetoed(let chief):
      Told(
        "\(board(of: player).factions[chief].name), who negotiates for you, does not sign it: there is no deal. A chief negotiator has a veto over any agreement (Putnam 1988, p. 457).",
        "代表你谈判的 \(board(of: player).factions[chief].name) 不签署它：没有协议。首席谈判代表对任何协议都有否决权（普特南 1988，第457页）。")
    case .withheld(let others):
      Told(
        "All at this table ratify; \(others.map(name).joined(separator: " and ")), whose consent it needs besides, would not: there is no deal.",
        "这张桌上的各方都批准；但还需要\(others.map(name).joined(separator: "、"))同意，而其国内不会批准：没有协议。")
    case .nothing: Told("Nothing was signed: there is no deal.", "什么都没有签署：没有协议。")
    }
  }
}

// What is said when all is over.
extension Negotiation {
  /// What each side has in the end, beside what could have been had.
  ///
  /// - Parameters:
  ///   - draft: what was signed and ratified; `nil` where there is no deal.
  ///   - game: the game, which stops where somebody wants it to.
  /// - Throws: where somebody wants it to stop.
  public func debriefing(
    _ draft: Draft?, in game: Game, _ told: @escaping (Told) -> String
  ) throws(Interrupted) -> [Block] {
    let prospects = try game.prospects(of: actors)
    let sides = actors.map { Line("  ") + Line(name($0), .strong) + Line(" " + told(standing(of: $0, draft))) }
    return sides.map { .line($0) } + [.line(Line(told(couldHaveBeen(prospects, draft))))] + table(prospects)
      + (vetoes(prospects) + refusals(prospects)).map { .line(Line(told($0))) }
  }

  private func standing(of actor: Int, _ draft: Draft?) -> Told {
    let board = board(of: actor)
    guard let option = draft?.options[actor] else {
      return board.reversion.map { reversion in
        Told("has its reversion, \(words(reversion, of: actor))", "得到回归选项 \(words(reversion, of: actor))")
      } ?? Told("stands on nothing", "没有可依据的选项")
    }
    let what = Told("has \(words(option, of: actor))", "得到 \(words(option, of: actor))")
    guard let (better, judge) = better(than: option, for: actor) else { return what }
    let (faction, numbers) = (board.factions[judge].name, better.map { "\(board.options[$0].number)" })
    if better.isEmpty {
      return what
        + Told(": nothing that its home would ratify is better for \(faction)", "：国内会批准的选项中，对 \(faction) 没有更好的")
    }
    let them =
      numbers.count == 1 ? "option \(numbers[0]), which is" : "options \(numbers.joined(separator: ", ")), which are"
    return what
      + Told(
        ": its home would also ratify \(them) better for \(faction)",
        "：国内还会批准选项 \(numbers.joined(separator: "、"))，对 \(faction) 更好")
  }

  private func couldHaveBeen(_ prospects: Prospects, _ draft: Draft?) -> Told {
    if prospects.isCut { return Told("There are too many agreements to compare.", "可能的协议太多，无法比较。") }
    if prospects.count == 0 {
      return Told(
        "Nothing could have been had: these win-sets at home do not overlap, so that no agreement would be ratified by all.",
        "本来也得不到什么：这些国内获胜集合没有重叠，没有协议会得到各方批准。")
    }
    if prospects.count == 1 {
      let isWithheld = !withheld(prospects.efficient[0].terms).isEmpty
      return draft == nil
        ? isWithheld
          ? Told("The one agreement that all here would ratify:", "在座各方都会批准的唯一协议：")
          : Told("This could have been had, the one agreement that all would ratify:", "本来可以得到的，即各方都会批准的唯一协议：")
        : Told("It is the only agreement that all would ratify:", "这是各方都会批准的唯一协议：")
    }
    return signed(draft, among: prospects) + efficient(prospects)
  }

  /// Whether what was signed could have been better for somebody and worse for nobody.
  private func signed(_ draft: Draft?, among prospects: Prospects) -> Told {
    guard let draft else { return .nothing }
    return prospects.efficient.contains { isLike($0, draft) }
      ? Told("What was signed is efficient. ", "所签署的协议是有效率的。")
      : Told(
        "What was signed is not efficient: another agreement is better for some faction, on whichever side, and worse for none. ",
        "所签署的协议没有效率：另有协议对某个派系（不论属于哪一方）更好，而对任何派系都不更差。")
  }

  private func efficient(_ prospects: Prospects) -> Told {
    let (all, count) = (prospects.count, prospects.efficient.count)
    let first = count > Self.mostShown ? ", of which the first \(Self.mostShown) are here" : ""
    let english =
      count == 1
      ? "one is efficient (no other is better for some faction and worse for none):"
      : "\(count) are efficient (no other is better for some faction and worse for none)\(first):"
    return Told(
      "Of the \(all) agreements that all here would ratify, \(english)",
      "在座各方都会批准的协议有 \(all) 个，其中有效率的（没有别的协议对某个派系更好而对任何派系都不更差）有 \(count) 个"
        + (first.isEmpty ? "：" : "，以下为前 \(Self.mostShown) 个："))
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

  /// Who would not sign what homes would ratify.
  private func vetoes(_ prospects: Prospects) -> [Told] {
    guard !prospects.isCut else { return [] }
    return actors.enumerated().compactMap { place, actor in
      let board = board(of: actor)
      let refused = Set(prospects.efficient.map { $0.options[place] }).filter { board.chief(refusing: $0) != nil }
      guard let chief = board.chief, !refused.isEmpty else { return nil }
      let numbers = refused.sorted().map { "\(board.options[$0].number)" }.joined(separator: ", ")
      return Told(
        "\(board.factions[chief].name), who negotiates for \(name(actor)), would not sign \(numbers).",
        "代表 \(name(actor)) 谈判的 \(board.factions[chief].name) 不会签署 \(numbers)。")
    }
  }

  /// Who is not at the table, and would not consent to what all there would ratify.
  private func refusals(_ prospects: Prospects) -> [Told] {
    guard !prospects.isCut else { return [] }
    return prospects.efficient.prefix(Self.mostShown).compactMap { prospect in
      let others = withheld(prospect.terms).map(name)
      if others.isEmpty { return nil }
      let terms = prospect.terms.written(in: game.world)
      return Told(
        "\(others.joined(separator: " and ")), not at this table, would not consent to \(terms).",
        "不在这张桌上的 \(others.joined(separator: "、")) 不会同意 \(terms)。")
    }
  }

  private func table(_ prospects: Prospects) -> [Block] {
    guard !prospects.isCut, prospects.count > 0 else { return [] }
    let table = ProspectTable(game: game, prospects: prospects, others: nil)
    return [.table(Table(table.titles, prospects.efficient.prefix(Self.mostShown).map(table.cells)))]
  }

  /// How many agreements are shown.
  private static let mostShown = 10
}
