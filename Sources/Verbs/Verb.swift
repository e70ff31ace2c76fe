import Diagnostics
import Knowledge
import Syntax

/// A verb of the language: its word order, its help, its examples and its meaning, in one value.
public struct Verb: Sendable {
  /// What it asks, in one sentence of at most sixty characters.
  public let summary: String
  /// What the words in its answer mean, and whose definition that is.
  public let meaning: String
  /// Under which heading help lists it.
  public let group: Group
  /// The keys of a row of its answer as JSON.
  public let keys: [String]
  /// Queries that can be pasted.
  public let examples: [String]
  /// What the parser walks.
  public let pattern: Pattern
  /// What kind of question it asks.
  let question: any Question.Type
  /// The question that a sentence asks.
  let ask: @Sendable (Sentence, World) throws(Diagnostic) -> any Question

  /// What people want to know.
  public enum Group: String, Sendable, CaseIterable {
    case agreements = "Agreements"
    case bargaining = "Bargaining"
    case power = "Who prevails"
    case reasons = "Why, and what if"
    case doubt = "How sure it is"
    case days = "From day to day"
    case knowledge = "The case"
    case lists = "Lists"
    case language = "The language"
  }

  /// The word itself.
  public var name: String { pattern.verb.description }

  /// - Parameter ask: takes one resolved value per slot; the compiler checks that they agree.
  init<each Value, Asked: Question>(
    _ name: Word, _ group: Group, _ summary: String, _ slot: repeat Slot<each Value>, meaning: String = "",
    keys: [String], examples: [String], ask: @escaping @Sendable (repeat each Value) -> Asked
  ) {
    var patterns: [SlotPattern] = []
    for slot in repeat each slot { patterns.append(slot.pattern) }
    (self.summary, self.group, self.meaning) = (summary, group, meaning)
    (self.keys, self.examples, question) = (keys, examples, Asked.self)
    pattern = Pattern(verb: name, slots: patterns)
    self.ask = { (sentence: Sentence, world: World) throws(Diagnostic) -> any Question in
      var values = sentence.slots[...]
      func next<T>(_ slot: Slot<T>) throws(Diagnostic) -> T { try slot.read(values.removeFirst(), world) }
      return ask(repeat try next(each slot))
    }
  }
}
