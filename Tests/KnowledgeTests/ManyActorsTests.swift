import Diagnostics
import Knowledge
import Syntax
import Testing

/// Actors that are so many that they are read in parts at once.
@Suite struct ManyActorsTests {
  private static let issues = (0..<8).map { "issue t\($0): go, stay, both\n" }.joined()
  private static let actors = (0..<1900).map(actor)

  /// Some 600 bytes, so that all are more than a megabyte: enough for two parts. Each believes something of the first.
  private static func actor(_ number: Int) -> String {
    let options = (0..<8).map { "    option \($0 + 1): t\($0)=go, t\(($0 + 1 + number % 7) % 8)=both\n" }
    let factions = (number..<(number + 6)).map {
      "    faction f\($0) power \(1 + $0 % 9) { prefers \(1 + $0 % 7) > no-deal }\n"
    }
    let belief = number == 0 ? "" : "    believes A0 \(1 + number % 7)\n"
    let lines = (options + factions).joined() + "    no-deal 8\n    rule majority\n" + belief
    return "actor A\(number) {\n  phase 1 {\n\(lines)  }\n}\n"
  }

  /// The second way: each of them read with the one of whom it believes something, and nobody else.
  @Test func eachSaysTheSameAsAlone() throws {
    let text = Self.issues + Self.actors.joined()
    #expect(1 << 20 < text.utf8.count)
    let world = try world(text)
    for number in stride(from: 1, to: Self.actors.count, by: 19) {
      let alone = try KnowledgeTests.world(Self.issues + Self.actors[0] + Self.actors[number])
      #expect(world.actors[number].phases == alone.actors[1].phases, "A\(number)")
    }
  }

  /// As of a text that is read one actor after the other: each once, and where it stands.
  @Test(arguments: [("rule majority", "rule majoriti"), ("believes A0 ", "believes A0 9"), ("t0=go", "t0=gone")])
  func everyMistakeIsTold(_ right: String, _ wrong: String) {
    let places = [3, 700, Self.actors.count - 1]
    var (text, spans): (String, [Range<Int>]) = (Self.issues, [])
    for (number, actor) in Self.actors.enumerated() {
      let start = text.utf8.count
      text += places.contains(number) ? actor.replacing(right, with: wrong) : actor
      if places.contains(number) { spans.append(start..<text.utf8.count) }
    }
    let found = diagnostics(about: text)
    #expect(found.count == 3 && zip(spans, found).allSatisfy { $0.contains($1.span.lowerBound) })
  }

  private func diagnostics(about text: String) -> [Diagnostic] {
    do throws(Complaints) { _ = try World(reading: [Document(SourceText(text))]) } catch {
      return error.all.flatMap(\.diagnostics)
    }
    return []
  }
}

/// Events that are so many that they are read in parts at once.
@Suite struct ManyEventsTests {
  private static let board = """
    source s "told"
    issue t: a, b
    actor A { phase 1 2021-01-01..2021-12-31 { option 1: t=a; faction f power 1 { prefers 1 > no-deal } } }
    actor B

    """
  private static let events = (0..<24_000).map(event)

  /// Some 100 bytes, so that all are more than two megabytes: two parts and a rest.
  private static func event(_ number: Int) -> String {
    let day = "2021-\(String("0\(1 + number % 12)".suffix(2)))-\(String("0\(1 + number % 28)".suffix(2)))"
    let effect = number % 3 == 0 ? " { effect A.f+0.\(1 + number % 9); because \"it counts\" cite s p. \(number) }" : ""
    return
      "event E\(number) \(day) \"what happened then, and was told of it by many \(number)\" by A, B cite s p. \(number)\(effect)\n"
  }

  /// The second way: some of them by themselves.
  @Test func eachSaysTheSameAsAlone() throws {
    let text = Self.board + Self.events.joined()
    #expect(2 << 20 < text.utf8.count)
    let world = try world(text)
    #expect(world.events.count == Self.events.count)
    let days = world.events.compactMap(\.moment?.first)
    #expect(days.count == world.events.count && zip(days, days.dropFirst()).allSatisfy { $0 <= $1 })
    for number in stride(from: 0, to: Self.events.count, by: 997) {
      let alone = try KnowledgeTests.world(Self.board + Self.events[number]).events[0]
      let found = try #require(world.events.first { $0.name == "E\(number)" })
      #expect(
        found.names == alone.names && found.moment == alone.moment && found.actors == alone.actors
          && found.citations == alone.citations && found.reasons == alone.reasons)
      #expect(found.effects.map { world.text(of: $0) } == alone.effects.map { _ in "A.f+0.\(1 + number % 9)" })
    }
  }

  /// As of a text that is read one event after the other: each once, and where it stands.
  @Test(arguments: [
    ("by A, B", "by A, C"), ("event E", "event E1 2021-01-01; event F"), ("A.f+", "A.g+"),
  ])
  func everyMistakeIsTold(_ right: String, _ wrong: String) {
    let places = [3, 12_000, Self.events.count - 3]
    let text =
      Self.board
      + Self.events.enumerated().map {
        places.contains($0) ? $1.replacing(right, with: wrong, maxReplacements: 1) : $1
      }.joined()
    let found = complaints(about: text)
    #expect(found.count == 3, "\(found)")
  }
}
