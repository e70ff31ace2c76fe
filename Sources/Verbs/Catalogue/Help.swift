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
      let topics = Lexicon.inClass.topics
      guard !Lexicon.inClass.topics(called: name.value).isEmpty else {
        let isASCII = name.value.utf8.allSatisfy { $0 < 0x80 }
        throw .noSuchTopic(name, among: isASCII ? topics.map(\.name) : topics.flatMap(\.chinese))
      }
      return name
    }
  }
}

struct HelpQuestion: Question {
  let topic: Name?

  func answer(_ inquiry: Inquiry) -> Answer {
    let lexicon = Lexicon.inClass.speaking(inquiry.language)
    // ‘help at home’ and ‘help phase 2’ ask about these words, and are no queries about help.
    let asked = topic?.value ?? (inquiry.isAtHome ? "at" : inquiry.isTimed ? inquiry.settings.first?.word : nil)
    let topics = asked.map { lexicon.topics(called: $0) } ?? lexicon.topics
    return Answer(
      "help", brief: topics.map(\.name).joined(separator: ", "),
      blocks: { asked == nil ? lexicon.overview : Array(topics.map { $0.page() }.joined(separator: [.gap])) },
      rows: { topics.map { ["name": .text($0.name), "usage": .text($0.usage), "summary": .text($0.summary)] } })
  }
}

extension Setting {
  /// The word of the clause that says when.
  fileprivate var word: String { if case .phase = moment { "phase" } else { "on" } }
}

/// Something that help can explain.
struct Topic: Sendable {
  /// Its name in English.
  let name: String
  /// Its name in the language that is spoken.
  let title: String
  let usage: String
  let summary: String
  /// What it is, in few words; empty where its explanation is all that there is to say.
  let note: String
  let page: @Sendable () -> [Block]

  /// Its names in Chinese.
  var chinese: [String] { Synonyms.allChinese(for: name) + (Chinese.terms[name].map { [$0.name] + $0.others } ?? []) }

  /// Whether somebody may call it so: in Chinese, two things can have one name.
  func isCalled(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 < 0x80 } ? name == text.lowercased() : chinese.contains(text)
  }
}

extension Lexicon {
  var topics: [Topic] {
    verbs.map(topic) + commands.map(topic) + Entry.clauses.map(topic) + Entry.terms.map(topic)
  }

  /// What is called so, or else what explains that word.
  func topics(called name: String) -> [Topic] {
    let name = name.split(separator: " ").joined(separator: "-")
    let called = topics.filter { $0.isCalled(name) }
    if !called.isEmpty { return called }
    let word = Synonyms.english(for: name.lowercased())
    return topics.filter { Entry.leads[$0.name]?.contains(word) ?? false }
  }

  /// What there is, on one screen: each verb with what it asks, and the names of all else.
  fileprivate var overview: [Block] {
    let brief: [Verb.Group] = [.bargaining, .days, .knowledge, .lists]
    let groups = Verb.Group.allCases.filter { !brief.contains($0) && $0 != .language }
    let rows = groups.flatMap { group in
      verbs.filter { $0.group == group }.enumerated().map { place, verb in
        [
          Line(place == 0 ? said(group.rawValue) : "", .dim), Line(spelled(verb.name), .strong),
          Line(summary(of: verb)),
        ]
      }
    }
    let named = brief.map { group in
      (said(group.rawValue), list(verbs.filter { $0.group == group }.map { spelled($0.name) }))
    }
    let names: [(String, String)] =
      named + [
        (said("After any query"), said("phase 2, on 2021-07-22, at home, if hardliners+0.2, as csv")),
        (said("Commands"), list(commands.filter { !$0.isOfClass }.map { spelled($0.name) })),
        (said("In class"), list(Lexicon.standard.commands.filter(\.isOfClass).map { spelled($0.name) })),
        (said("Words"), list(Entry.terms.filter(\.isListed).map(name).uniqued())),
      ]
    let width = groups.map { Chinese.width(of: said($0.rawValue)) }.max() ?? 0
    let lists = names.map { [Line($0.padded(to: width), .dim), Line($1)] }
    let more = said(
      "‘help winset’ tells all about winset, as of any word here; ‘?’ behind a line tells what may follow.")
    return [.table(Table(["", "", ""], rows)), .table(Table(["", ""], lists)), .line(Line(more))]
  }

  private func list(_ names: [String]) -> String { names.joined(separator: said(", ")) }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - Chinese.width(of: self)))
  }
}

// Pages.
extension Lexicon {
  private func topic(of verb: Verb) -> Topic {
    let (usage, summary) = (usage(verb.pattern.usage), summary(of: verb))
    return Topic(name: verb.name, title: spelled(verb.name), usage: usage, summary: summary, note: summary) {
      var page =
        start(usage, summary, verb.pattern) + paragraph(meaning(of: verb)) + lines(verb.examples)
      page += [.gap, .line(Line(said("clauses: ") + clauses(of: verb), .dim))]
      page += [.line(Line(said("as json, a row has: ") + verb.keys.joined(separator: ", "), .dim))]
      return page
    }
  }

  private func topic(of command: Command) -> Topic {
    let (usage, summary) = (usage(command.pattern.usage), summary(of: command))
    return Topic(name: command.name, title: spelled(command.name), usage: usage, summary: summary, note: summary) {
      start(usage, summary, command.pattern) + paragraph(meaning(of: command))
        + lines(command.examples)
    }
  }

  private func topic(of entry: Entry) -> Topic {
    let (name, text) = (name(of: entry), text(of: entry))
    return Topic(name: entry.name, title: name, usage: name, summary: text, note: brief(of: entry)) {
      let lines = examples(entry.examples).map { Block.line(Line("  \($0)")) }
      let title = name == entry.name ? name : "\(name) (\(entry.name))"
      let sketch = written(entry.sketch).split(separator: "\n").map { Block.line(Line("  \($0)")) }
      return [.heading(Line(title)), .line(Line(text))] + (sketch.isEmpty ? [] : [.gap]) + sketch
        + (lines.isEmpty ? [] : [.gap]) + lines
    }
  }

  /// How it is written, also in English where that is another way, and what it is.
  private func start(_ usage: String, _ summary: String, _ pattern: Pattern) -> [Block] {
    let english: [Block] = usage == pattern.usage ? [] : [.line(Line(pattern.usage, .dim))]
    return [.heading(Line(usage))] + english + [.line(Line(summary))]
  }

  private func paragraph(_ text: String) -> [Block] { text.isEmpty ? [] : [.gap, .line(Line(text))] }

  private func lines(_ english: [String]) -> [Block] {
    [.gap, .line(Line(said("for example"), .dim))] + examples(english).map { .line(Line("  \($0)")) }
  }

  /// The clauses that may follow it.
  private func clauses(of verb: Verb) -> String {
    if verb.pattern.holdsQuery { return said("those of the query inside, and as") }
    return list(Entry.clauses.map(name)) + said("; ‘help if’ and so on explain them")
  }
}
