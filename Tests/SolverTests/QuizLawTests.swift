import Answers
import Knowledge
import Numbers
import Solver
import Testing

@testable import Verbs

/// Of the four answers to a question of a quiz one is right, by the words of the design or by the query that says so, and
/// the others are wrong.
@Suite struct QuizLawTests {
  @Test func oneChoiceIsRight() {
    tryGames(part: 16) { trial in
      let items = try trial.world.quiz(40, seed: Int(trial.seed))
      for item in items {
        let texts = item.choices.map(\.text)
        try hold(item.choices.count == 4 && Set(texts.map(\.foldedAnswer)).count == 4, "\(texts): four that differ")
        try hold(item.choices.count { $0.fault == nil } == 1, "\(texts): one is right")
        try hold(item.choices.allSatisfy { $0.fault?.isEmpty != true }, "\(texts): a reason for each other")
        for (place, choice) in item.choices.enumerated() {
          try hold(item.choice(meant: QuizItem.letter(place)) == place, "\(choice.text): by its letter")
          try hold(item.choice(meant: choice.text) == place, "\(choice.text): in its words")
        }
        var random = trial.random
        let judge = Judge(trial: trial, item: item, result: trial.naive.solve(using: &random))
        for choice in item.choices {
          let isRight = try judge.isRight(choice.text)
          try hold(
            isRight == (choice.fault == nil), "\(item.title): \(item.text) \(choice.text): \(choice.fault ?? "right")")
        }
      }
      try hold(trial.world.quiz(40, seed: Int(trial.seed)), equals: items, "the same seed asks the same")
    }
  }

  /// Each kind is asked somewhere.
  @Test func everyKindIsAsked() {
    var kinds: Set<QuizItem.Kind> = []
    tryGames(part: 20) { trial in
      kinds.formUnion(try trial.world.quiz(20, seed: 1).map(\.kind))
    }
    #expect(kinds == Set(QuizItem.Kind.allCases))
  }
}

/// Says what is right in its own way.
private struct Judge {
  let trial: Trial
  let item: QuizItem
  let result: NaiveEvaluator.Result

  /// The actors that the title names.
  private var actors: [Int] {
    let parts = item.title.components(separatedBy: ", ")
    let names = [parts[0]] + parts.dropFirst().compactMap { $0.hasPrefix("with ") ? String($0.dropFirst(5)) : nil }
    return names.compactMap { name in trial.draft.actors.firstIndex { $0.name == name } }
  }

  private var actor: Int { actors[0] }
  private var isAtHome: Bool { item.query.hasSuffix("at home") }
  private var options: [Draft.Option] { trial.draft.actors[actor].board?.options ?? [] }
  private var home: Set<Int> { result.home[actor] ?? [] }
  private var winset: Set<Int> { result.winsets[actor] ?? [] }

  /// The option whose number stands first in a text, behind `option`.
  private func option(_ text: String) -> Int? {
    let digits = text.drop { !$0.isNumber }.prefix { $0.isNumber }
    return Int(digits).flatMap { number in options.firstIndex { $0.number == number } }
  }

  func isRight(_ text: String) throws -> Bool {
    switch item.kind {
    case .ratify: return verdict.map { text.contains($0) } ?? false
    case .winset:
      return text == "{" + (isAtHome ? home : winset).sorted().map { "\(options[$0].number)" }.joined(separator: ", ")
        + "}"
    case .blocked: return try isBlocked(text)
    case .overlap:
      let meeting = Set(trial.naive.overlap(of: actors).map { $0[0] })
      return option(text).map { meeting.contains($0) } ?? meeting.isEmpty
    case .prevail: return try told() == text
    case .pivot: return try index == Rational(text)
    case .flip: return try flips(text)
    }
  }

  private var verdict: String? {
    guard let option = option(item.text), let board = trial.naive.boards[actor] else { return nil }
    if board.supporters(of: option).isEmpty { return "no faction accepts it" }
    if !board.ratifies(option) { return "short of the rule" }
    return winset.contains(option) ? "yes" : "others keep it"
  }

  private func isBlocked(_ text: String) throws -> Bool {
    guard let option = option(text) else { return home == winset }
    guard home.contains(option), !winset.contains(option) else { return false }
    let row = try trial.world.plan(item.query).answer().rows().last
    guard case .list(let dropped) = row?["dropped"] else { return false }
    let names = dropped.flatMap { value -> [String] in
      guard case .record(let drop) = value, drop.whole("option") == options[option].number,
        case .list(let by) = drop["by"]
      else { return [] }
      return by.compactMap { if case .record(let one) = $0 { one.text("actor") } else { nil } }
    }
    return text.hasSuffix("by " + names.joined(separator: " and "))
  }

  /// Who prevails, as the query says it at the level that is asked for.
  private func told() throws -> String? {
    let rows = try trial.world.plan(item.query).answer().rows()
    guard let row = rows.last else { return nil }
    if case .flag(true) = row["contested"] { return "contested" }
    guard case .list(let found) = row["factions"] else { return nil }
    let names = found.compactMap { if case .text(let name) = $0 { name } else { nil } }.joined(separator: " and ")
    let number = row.whole("option").map { "\($0)" }
    if case .flag(true) = row["noDeal"] { return "\(names) with no-deal" + (number.map { " (\($0))" } ?? "") }
    return number.map { "\(names) with \($0)" }
  }

  private var index: Rational? {
    get throws {
      let rows = try trial.world.plan(item.query).answer().rows()
      let row = rows.first { row in item.text.contains(" is \(row.text("faction") ?? "") pivotal") }
      if case .exact(let index) = row?["shapleyShubik"] { return index }
      return nil
    }
  }

  /// Whether nothing below such a gain alters the answer, and it does.
  private func flips(_ text: String) throws -> Bool {
    let faction = String(item.text.components(separatedBy: "power of ")[1].prefix { $0 != " " })
    func answer(_ gain: Rational) throws -> String {
      let world = try trial.world.supposing("\(faction)+\(gain.written)", of: actor)
      return try world.brief("winset \(trial.draft.actors[actor].name) phase 1 at home")
    }
    let now = try answer(.zero)
    let gains = text.split(separator: " ").compactMap { Rational(String($0)) }
    guard let gain = gains.first else {
      // Some gain of those that are offered, or a very large one, would do it.
      let offered = item.choices.flatMap { $0.text.split(separator: " ").compactMap { Rational(String($0)) } }
      return try (offered + offered.map { $0 * 3 } + [1000]).allSatisfy { try answer($0) == now }
    }
    let isBefore = try [Rational(1, 4), Rational(1, 2), Rational(999, 1000)].allSatisfy { try answer(gain * $0) == now }
    let (there, past) = try (answer(gain) != now, answer(gain * Rational(1_000_001, 1_000_000)) != now)
    if text.hasPrefix("more than") { return isBefore && !there && past }
    return isBefore && there
  }
}
