import Answers
import Knowledge
import Numbers

/// Everything about some boards that answers follow from, for somebody who has nothing but paper.
struct CaseFacts {
  let places: [Place]
  let world: World

  func blocks(_ said: (Told) -> String) -> [Block] {
    needs(said) + impossible(said) + places.flatMap { board($0, said) }
  }

  private var actors: [Int] { places.map(\.actor).uniqued() }

  /// The issues that the boards mention.
  private var issues: [Int] {
    Set(places.flatMap { world[$0].board.options.flatMap(\.terms).map(\.issue) }).sorted()
  }

  private func needs(_ said: (Told) -> String) -> [Block] {
    let rows = issues.map { world.issues[$0] }.flatMap { issue in
      issue.values.filter { !$0.needs.isEmpty }.map { value in
        let names = value.needs.map { world.actors[$0].name }
        return [Line("\(issue.name)=\(value.name)"), Line(said(names.together))]
      }
    }
    return rows.isEmpty ? [] : [.table(Table([said(Told("value", "取值")), said(Told("needs", "需要"))], rows))]
  }

  private func impossible(_ said: (Told) -> String) -> [Block] {
    let known = Set(issues)
    return world.impossible.filter { $0.terms.allSatisfy { known.contains($0.issue) } }.map { one in
      let terms = one.terms.written(in: world)
      return .line(Line(said(Told("Cannot come about together: \(terms).", "不能同时实现：\(terms)。"))))
    }
  }

  private func board(_ place: Place, _ said: (Told) -> String) -> [Block] {
    let (phase, board) = (world[place], world[place].board)
    let title = phase.title.map { Told(": \($0)", "：\($0)") } ?? .nothing
    let head = Told(
      "\(world.actors[place.actor].name), phase \(phase.number)", "\(world.actors[place.actor].name)，阶段 \(phase.number)"
    )
    return [.heading(Line(said(head + title))), options(of: board, said), factions(of: board, said)]
      + remarks(on: board).map { .line(Line(said($0))) }
  }

  private func options(of board: Board, _ said: (Told) -> String) -> Block {
    let rows = board.options.map { option in
      [Line("\(option.number)"), Line(option.label ?? ""), Line(option.terms.written(in: world))]
    }
    return .table(Table([said(Told("option", "选项")), "", said(Told("settles", "规定"))], rows))
  }

  private func factions(of board: Board, _ said: (Told) -> String) -> Block {
    let titles = [Told("faction", "派系"), Told("weight", "权重"), Told("ranks", "排序")].map(said)
    let rows = board.factions.map { faction in
      let ranks = wishes(of: faction, on: board)
      return [
        Line(faction.name), Line(said(weights(of: faction))), Line(said(Told(ranks, Chinese.words(ranks)))),
        Line(said(faction.conductTold(on: board))),
      ]
    }
    let votes = board.factions.contains { $0.conduct != nil } ? [said(Told("votes", "投票"))] : []
    return .table(Table(titles + votes, rows.map { Array($0.prefix(titles.count + votes.count)) }))
  }

  /// How it ranks the options; where they are many, what they are worth to it, from which that follows.
  private func wishes(of faction: Faction, on board: Board) -> String {
    if let worths = faction.worths, board.options.count > Self.mostRanked, faction.payments == nil {
      return "values \(world.written(worths))"
    }
    return faction.preference.written(on: board)
  }

  private static let mostRanked = 24

  private func weights(of faction: Faction) -> Told {
    let others = zip(world.bodies, faction.weights).dropFirst().filter { $1 != .zero }
    return Told(
      faction.weights(in: world),
      ((faction.weights[0] == .zero && !others.isEmpty ? [] : [faction.weights[0].written])
        + others.map { "\($0.name) \($1.written) 票" }).joined(separator: "、"))
  }
}

// What a board says besides its tables.
extension CaseFacts {
  private func remarks(on board: Board) -> [Told] {
    let rule = board.ruleTold(in: world)
    return [Told("Rule: \(rule.english).", "规则：\(rule.chinese)。"), noDeal(on: board)] + strategy(of: board)
      + board.factions.compactMap { payments(to: $0, on: board) }
  }

  private func noDeal(on board: Board) -> Told {
    board.reversion.map { reversion in
      let number = board.options[reversion].number
      return Told("Without a deal: option \(number).", "没有协议时：选项 \(number)。")
    } ?? Told("Without a deal: none of these options.", "没有协议时：不是其中任何选项。")
  }

  private func strategy(of board: Board) -> [Told] {
    guard let strategy = board.strategy else { return [] }
    let chief = strategy.chief.map { board.factions[$0].name }.map {
      Told("Chief negotiator: \($0), who does not sign what it rejects.", "首席谈判者：\($0)，不签署它所拒绝的。")
    }
    let ties = strategy.ties.map(\.written).map {
      Told("Its hands are tied to: \($0).", "已自缚于：\(Chinese.words($0))。")
    }
    let beliefs = strategy.beliefs.map { belief in
      let (name, options) = (world.actors[belief.actor].name, belief.options.written)
      return Told("It believes that \(name) can ratify: \(options).", "它以为 \(name) 能批准：\(Chinese.words(options))。")
    }
    return [chief, ties].compactMap { $0 } + beliefs
  }

  /// What a faction has been paid is in how it ranks the options already.
  private func payments(to faction: Faction, on board: Board) -> Told? {
    faction.payments.map { world.written($0, on: board) }.map {
      Told(
        "\(faction.name) has been paid \($0), and ranks the options accordingly.",
        "\(faction.name) 已得 \(Chinese.words($0))，并据此排序。")
    }
  }
}

extension Faction {
  /// `is absent on 1, 2`; empty where it votes on everything.
  fileprivate func conductTold(on board: Board) -> Told {
    let parts = [(Told("abstains", "弃权"), conduct?.abstention), (Told("is absent", "缺席"), conduct?.absence)]
    let all = conduct?.isUniform == true ? Told("every option", "每个选项") : Told("every other option", "其余各选项")
    return parts.compactMap { what, part -> Told? in
      guard let part else { return nil }
      let numbers = part.options.map { board.numbers($0).map(String.init) }
      let which = numbers.map { Told($0.joined(separator: ", "), "选项 \($0.joined(separator: "、"))") } ?? all
      return Told("\(what.english) on \(which.english)", "对\(which.chinese)\(what.chinese)")
    }.joined
  }
}

extension [String] {
  /// `A and B`
  fileprivate var together: Told { Told(joined(separator: " and "), joined(separator: " 和 ")) }
}
