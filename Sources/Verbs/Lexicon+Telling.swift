import Diagnostics
import Syntax

// What is said of the language, in the language that is spoken.
extension Lexicon {
  /// The same verbs and commands, explained in that language.
  func speaking(_ language: Language) -> Lexicon {
    var lexicon = self
    lexicon.language = language
    return lexicon
  }

  /// The language that a script asks for, the last time that it does; `nil` where it does not.
  public func language(of script: SourceText) -> Language? {
    var reading = Reading(script, with: patterns)
    var found: Language?
    while let read = reading.next() {
      guard case .sentence(let sentence) = read.statement, sentence.verb.value == "language" else { continue }
      if let name = sentence.slots.first?.optionalName, let named = Language(called: name.value) { found = named }
    }
    return found
  }

  /// A phrase of help or of a hint; as it is where there is no other.
  public func said(_ english: String) -> String {
    language == .chinese ? Chinese.phrases[english] ?? english : english
  }

  /// A text of usage, such as ‘winset [<actor>]’.
  func usage(_ english: String) -> String { language == .chinese ? Chinese.usage(english) : english }

  /// How a word of the language is written, or words that stand together.
  func spelled(_ english: String) -> String {
    language == .chinese ? Synonyms.chinese(for: english) ?? english : english
  }

  /// How something is written that stands in a list of the language, such as a setting.
  public func choice(_ english: String) -> String {
    language == .chinese ? Synonyms.chinese(for: english, isChoice: true) ?? english : english
  }

  /// What a verb asks.
  public func summary(of verb: Verb) -> String { page(of: verb.name)?.summary ?? verb.summary }

  /// What a command does.
  public func summary(of command: Command) -> String { page(of: command.name)?.summary ?? command.summary }

  /// What the words in an answer to a verb mean.
  func meaning(of verb: Verb) -> String { page(of: verb.name)?.meaning ?? verb.meaning }

  /// What else is to be said of a command.
  func meaning(of command: Command) -> String { page(of: command.name)?.meaning ?? command.meaning }

  /// What a word does where it is offered, in a few words.
  func note(of word: Word) -> String? {
    language == .chinese ? Chinese.clauses["\(word)"]?.summary ?? word.note.map(said) : word.note
  }

  /// How a word of the field is called.
  func name(of term: Entry) -> String { chinese(term)?.name ?? spelled(term.name) }

  /// The same in a few words.
  func brief(of entry: Entry) -> String { page(of: entry.name)?.summary ?? entry.brief }

  /// What a clause does, or what a term means.
  func text(of entry: Entry) -> String { chinese(entry)?.text ?? page(of: entry.name)?.meaning ?? entry.text }

  /// Lines that can be pasted, as they stand in English or as they are written in Chinese.
  func examples(_ english: [String]) -> [String] {
    guard language == .chinese else { return english }
    let lines = english.map { line in
      // A remark may stand behind a query, after blanks.
      let gap = line.firstRange(of: "  ")
      let query = Chinese.example(String(line[..<(gap?.lowerBound ?? line.endIndex)]), with: patterns)
      return (query, remark: gap.map { said(String(line[$0.upperBound...].drop { $0 == " " })) } ?? "")
    }
    let width = lines.map { Chinese.width(of: $0.0) }.max() ?? 0
    return lines.map { query, remark in
      remark.isEmpty ? query : query + String(repeating: " ", count: width + 2 - Chinese.width(of: query)) + remark
    }
  }

  /// A text of declarations with the words of the language as they are written in it; names, texts and remarks stay.
  public func written(_ declarations: String) -> String {
    language == .chinese ? Chinese.example(declarations, with: patterns) : declarations
  }

  private func page(of name: String) -> Chinese.Page? { language == .chinese ? Chinese.pages[name] : nil }

  private func chinese(_ term: Entry) -> Chinese.Term? { language == .chinese ? Chinese.terms[term.name] : nil }
}
