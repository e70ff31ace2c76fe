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
