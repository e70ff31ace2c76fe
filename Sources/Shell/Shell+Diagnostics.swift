import Answers
import Diagnostics
import Rendering
import Syntax
import Verbs

// Every sentence about an order that cannot be carried out, in one place.
extension Diagnostic {
  static func cannotRead(_ file: Name, _ reason: String, near: [String] = []) -> Self {
    let near = near.filter { $0 != file.value }
    return Self(
      "I cannot read ‘\(file.value)’: \(reason)", at: file.span,
      hints: offering(near))
  }

  static func tooManyRuns(_ file: Name, _ limit: Int) -> Self {
    Self("scripts run each other more than \(limit.grouped) times here", at: file.span)
  }

  static func refused(_ refusal: Answer.Refusal, at span: Span) -> Self {
    Self(refusal.message, at: span, hints: [refusal.remedy])
  }

  static func wordBeforeFile(_ path: String, at span: Span) -> Self {
    let isFormat = Format.allCases.contains { $0.rawValue == path.lowercased() }
    return Self(
      "a file's name stands alone here", at: span,
      hints: [
        isFormat
          ? "this takes a file's name; answers are written by: output FILE, and then ‘format \(path)’"
          : "leave the first word out: \(path)"
      ])
  }

  static func noFileLike(_ name: Name) -> Self { Self("there is no file like ‘\(name.value)’", at: name.span) }

  static func noPart(_ file: Name, line: Int?) -> Self {
    Self(
      "\(line.map { "line \($0) of " } ?? "")‘\(file.value)’ is not a whole part of a ‘chance’", at: file.span,
      hints: ["a part is the answer to, for example: chance winset US phase 2 shard 1 of 8 as json"])
  }

  static func unfitParts(_ file: Name) -> Self {
    Self("the parts do not fit the query that they are said to be of", at: file.span)
  }

  static func cannotWrite(_ file: Name, _ reason: String) -> Self {
    Self("I cannot write ‘\(file.value)’: \(reason)", at: file.span)
  }

  static func wouldOverwrite(_ file: Name) -> Self {
    Self(
      "‘\(file.value)’ exists already, and I overwrite nothing but what I wrote", at: file.span,
      hints: ["choose another name, or remove it"])
  }

  static func cannotAdd(to file: Name, _ reason: String) -> Self {
    Self(
      "I cannot write this answer into ‘\(file.value)’: \(reason)", at: file.span,
      hints: ["it is shown here instead, and what was in the file before is still there"])
  }

  static func noRoomForFigure(_ path: String, at span: Span) -> Self {
    Self(
      "a figure fills a file by itself, and ‘\(path)’ would hold more than that", at: span,
      hints: ["choose another file first, such as ‘output figure.svg’"])
  }

  static func noFigure(_ format: Format, isAsked: Bool, at span: Span) -> Self {
    let isDot = format == .dot
    let verbs = isDot ? "‘why’ and ‘needs’ draw graphs" : "‘sweep’ draws plots along one power, and maps over two"
    return Self(
      "this answer holds no \(isDot ? "graph" : "plot or map") that could be drawn as \(format.rawValue)", at: span,
      hints: [verbs] + (isAsked ? [] : ["‘as text’ draws this answer as text"]))
  }

  static func cannotBeACase(_ file: Name, _ reason: String) -> Self {
    Self(
      "what is supposed here cannot be written as a case: \(reason)", at: file.span,
      hints: ["take that back with ‘undo’, or save the case without it after ‘reset’"])
  }

  static func runsItself(_ file: Name) -> Self {
    Self("‘\(file.value)’ is running already, and would run without end", at: file.span)
  }

  static func scriptsTooDeep(_ file: Name, limit: Int) -> Self {
    Self("more than \(limit) scripts run each other here", at: file.span, hints: ["does one of them run itself?"])
  }

  static func noSuchLet(_ name: Name, among names: [String]) -> Self {
    let near = nearest(to: name.value, among: names)
    let offered = near.isEmpty ? Array(names.prefix(6)) : near
    return Self(
      "no query has the name ‘\(name.value)’", at: name.span,
      hints: offered.isEmpty ? ["name one: let \(name.value) = winset US phase 2"] : offering(offered))
  }

  static func letWithoutName(at span: Span) -> Self {
    Self("I expected a name for this query", at: span, hints: ["write: let NAME = QUERY"])
  }

  static func letIsNoWord(_ name: Name) -> Self {
    Self("the name of a query is one word", at: name.span)
  }

  static func letIsWord(_ name: Name) -> Self {
    Self("‘\(name.value)’ is a word of the language, and cannot name a query", at: name.span)
  }

  static func letIsName(_ name: Name, of thing: String) -> Self {
    Self("the case has something called ‘\(thing)’, so that a query cannot have this name", at: name.span)
  }

  static func outOfTime(_ query: Sentence, limit: Int) -> Self {
    Self(
      "I looked for \(limit) second\(limit == 1 ? "" : "s") and stopped before I had the answer", at: query.span,
      hints: [
        remedy(for: query.verb.value),
        "‘limit \(min(limit * 10, Command.longestLimit))’ gives each query more time",
      ])
  }

  /// What takes less time than a query of that verb.
  private static func remedy(for verb: Word) -> String {
    switch verb {
    case "pivot": "as text, indices are rounded where that is sooner done; ‘by banzhaf’ alone takes less, too"
    case "chance": "ask about one actor, for fewer draws, or for a part of them: shard 1 of 8"
    case "timeline", "when": "ask about one phase, or about fewer days"
    default: "ask about one phase, or at home"
    }
  }

  static func noSuchLimit(_ seconds: Number) -> Self {
    Self("I expected a whole number of seconds from 1 to \(Command.longestLimit)", at: seconds.span)
  }

  static func switchWithoutName(at span: Span) -> Self {
    Self("I expected a setting before this", at: span, hints: ["write: set colours off"])
  }

  static func tooManyLets(at span: Span) -> Self {
    Self(
      "\(Command.mostLets) queries have names already, and no more can have one", at: span,
      hints: ["give one of them another query, or forget all with ‘reset’"])
  }

  static func tooManySupposed(at span: Span) -> Self {
    Self(
      "\(Command.mostSupposed) changes are supposed already, and no more can be", at: span,
      hints: ["‘undo’ takes the newest back, and ‘reset’ all of them"])
  }

  static func tooLong(at span: Span) -> Self {
    Self("with this name replaced, the statement has more than \(Command.mostCharacters) characters", at: span)
  }

  static func nothingToUndo(at span: Span, isCut: Bool) -> Self {
    isCut
      ? Self(
        "no more than the last \(Command.mostUndone) changes can be taken back", at: span,
        hints: ["‘reset’ takes back all that was changed since the case was loaded"])
      : Self("there is nothing to take back", at: span)
  }

  static func unexpected(_ wanted: Name, got: String) -> Self {
    Self("the answer is \(got), and not \(wanted.value)", at: wanted.span)
  }

  static func supposedBefore(_ cause: Diagnostic, at span: Span) -> Self {
    Self(
      "with this, what is supposed cannot be any more: \(cause.message)", at: span,
      hints: ["take that back first, with ‘undo’ or ‘reset’"])
  }
}

extension String {
  static func moreComplaints(_ count: Int) -> String { "and \(count) more complaint\(count == 1 ? "" : "s")" }
}

// What a question mark is answered where there is no list.
extension String {
  static var nothingFollows: String { "nothing more: Enter ends the statement here" }
  static var orNothing: String { "or nothing more" }
  static func andMore(_ count: Int, in lexicon: Lexicon) -> String {
    "\(lexicon.said("… and")) \(count) \(lexicon.said("more; Tab completes them"))"
  }
  static var nothingKnown: String { "I do not know what could follow here" }
}

extension Language {
  /// That it is spoken from now on, said in itself.
  var isNow: String {
    switch self {
    case .english: "language: English"
    case .chinese: "语言：中文"
    }
  }
}

extension Language {
  /// What stands before the parts of a complaint.
  public var complaintLabels: ComplaintLabels {
    switch self {
    case .english: ComplaintLabels()
    case .chinese: ComplaintLabels(error: "错误：", hint: "提示：", usage: "用法：", line: "行 ")
    }
  }
}

extension Name {
  /// A file's path behind a word that does not belong to it, as in ‘save as my.game’.
  var behindPreposition: String? {
    let words = value.split(separator: " ", maxSplits: 1)
    return words.count == 2 && ["as", "to", "into", "in"].contains(words[0].lowercased()) ? String(words[1]) : nil
  }
}
