import Diagnostics
import Testing

@testable import Syntax
@testable import Verbs

/// A text is read some lines at a time, and what is read does not show it.
@Suite struct ReadingTests {
  @Test func someLinesAtATimeAreReadLikeAllAtOnce() {
    var dice = Dice(seed: 21)
    let lines = [
      "winset US phase 2", "prevail US; winset US", "actor A {", "phase 1 {", "}", "} }", "winset US if (", ")", "[",
      "]",
      "suppose US rule (majority", "or 2/3)", "expect winset US is {1,", "# { (", "\"a {", "winset \"", "", "  ", "（",
      "case \"x\" {", "issue t: a, b", "nonsense (", "option 1: t=a", "winset US phase 2 # (",
      "let a = winset US phase (",
    ]
    for _ in 0..<2000 {
      let count = Int.random(in: 1...8, using: &dice)
      let text = (0..<count).map { _ in lines.randomElement(using: &dice) ?? "" }.joined(separator: "\n")
      let source = SourceText(Bool.random(using: &dice) ? text : text + "\n")
      #expect(parses(in: source).map(told) == atOnce(source).map(told), "\(text)")
    }
    for source in samples + scripts { #expect(parses(in: source).map(told) == atOnce(source).map(told)) }
  }

  /// Behind a statement of several lines the next line is one again, which a quiz takes for an answer.
  @Test func eachLineBehindALongStatementIsOne() {
    let source = SourceText("winset US phase 2 if US rule (1/2\n  or\nmajority)\na\nb\nwinset US\n")
    var reading = Reading(source, with: Lexicon.standard.patterns)
    #expect(reading.next()?.diagnostics.isEmpty == true)
    for answer in ["a\n", "b\n", "winset US\n"] {
      let line = reading.line()
      #expect(line.map { source[$0] } == answer)
      line.map { reading.passOver($0) }
    }
    #expect(reading.next() == nil)
  }

  /// What a parenthesis takes in that is never closed is not done, and so that is said; on one line it is there to be seen.
  @Test(arguments: [("winset US (\nactors\nneeds\n", 1), ("winset US (", 0), ("winset US (\n", 0)])
  func aParenthesisThatTakesInMoreIsTold(_ text: String, _ count: Int) {
    let complaints = parses(in: SourceText(text)).flatMap(\.diagnostics)
    #expect(complaints.count { $0.message == "this ‘(’ is never closed" && $0.span == 10..<11 } == count)
    #expect(complaints.count == count + 1)
  }

  /// All statements of a text that is cut into tokens as a whole, by a walk that notes at once what could stand where.
  private func atOnce(_ source: SourceText) -> [Parse] {
    var walk = Walk(source, tokens(of: source))
    var found: [Parse] = []
    while true {
      while walk.take(.newline) {}
      guard walk.token.kind != .end else { return found }
      let start = walk.token.span.lowerBound
      let one = walk.single { (walk: inout Walk) throws(Stop) in try walk.statement(Lexicon.standard.patterns) }
      let complaints = walk.takeComplaints()
      found.append(
        Parse(
          statement: complaints.isEmpty ? one.statement : nil, diagnostics: complaints, queries: walk.queries,
          span: start..<max(start, walk.end)))
    }
  }

  /// Besides, that a parenthesis is never closed is said of what is read some lines at a time.
  private func told(_ parse: Parse) -> String {
    let complaints = parse.diagnostics.filter { !$0.message.hasSuffix("is never closed") }
    return "\(parse.span) \(parse.queries) \(String(describing: parse.statement)) \(complaints)"
  }
}
