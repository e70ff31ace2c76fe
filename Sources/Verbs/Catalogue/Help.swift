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
  /// What it is, in few words; empty where its explanation is all that there is to say.
  let note: String
  let page: [Block]
}

extension Lexicon {
  var topics: [Topic] { verbs.map(\.topic) + commands.map(\.topic) + (Entry.clauses + Entry.terms).map(\.topic) }

  /// What there is, on one screen: each verb with what it asks, and the names of all else.
  fileprivate var overview: [Block] {
    let brief: [Verb.Group] = [.bargaining, .strategies, .lists]
    let groups = Verb.Group.allCases.filter { !brief.contains($0) && $0 != .language }
    let rows = groups.flatMap { group in
      verbs.filter { $0.group == group }.enumerated().map { place, verb in
        [Line(place == 0 ? group.rawValue : "", .dim), Line(verb.name, .strong), Line(verb.summary)]
      }
    }
    let named = brief.map { group in
      (group.rawValue, verbs.filter { $0.group == group }.map(\.name).joined(separator: ", "))
    }
    let names: [(String, String)] =
      named + [
        ("After any query", "phase 2, on 2021-07-22, at home, if hardliners+0.2, as csv"),
        ("Commands", commands.map(\.name).joined(separator: ", ")),
        ("Words", (Entry.clauses + Entry.terms).map(\.name).joined(separator: ", ")),
      ]
    let width = groups.map(\.rawValue.count).max() ?? 0
    let lists = names.map { [Line($0.padded(to: width), .dim), Line($1)] }
    let more = "‘help winset’ tells all about winset, as of any word here; ‘?’ behind a line tells what may follow."
    return [.table(Table(["", "", ""], rows)), .table(Table(["", ""], lists)), .line(Line(more))]
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}

extension Verb {
  fileprivate var topic: Topic {
    var page: [Block] = [.heading(Line(pattern.usage)), .line(Line(summary))]
    if !meaning.isEmpty { page += [.gap, .line(Line(meaning))] }
    page += [.gap, .line(Line("for example", .dim))] + examples.map { .line(Line("  \($0)")) }
    page += [.gap, .line(Line("clauses: \(clauses)", .dim))]
    page += [.line(Line("as json, a row has: \(keys.joined(separator: ", "))", .dim))]
    return Topic(name: name, usage: pattern.usage, summary: summary, note: summary, page: page)
  }

  /// The clauses that may follow it.
  private var clauses: String {
    let names = Entry.clauses.map(\.name).joined(separator: ", ")
    return pattern.holdsQuery ? "those of the query inside, and as" : "\(names); ‘help if’ and so on explain them"
  }
}

extension Entry {
  fileprivate var topic: Topic {
    let examples: [Block] = examples.isEmpty ? [] : [.gap] + examples.map { .line(Line("  \($0)")) }
    return Topic(
      name: name, usage: name, summary: text, note: brief, page: [.heading(Line(name)), .line(Line(text))] + examples)
  }
}

extension Command {
  fileprivate var topic: Topic {
    let examples: [Block] = [.gap, .line(Line("for example", .dim))] + examples.map { .line(Line("  \($0)")) }
    let meaning: [Block] = meaning.isEmpty ? [] : [.gap, .line(Line(meaning))]
    return Topic(
      name: name, usage: pattern.usage, summary: summary, note: summary,
      page: [.heading(Line(pattern.usage)), .line(Line(summary))] + meaning + examples)
  }
}
