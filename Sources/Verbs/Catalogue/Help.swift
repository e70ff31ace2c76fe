import Answers
import Diagnostics
import Knowledge
import Syntax

extension Verb {
  static let help = Verb(
    "help", .language, "What can be asked, or all about one verb.", Slot(.topic).optional,
    keys: ["name", "usage", "summary"], examples: ["help", "help winset"]
  ) { topic in HelpQuestion(topic: topic) }
}

extension Shape<Name> {
  fileprivate static var topic: Self {
    Self(role: .topic, form: .word) {
      (value: SlotValue, _: World) throws(Diagnostic) -> Name in
      let name = value.name
      let names = Lexicon.standard.topics.map(\.name)
      guard names.contains(name.value.lowercased()) else { throw .noSuchTopic(name, among: names) }
      return Name(name.value.lowercased(), at: name.span)
    }
  }
}

struct HelpQuestion: Question {
  let topic: Name?

  func answer(_ inquiry: Inquiry) -> Answer {
    let lexicon = Lexicon.standard
    let topics = lexicon.topics.filter { topic == nil || $0.name == topic?.value }
    return Answer(
      "help", brief: topics.map(\.name).joined(separator: ", "),
      blocks: { topic == nil ? lexicon.overview : topics.flatMap(\.page) },
      rows: { topics.map { ["name": .text($0.name), "usage": .text($0.usage), "summary": .text($0.summary)] } })
  }
}

/// Something that help can explain.
struct Topic: Sendable {
  let name: String
  let usage: String
  let summary: String
  let page: [Block]
}

extension Lexicon {
  var topics: [Topic] { verbs.map(\.topic) + commands.map(\.topic) + (Entry.clauses + Entry.terms).map(\.topic) }

  /// What there is, on one screen.
  fileprivate var overview: [Block] {
    let groups: [[Block]] = Verb.Group.allCases.map { group in
      let members = verbs.filter { $0.group == group }
      return [.heading(Line(group.rawValue)), .table(Table(["", ""], members.map(\.topic.row)))]
    }
    let shell: [Block] = [.heading("Commands"), .table(Table(["", ""], commands.map(\.topic.row)))]
    let clauses: [Block] = [
      .heading("After any query"),
      .table(
        Table(
          ["", ""],
          [
            ["phase 2", "of one phase, as it was stated"], ["on 2021-07-22", "of one day, with the effects of events"],
            ["at home", "without asking what the others would have"],
            ["if hardliners+0.2", "supposing a change; several are separated by commas"],
            ["as json", "in a format: \(Format.list("or"))"],
          ])),
    ]
    let words: [Block] = [
      .heading("‘help’ explains these, too"),
      .line(Line("  " + (Entry.clauses + Entry.terms).map(\.name).joined(separator: ", "))),
    ]
    return Array((groups + [shell, clauses, words]).joined(separator: [.gap]))
  }
}

extension Topic {
  fileprivate var row: [Line] { [Line(usage, .strong), Line(summary)] }
}

extension Verb {
  fileprivate var topic: Topic {
    var page: [Block] = [.heading(Line(pattern.usage)), .line(Line(summary))]
    if !meaning.isEmpty { page += [.gap, .line(Line(meaning))] }
    page += [.gap, .line(Line("for example", .dim))] + examples.map { .line(Line("  \($0)")) }
    page += [.gap, .line(Line("as json, a row has: \(keys.joined(separator: ", "))", .dim))]
    return Topic(name: name, usage: pattern.usage, summary: summary, page: page)
  }
}

extension Entry {
  fileprivate var topic: Topic {
    let examples: [Block] = examples.isEmpty ? [] : [.gap] + examples.map { .line(Line("  \($0)")) }
    return Topic(name: name, usage: name, summary: text, page: [.heading(Line(name)), .line(Line(text))] + examples)
  }
}

extension Command {
  fileprivate var topic: Topic {
    let examples: [Block] = [.gap, .line(Line("for example", .dim))] + examples.map { .line(Line("  \($0)")) }
    let meaning: [Block] = meaning.isEmpty ? [] : [.gap, .line(Line(meaning))]
    return Topic(
      name: name, usage: pattern.usage, summary: summary,
      page: [.heading(Line(pattern.usage)), .line(Line(summary))] + meaning + examples)
  }
}
