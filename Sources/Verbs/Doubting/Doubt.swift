import Answers
import Knowledge
import Numbers
import Solver

/// What an answer can be in one setting while powers may be anywhere in their intervals.
struct Doubt: Sendable {
  /// Every answer that is possible, the stated one first, each with the factions of a world in which it is so, board by
  /// board. The worlds themselves are let go: each is as large as the case.
  private let answers: [(brief: String, factions: [[Faction]])]
  /// For win-sets: the seats that are asked about, each with what its win-sets can be.
  let seats: [SeatDoubt]
  private let stated: World
  private let setting: Setting
  private let asked: [Int]

  static let keys = [
    "actor", "phase", "level", "certain", "stated", "possible", "answer", "isStated", "powers",
  ]

  init(
    _ answers: [PossibleAnswer], in setting: Setting, of question: any Question, _ inquiry: Inquiry
  ) throws(Interrupted) {
    (self.setting, stated, asked) = (setting, inquiry.world, question.asked)
    self.answers = answers.map { one in (one.brief, setting.places.map { one.world[$0].board.factions }) }
    var seats: [SeatDoubt] = []
    for answer in answers where question is WinsetQuestion {
      for seat in try inquiry.asking(answer.world, in: [setting]).seats(of: question.asked) { seats.note(seat) }
    }
    self.seats = seats.map { $0.at(home: inquiry.isAtHome) }
  }

  private var title: String {
    let names = asked.map { stated.actors[$0].name }
    return names.isEmpty ? setting.title : "\(names.joined(separator: ", ")), \(setting.title)"
  }

  func brief(isCertain: Bool, isNamed: Bool) -> String {
    if !seats.isEmpty { return seats.map { $0.brief(isCertain, isNamed: isNamed) }.joined(separator: " | ") }
    let words = isCertain && answers.count > 1 ? "none" : answers.map(\.brief).joined(separator: "; ")
    return isNamed ? "\(title): \(words)" : words
  }

  /// The answers with ‘or’ between them.
  var alternatives: String { answers.map(\.brief).joined(separator: " or ") }

  /// Likewise, with who is asked about, and perhaps when.
  func namedAlternatives(isTimed: Bool) -> String {
    let names = asked.map { stated.actors[$0].name }.joined(separator: ", ")
    return "\(isTimed || names.isEmpty ? title : names): \(alternatives)"
  }

  /// What the answers come to, in whichever order.
  var gist: String { answers.map(\.brief).sorted().joined(separator: " or ") }

  func blocks(isCertain: Bool) -> [Block] {
    guard answers.count > 1 else {
      return [.line(Line("\(title): certain: ", .good) + Line(answers[0].brief, .strong))]
    }
    let lead = isCertain ? "not certain: " : ""
    return [
      .line(Line("\(title): \(lead)\(answers.count) answers are possible", .bad)),
      .table(
        Table(
          ["answer", "for example where"],
          answers.enumerated().map { index, answer in
            [
              Line(answer.brief, .strong),
              Line(index == 0 && !isOfOrder ? "the powers are as stated" : powers(in: answer.factions), .dim),
            ]
          })),
    ]
  }

  var rows: [Record] { seats.isEmpty ? rowsOfAnswers : seats.flatMap(\.rows) }

  /// One row an answer.
  var rowsOfAnswers: [Record] {
    let key =
      (asked.isEmpty ? [:] : ["actor": .text(asked.map { stated.actors[$0].name }.joined(separator: ", "))])
      as Record
    return answers.enumerated().map { index, answer in
      key.adding(setting.record).adding([
        "answer": .text(answer.brief), "isStated": .flag(index == 0 && !isOfOrder),
        "powers": .init(moved(in: answer.factions).map(\.record)),
      ])
    }
  }

  private var isOfOrder: Bool { setting.places.contains { stated[$0].board.order != nil } }

  /// The weights that are not as stated; on a board that knows only an order, all powers.
  private func moved(in factions: [[Faction]]) -> [MovedWeight] {
    zip(setting.places, factions).flatMap { place, factions in
      let board = stated[place].board
      return zip(board.factions, factions).flatMap { old, new in
        new.weights.indices.filter { old.weights[$0] != new.weights[$0] || $0 == 0 && board.order != nil }.map { body in
          MovedWeight(
            actor: stated.actors[place.actor].name, faction: new.name, weight: new.weights[body],
            body: body == 0 ? nil : stated.bodies[body].name)
        }
      }
    }
  }

  private func powers(in factions: [[Faction]]) -> String {
    moved(in: factions).map(\.words).joined(separator: ", ")
  }
}

/// A weight that is not as stated, in power or in a body.
private struct MovedWeight {
  let actor, faction: String
  let weight: Rational
  let body: String?

  var words: String { "\(actor).\(faction)=\(weight.writtenShortly)" + (body.map { " in \($0)" } ?? "") }

  var record: Record {
    let whose: Record = ["actor": .text(actor), "faction": .text(faction)]
    guard let body else { return whose.adding(["power": .exact(weight)]) }
    return whose.adding(["body": .text(body), "weight": .exact(weight)])
  }
}

/// What one seat's win-sets can be.
struct SeatDoubt: Sendable {
  fileprivate let stated: Seat
  fileprivate var certain: [Set<Int>]
  fileprivate var possible: [Set<Int>]
  fileprivate var isAtHome = false

  fileprivate func at(home isAtHome: Bool) -> SeatDoubt {
    var one = self
    one.isAtHome = isAtHome
    return one
  }

  static func table(of seats: [SeatDoubt]) -> Table {
    Table(["actor", "phase", "", "certainly in", "in as stated", "possibly in"], seats.flatMap(\.cells))
  }

  fileprivate func brief(_ isCertain: Bool, isNamed: Bool) -> String {
    let sets = (isCertain ? certain : possible).map { stated.board.written($0.sorted()) }
    let both = isAtHome ? sets[0] : Verbs.brief(home: sets[0], twoLevel: sets[1])
    return isNamed ? "\(stated.name) \(stated.phase.number): \(both)" : both
  }

  /// Whether what is stated decides nothing, since somewhere only the order of the powers is known.
  private var isOfOrder: Bool { stated.setting.places.contains { stated.world[$0].board.order != nil } }

  private var levels: [String] { isAtHome ? ["at home"] : ["at home", "two-level"] }

  fileprivate var cells: [[Line]] {
    levels.enumerated().map { level, name in
      let key = level == 0 ? stated.world.cells(stated.place) : [Line(), Line()]
      let isSure = certain[level] == possible[level]
      return key + [
        Line(name), Line(stated.board.written(certain[level].sorted()), isSure ? .good : .strong),
        Line(isOfOrder ? "–" : stated.board.written(stated.winsetsAtBothLevels[level])),
        Line(stated.board.written(possible[level].sorted()), isSure ? .good : .bad),
      ]
    }
  }

  fileprivate var rows: [Record] {
    levels.indices.map { level in
      func numbers(_ options: some Sequence<Int>) -> Record.Value { .init(stated.board.numbers(options.sorted())) }
      return stated.record.adding([
        "level": .text(level == 0 ? "home" : "two-level"), "certain": numbers(certain[level]),
        "stated": isOfOrder ? .null : numbers(stated.winsetsAtBothLevels[level]),
        "possible": numbers(possible[level]),
      ])
    }
  }
}

extension [SeatDoubt] {
  /// Takes one more possible world of a seat into account; the first is the stated one.
  fileprivate mutating func note(_ seat: Seat) {
    let sets = seat.winsetsAtBothLevels.map { Set($0) }
    guard let index = firstIndex(where: { $0.stated.place == seat.place }) else {
      return append(SeatDoubt(stated: seat, certain: sets, possible: sets))
    }
    self[index].certain = zip(self[index].certain, sets).map { $0.intersection($1) }
    self[index].possible = zip(self[index].possible, sets).map { $0.union($1) }
  }
}

extension Setting {
  /// `phase 3`, or `on 2021-08-01`
  var title: String {
    switch moment {
    case .phase(let number): "phase \(number)"
    case .day(let day): "on \(day)"
    }
  }

  /// `in phase 3`, or `on 2021-08-01`
  var when: String { if case .phase = moment { "in \(title)" } else { title } }

  /// The keys that say when.
  var record: Record {
    switch moment {
    case .phase(let number): ["phase": .whole(number)]
    case .day(let day): ["phase": .null, "day": .text("\(day)")]
    }
  }
}
