import Answers
import Diagnostics
import Knowledge
import Syntax

extension Verb {
  static let cite = Verb(
    "cite", .knowledge, "Where in the sources something comes from.",
    Slot(.thing).optional,
    meaning: """
      One row for each citation: what is said, of which board, for which reason, how far it is borne out, and where in \
      which source. What answers may rest on and has no citation says so. An actor stands for all that is on its boards, a \
      faction for its power, its ranking and what claims say of it, a value for its issue, and a source for all that cites \
      it. A claim is named by its words, as in `cite "prevail moderates"`. Without a name: all that answers rest on, and \
      all that is cited, as an appendix has it.
      """,
    keys: ["what", "name", "where", "text", "status", "source", "place"],
    examples: ["cite US phase 2", "cite hardliners phase 3", "cite troops", "cite E65", "cite putnam", "cite phase 3"]
  ) { name in CiteQuestion(name: name) }
}

struct CiteQuestion: Question {
  let name: Name?

  func check(_ inquiry: Inquiry, at span: Span) throws(Diagnostic) {
    guard let name, inquiry.cited(name.value).isEmpty else { return }
    throw .nothingNamed(name, among: inquiry.passages.flatMap { $0.about.flatMap(\.all) }.uniqued())
  }

  func answer(_ inquiry: Inquiry) -> Answer {
    let found = name.map { inquiry.cited($0.value) } ?? inquiry.passages.filter { $0.isInput || !$0.citations.isEmpty }
    let sources = found.flatMap { $0.citations.map(\.source) }.uniqued().sorted().map { inquiry.world.sources[$0] }
    return Answer(
      "cite", brief: "\(found.reduce(0) { $0 + $1.citations.count })",
      blocks: {
        let table = Table(
          ["what", "", "where", "reason", "status", "source", "place"], found.flatMap { $0.cells(in: inquiry.world) })
        let titles: [Block] = sources.map { .line(Line("  \($0.name): \($0.names.label ?? "")", .dim)) }
        return inquiry.circumstancesOfBoards + [.table(table)] + (titles.isEmpty ? [] : [.gap]) + titles
      },
      rows: { found.flatMap { $0.records(in: inquiry.world) } })
  }
}

extension Inquiry {
  /// What is said of that which is called `name`, and, of a source, what cites it.
  fileprivate func cited(_ name: String) -> [Passage] {
    let passages = passages
    let isExact = passages.contains { $0.isAbout(name, isExact: true) }
    let matches = passages.filter { $0.isAbout(name, isExact: isExact) }
    let telling = matches.filter { $0.isInput || !$0.citations.isEmpty }
    guard let source = world.sources.index(of: name) else { return telling.isEmpty ? matches : telling }
    let citing = passages.compactMap { $0.citing(source) }
    return (telling + citing).isEmpty ? matches : telling + citing
  }
}

extension Passage {
  /// The passage with its citations of one source; `nil` where it has none.
  fileprivate func citing(_ source: Int) -> Passage? {
    var passage = self
    passage.citations = citations.filter { $0.source == source }
    return passage.citations.isEmpty ? nil : passage
  }

  /// A row a citation; what is said stands in the first.
  fileprivate func cells(in world: World) -> [[Line]] {
    let said = [
      Line(what, .dim), Line(name, .strong), Line(place), Line(reason ?? ""), Line(status?.word ?? "", .dim),
    ]
    if citations.isEmpty { return [said + [Line("no citation", .bad)]] }
    return citations.enumerated().map { index, citation in
      let cited = [Line(world.sources[citation.source].name), Line(citation.place)]
      return (index == 0 ? said : Array(repeating: Line(), count: said.count)) + cited
    }
  }

  fileprivate func records(in world: World) -> [Record] {
    let said: Record = [
      "what": .text(what), "name": .text(name), "where": .text(place), "text": .init(reason),
      "status": .init(status?.word),
    ]
    if citations.isEmpty { return [said.adding(["source": .null, "place": .null])] }
    return citations.map { citation in
      said.adding(["source": .text(world.sources[citation.source].name), "place": .text(citation.place)])
    }
  }
}
