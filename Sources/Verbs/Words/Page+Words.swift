import Answers
import Knowledge
import Numbers

// Pages: all that is said of one thing, as a slide would have it.

extension Inquiry {
  /// An actor with its boards.
  func pages(of actor: Int) -> [Block] {
    let one = world.actors[actor]
    let title: [Block] = [.heading(Line(one.names.titleInFull))]
    let places = places(of: [actor])
    if places.isEmpty {
      return title + [.line(Line(one.phases.isEmpty ? "It has no board." : "It has no board then.", .dim))]
    }
    return title + places.flatMap { [.gap] + world.page(of: $0) }
  }
}

extension World {
  /// A board: options, rule, factions with all that is said of them, claims and notes.
  func page(of place: Place) -> [Block] {
    let phase = self[place]
    let board = phase.board
    let days = phase.days.map { ", \($0.written)" } ?? ""
    let title = phase.title.map { ": \($0)" } ?? ""
    var blocks: [Block] = [.heading(Line("\(actors[place.actor].name), phase \(phase.number)\(days)\(title)"))]
    blocks.append(.table(options(of: board)))
    let rule = Line("  rule     ", .dim) + Line(board.rule.written(on: board, in: self), .strong)
    blocks += [.gap, .line(rule + board.ruleGround.status.line)] + why(board.ruleGround, "           ")
    if let reversion = board.reversion {
      let noDeal = Line("  no-deal  ", .dim) + Line("\(board.anyOption(at: reversion).number)", .strong)
      blocks += [.line(noDeal + board.noDealGround.status.line)] + why(board.noDealGround, "           ")
    }
    if let order = board.orderWritten {
      let powers = Line("  powers   ", .dim) + Line(order, .strong)
      blocks += [.line(powers + board.orderGround.status.line)] + why(board.orderGround, "           ")
    }
    blocks += strategy(of: board)
    let total = board.total(in: 0)
    for faction in board.factions { blocks += [.gap] + page(of: faction, on: board, sharing: total) }
    if !phase.claims.isEmpty { blocks += [.gap, .line(Line("  claimed", .dim)), .table(claims(of: phase))] }
    if !phase.notes.isEmpty { blocks.append(.gap) }
    return blocks + phase.notes.map { line("  note  ", $0) }
  }

  /// How the actor comes to the table.
  private func strategy(of board: Board) -> [Block] {
    strategies(of: board).flatMap { fact, ground -> [Block] in
      let lead = Line("  \(fact.what)\(String(repeating: " ", count: max(1, 9 - fact.what.count)))", .dim)
      return [.line(lead + Line(fact.value, .strong) + ground.status.line)] + why(ground, "           ")
    }
  }

  private func why(_ ground: Ground, _ lead: String) -> [Block] { ground.reason.map { [line(lead, $0)] } ?? [] }

  private func options(of board: Board) -> Table {
    if let space = board.space {
      let ground = Line(board.spaceGround.status.word, .dim)
      return Table(["options", "", ""], [[Line("all", .strong), Line(space.written(in: self)), ground]])
    }
    return Table(
      ["option", "", "settles", ""],
      board.options.enumerated().map { index, option in
        let mark = index == board.reversion ? Line(" (the reversion)", .bad) : Line()
        let isPlain = option.ground.status == .stated
        let reason = isPlain ? Line() : option.ground.reason.map { Line(" – \($0.text)", .dim) } ?? Line()
        return [
          Line("\(option.number)", .strong), Line(option.label ?? "") + mark + reason,
          Line(option.terms.written(in: self), .dim), Line(option.ground.status.word, .dim),
        ]
      })
  }

  private func claims(of phase: Phase) -> Table {
    Table(
      ["", ""],
      phase.claims.map { claim in
        [Line(claim.inFull(on: phase.board, in: self)), Line(written(claim.citations), .dim)]
      })
  }

  /// A faction: its power, with its share of the sum of all, and where that comes from, what it wants, who is in it, and why.
  func page(of faction: Faction, on board: Board, sharing total: Rational) -> [Block] {
    let title = Line("  \(faction.names.title)", .strong) + Line("  ") + weighed(faction, on: board)
    let share = faction.share(of: total)
    let part = share == faction.weights[0] || board.order != nil ? Line() : Line(", \(share.written) of all", .dim)
    var blocks: [Block] = [.line(title + part)]
    let ranking: Line
    if board.space != nil, let worths = faction.worths {
      ranking = Line("    values   ", .dim) + Line(written(worths))
    } else {
      ranking = Line("    ranks    ", .dim) + Line(faction.preference.written(on: board))
    }
    blocks += [.line(ranking + faction.preferenceGround.status.line)] + why(faction.preferenceGround, "             ")
    for (word, amounts) in [("price", faction.prices), ("paid", faction.payments)] {
      guard let amounts else { continue }
      let line = Line("    \(word)".padding(to: 13), .dim) + Line(written(amounts, on: board))
      blocks += [.line(line + amounts.ground.status.line)] + why(amounts.ground, "             ")
    }
    if let conduct = faction.conduct {
      blocks.append(.line(Line("    votes    ", .dim) + Line(faction.conductWritten(on: board))))
      blocks += conduct.grounds.flatMap { why($0, "             ") }
    }
    if !faction.members.isEmpty {
      let members = faction.members.map { $0.names.all.joined(separator: " ") }.joined(separator: ", ")
      blocks.append(.line(Line("    members  ", .dim) + Line(members)))
    }
    for reason in faction.reasons { blocks.append(line("    why      ", reason)) }
    return faction.resources.isEmpty ? blocks : blocks + [.table(table(of: faction.resources))]
  }

  /// Resources, each with its amount and its reason.
  func table(of resources: [Resource]) -> Table {
    Table(
      ["  resource", "", "", "", ""],
      resources.map { resource in
        let cited = resource.ground.reason.map { written($0.citations) } ?? ""
        return [
          Line("  \(resource.name)"),
          Line(resource.amount.written + (resource.interval.map { " \($0.written)" } ?? "")),
          Line(resource.ground.status.word, .dim), Line(resource.ground.reason?.text ?? resource.names.label ?? ""),
          Line(cited, .dim),
        ]
      })
  }

  /// An issue: its values, and whose consent they need.
  func page(of issue: Issue) -> [Block] {
    return [
      .heading(Line(issue.names.titleInFull)),
      .table(
        Table(
          ["value", "needs", "also called", ""],
          issue.values.map { value in
            let needs = value.needs.map { actors[$0].name }.joined(separator: " and ")
            return [
              Line(value.name, .strong), Line(needs.isEmpty ? "nobody" : needs), Line(value.names.others),
              Line(value.names.label ?? ""),
            ]
          })), .line(Line("  needs  ", .dim) + Line(issue.groundOfAll.status.word, .dim)),
    ] + why(issue.groundOfAll, "         ")
  }

  /// An event: when, who, what, and what it changes.
  func page(of event: Event) -> [Block] {
    let when = event.moment.map { ", \($0.written)" } ?? ""
    var blocks: [Block] = [.heading(Line("\(event.name)\(when)")), .line(Line(event.names.label ?? ""))]
    let who = event.actors.map { actors[$0].name }.joined(separator: ", ")
    if !who.isEmpty { blocks.append(.line(Line("  by      ", .dim) + Line(who))) }
    if !event.citations.isEmpty { blocks.append(.line(Line("  cited   ", .dim) + Line(written(event.citations)))) }
    for effect in event.effects {
      let until = effect.until.map { " until \($0)" } ?? ""
      blocks.append(.line(Line("  effect  ", .dim) + Line(text(of: effect) + until, .strong)))
    }
    return blocks + event.reasons.map { line("  why     ", $0) } + event.notes.map { line("  note    ", $0) }
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}

extension Source {
  /// A source: its title and what else is said of it.
  var page: [Block] {
    [.heading(Line("\(name): \(names.label ?? "")"))]
      + fields.map { .line(Line("  \($0.key)  ", .dim) + Line($0.value)) }
  }
}
