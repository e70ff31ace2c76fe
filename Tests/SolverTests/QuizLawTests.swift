import Answers
import Diagnostics
import Foundation
import Knowledge
import Numbers
import Solver
import Syntax
import Testing

@testable import Verbs

/// Of the four answers to a question of a quiz one is right, by the words of the design or by the query that says so, and
/// the others are wrong.
@Suite struct QuizLawTests {
  @Test func oneChoiceIsRight() {
    tryGames(part: 16) { trial in
      let items = try trial.world.quiz(40, seed: Int(trial.seed))
      for item in items {
        let texts = item.choices.map(\.text.english)
        try hold(item.choices.count == 4 && Set(texts.map(\.foldedAnswer)).count == 4, "\(texts): four that differ")
        try hold(item.choices.count { $0.fault == nil } == 1, "\(texts): one is right")
        try hold(item.choices.allSatisfy { $0.fault?.english.isEmpty != true }, "\(texts): a reason for each other")
        for (place, choice) in item.choices.enumerated() {
          try hold(item.choice(meant: QuizItem.letter(place)) == place, "\(choice.text): by its letter")
          for text in [choice.text.english, choice.text.chinese] {
            try hold(item.choice(meant: text) == place, "\(text): in its words")
          }
        }
        var random = trial.random
        let judge = Judge(trial: trial, item: item, result: trial.naive.solve(using: &random))
        for choice in item.choices {
          let isRight = try judge.isRight(choice.text.english)
          try hold(
            isRight == (choice.fault == nil),
            "\(item.title.english): \(item.text.english) \(choice.text.english): \(choice.fault?.english ?? "right")")
        }
      }
      try hold(trial.world.quiz(40, seed: Int(trial.seed)), equals: items, "the same seed asks the same")
    }
  }

  /// Whoever has nothing but the sheet finds what the key says: the case that is read from it gives the same answers.
  @Test func theSheetHoldsAllThatAnswersRestOn() {
    tryGames(part: 16) { trial in
      try holdOnPaper(trial.world, try trial.world.quiz(20, seed: Int(trial.seed)))
    }
  }

  @Test(arguments: [
    "brexit-2019/commons", "versailles-1919/treaty", "ireland-2008/treaty", "lan-yang/afghanistan",
    "colombia-2016/accord", "bonn-1978/summit", "nafta-1993/agreement", "jcpoa-2015/deal", "panama-1978/treaty",
    "annan-2004/plan", "ctbt-1999/treaty", "denmark-1992/treaty", "eec-1958/council", "prespa-2018/agreement",
    "schelling/share", "nash-1950/barter",
  ]) func soDoSheetsOfSamples(_ name: String) throws {
    let world = try World.sample("samples/\(name).game")
    for seed in [3, 5] { try holdOnPaper(world, try world.quiz(24, seed: seed)) }
  }

  private func holdOnPaper(_ world: World, _ items: [QuizItem]) throws {
    if items.isEmpty { return }
    let sheet = QuizSheet(items, of: items.count, seed: 1, about: world) { $0.english }
    let text = SheetReading(sheet.questions, bodies: world.bodies.dropFirst().map(\.name)).caseText
    let read: World
    do { read = try World(reading: [Document(SourceText(text))]) } catch {
      throw Refutation(message: "no case: \(error)\n\(text)")
    }
    for item in items {
      let (wanted, found) = (try world.plan(item.query).answer().brief(), try read.plan(item.query).answer().brief())
      try hold(wanted == found, "\(item.query): \(found) on paper and not \(wanted)\n\(text)")
    }
  }

  /// What names who does not vote, or has votes and no power, is no matter for questions about power.
  @Test func nothingIsAskedThatHasNoSense() throws {
    for name in ["brexit-2019/commons", "ireland-2008/treaty", "colombia-2016/accord", "versailles-1919/treaty"] {
      let world = try World.sample("samples/\(name).game")
      for item in try world.quiz(200, seed: 1) {
        let board = world[item.places[0]].board
        if [.pivot, .flip].contains(item.kind) {
          #expect(board.factions.allSatisfy { $0.conduct == nil } && board.factions.count > 1, "\(item.text.english)")
        }
        if item.kind == .prevail {
          let own = item.places.first { item.title.english.hasPrefix(world.actors[$0.actor].name + ",") }
          #expect(own.map { world[$0].board.total(in: 0) != .zero } ?? false, "\(item.title.english)")
        }
      }
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
    let parts = item.title.english.components(separatedBy: ", ")
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
    case .ratify: return verdict.map { text.hasPrefix($0) } ?? false
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
    guard let option = option(item.text.english), let board = trial.naive.boards[actor] else { return nil }
    if board.supporters(of: option).isEmpty { return "no, no faction" }
    if !board.ratifies(option) { return "no, the vote" }
    return winset.contains(option) ? "yes" : "it is ratified at home, but"
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
      let row = rows.first { row in item.text.english.contains(" faction \(row.text("faction") ?? "") pivotal") }
      if case .exact(let index) = row?["shapleyShubik"] { return index }
      return nil
    }
  }

  /// Whether nothing below such a gain alters the answer, and it does.
  private func flips(_ text: String) throws -> Bool {
    let faction = String(item.text.english.components(separatedBy: "power of ")[1].prefix { $0 != " " })
    func answer(_ gain: Rational) throws -> String {
      let world = try trial.world.supposing("\(faction)+\(gain.written)", of: actor)
      return try world.brief("winset \(trial.draft.actors[actor].name) phase 1 at home")
    }
    let now = try answer(.zero)
    let gains = text.split(separator: " ").compactMap { Rational(String($0)) }
    guard let gain = gains.first else {
      // Some gain of those that are offered, or a very large one, would do it.
      let offered = item.choices.flatMap { $0.text.english.split(separator: " ").compactMap { Rational(String($0)) } }
      return try (offered + offered.map { $0 * 3 } + [1000]).allSatisfy { try answer($0) == now }
    }
    let isBefore = try [Rational(1, 4), Rational(1, 2), Rational(999, 1000)].allSatisfy { try answer(gain * $0) == now }
    let (there, past) = try (answer(gain) != now, answer(gain * Rational(1_000_001, 1_000_000)) != now)
    if text.hasPrefix("more than") { return isBefore && !there && past }
    return isBefore && there
  }
}

extension World {
  /// A sample's world.
  fileprivate static func sample(_ path: String) throws -> World {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    return try World(reading: [Document(SourceText(text))])
  }
}
