import Diagnostics
import Syntax

/// An order to the shell: it changes what later questions are asked of, and answers nothing.
public struct Command: Sendable {
  /// What it does, in one sentence.
  public let summary: String
  /// What else is to be said of it.
  public var meaning: String { tell() }
  /// Lines that can be pasted.
  public let examples: [String]
  /// The ending of the files that it is usually given; `nil` where it takes any, or none.
  public let ending: String?
  /// What the parser walks.
  public let pattern: Pattern
  /// What is ordered.
  public let order: @Sendable (Sentence) -> Order

  /// The word itself.
  public var name: String { pattern.verb.description }
  /// Whether it belongs to lessons and plays.
  var isOfClass: Bool {
    ["lesson", "play", "transcript"].contains(name) || Command.replies.contains { $0.name == name }
  }

  /// Only help wants it told.
  private let tell: @Sendable () -> String

  init(
    _ name: Word, _ summary: String, _ slots: [SlotPattern],
    meaning: @autoclosure @escaping @Sendable () -> String = "", examples: [String],
    ending: String? = nil, order: @escaping @Sendable (Sentence) -> Order
  ) {
    (self.summary, tell, self.examples, self.ending) = (summary, meaning, examples, ending)
    self.order = order
    pattern = Pattern(verb: name, slots: slots, takesClauses: false)
  }
}

/// The closed list of what a shell can be ordered to do.
public enum Order: Sendable {
  /// Answer about the case in this file from now on.
  case load(Name)
  /// Write the case into this file.
  case save(Name)
  /// Do what this file says.
  case run(Name)
  /// Draw answers like this from now on; `nil` says how they are drawn.
  case format(Name?)
  /// Put answers into this file from now on; `nil` brings them back.
  case output(Name?)
  /// Keep these changes.
  case suppose([Change])
  /// Ask questions about the case, or put them on paper.
  case quiz(QuizOrder)
  /// Add up the parts of a ‘chance’ that are in these files.
  case merge([Name])
  /// Name a query, or say which have names: all, or that one.
  case name(Name?, Sentence?)
  /// Take the newest change or declaration back.
  case undo
  /// Take all changes and declarations back.
  case reset
  /// Fail unless this query has this answer.
  case expect(Sentence, Name)
  /// Turn a switch on or off; `nil` says how it stands, or how all do.
  case set(Name?, Name?)
  /// Say what was entered at the prompt, at most so many statements.
  case history(Number?)
  /// Explain the language of queries in that language; `nil` says in which it does.
  case language(Name?)
  /// Give each query so many seconds; `nil` says how many it has.
  case limit(Number?)
  /// Take up this lesson, by its number or its file; `nil` says which there are.
  case lesson(Name?)
  /// Play one side at a table.
  case play(SeatSyntax)
  /// Write what was said in the newest lesson or play into this file.
  case transcript(Name)
  /// Something said in a lesson or a play.
  case reply(Reply)
  /// Leave.
  case quit
}

extension Command {
  /// The most queries that can have names.
  public static let mostLets = 100
  /// How many suppositions are kept at once.
  public static let mostSupposed = 1000
  /// How many changes can be taken back, the newest first.
  public static let mostUndone = 100
  /// The most characters of a statement in which names of queries were replaced.
  public static let mostCharacters = 10_000

  /// How many seconds a query has at the start, and at most.
  public static let usualLimit = 60, longestLimit = 86_400

  static let all = [
    Command(
      "load", "Ask about the case in a file from now on.", [SlotPattern(role: .file, form: .rest)],
      examples: ["load samples/lan-yang/afghanistan.game"], ending: ".game"
    ) { .load($0.slots[0].name) },
    Command(
      "save", "Write the case, as it now is, into a new file.",
      [SlotPattern(role: .file, form: .rest)],
      meaning: "What was declared and what is supposed since is written, too.",
      examples: ["save my.game"]
    ) { .save($0.slots[0].name) },
    Command(
      "run", "Do what a script of queries says.", [SlotPattern(role: .file, form: .rest)], examples: ["run lesson.tlq"],
      ending: ".tlq"
    ) { .run($0.slots[0].name) },
    Command(
      "format", "Draw answers in another format from now on, or say in which.",
      [SlotPattern(role: .format, form: .name, isOptional: true)],
      meaning: "There is \(Format.list("and")); ‘as’ draws a single answer so.", examples: ["format json"]
    ) { .format($0.slots[0].optionalName) },
    Command(
      "output", "Put answers into a new file, or back on the screen.",
      [SlotPattern(role: .file, form: .rest, isOptional: true)], examples: ["output winsets.csv", "output"]
    ) { .output($0.slots[0].optionalName) },
    Command(
      "merge", "Add up the parts of a ‘chance’ that was split into shards.", [SlotPattern(role: .file, form: .files)],
      meaning: """
        Each part is the answer to a ‘chance … shard K of N’ as JSON. They may be in one file or in many, and * stands \
        for any part of a file's name. The answer is that of the ‘chance’ without its shards, to the last digit; it is \
        given only where all parts are there, each once, and are of the same question, draws, seed and case, which has to \
        be the one that is asked about here.
        """,
      examples: ["merge part-*.json", "merge part-1.json part-2.json"], ending: ".json"
    ) { sentence in
      if case .names(let files) = sentence.slots[0] { .merge(files) } else { .merge([]) }
    },
    Command(
      "quiz", "Answer questions about the case, or print them.",
      [
        SlotPattern(lead: "sheet", role: .count, form: .mark, isOptional: true),
        SlotPattern(lead: "key", role: .count, form: .mark, isOptional: true),
        SlotPattern(
          lead: "questions", role: .count, form: .number, isOptional: true, wholes: 1...QuizItem.most),
        SlotPattern(lead: "seed", role: .seed, form: .number, isOptional: true),
        SlotPattern(lead: "on", role: .file, form: .rest, isOptional: true),
      ],
      meaning: """
        What passes, what a win-set is, who prevails, where two sides meet, who blocks what, who is pivotal, and which is \
        the smallest shift that alters a win-set: four answers each, of which one is right, and each of the others is wrong \
        for a reason that is told. The same seed makes the same questions. While a quiz is going on, a line that is no \
        query is an answer: a letter, or its words; ‘skip’ passes a question over, ‘again’ repeats it, and ‘leave’ ends \
        the quiz. A quiz ‘on’ a file is about the case in it, and the case from before comes back at the end. ‘sheet’ \
        prints the questions in Markdown, with all of the case that they rest on, and ‘key’ what is right, with the \
        reasons. All these words may stand in any order.
        """,
      examples: ["quiz", "quiz questions 5 seed 7", "quiz sheet questions 20 seed 7", "quiz key questions 20 seed 7"],
      ending: ".game"
    ) { .quiz(QuizOrder($0)) },
    Command(
      "suppose", "Keep changes for all queries that follow, or list them.",
      [SlotPattern(role: .change, form: .changes, isOptional: true)],
      meaning: """
        Each answer says what is supposed in it. It is so before events take effect, as if the case stated it; what stands \
        behind ‘if’ comes after them. No more than \(mostSupposed) suppositions are kept at once.
        """,
      examples: ["suppose Taliban.hardliners+0.2"]
    ) { sentence in
      if case .changes(let changes) = sentence.slots[0] { .suppose(changes) } else { .suppose([]) }
    },
    Command(
      "let", "Name a query for later, or say which have names.",
      [
        SlotPattern(role: .newName, form: .name, isOptional: true),
        SlotPattern(lead: "=", role: .query, form: .query, isOptional: true),
      ],
      meaning: """
        Where a query may begin, the name then stands for its text, and clauses behind it are added to its own: changes \
        after the changes that it supposes, while a phase, a day, a level and a format are said once. A later ‘let’ of \
        the same name takes its place; ‘load’ and ‘reset’ forget all names, and ‘undo’ and ‘save’ know none. There are at \
        most \(mostLets) names, and a statement in which names were replaced has at most \(mostCharacters) characters.
        """,
      examples: ["let base = winset US phase 2", "let"]
    ) { sentence in
      var query: Sentence?
      if case .query(let asked) = sentence.slots[1] { query = asked }
      return .name(sentence.slots[0].optionalName, query)
    },
    Command(
      "undo", "Take the newest change or declaration back.", [],
      meaning: "So can the one before it, up to \(mostUndone) of them; ‘reset’ takes all back.", examples: ["undo"]
    ) { _ in .undo },
    Command("reset", "Take all changes and declarations back.", [], examples: ["reset"]) { _ in .reset },
    Command(
      "expect", "Fail unless a query has this answer; for scripts.",
      [SlotPattern(role: .query, form: .query), SlotPattern(lead: ":", role: .answer, form: .rest)],
      meaning: """
        An answer is written in a few words: of `winset` a set, {1, 2} or {}; of `prevail` moderates with 1, or contested; of \
        `ratify` yes or no; of `tally` 39 to 55; of `overlap` and `pareto` how many; of `outcome` troops=stay; of `pivot` \
        each faction and its share; of `price` what it costs in all, and whom; of `defect` with an option none, involuntary, \
        voluntary or both, and without one how many of how many are broken. Of several boards each has its name, US 1: {1} \
        | US 2: {}, and where the levels differ both are told: {1, 3} at home, {1} two-level. The order in a set is free, \
        and 0.5 is 1/2. Where it fails it says what the answer is, so that the form of any other answer can be had by a \
        wrong one.
        """,
      examples: ["expect winset US phase 2: {1}", "expect prevail Taliban phase 1 at home: moderates with 3"]
    ) { sentence in
      guard case .query(let query) = sentence.slots[0] else { preconditionFailure("a slot for a query holds one") }
      return .expect(query, sentence.slots[1].name)
    },
    Command(
      "set", "Turn a setting of the prompt on or off, or list them.",
      [
        SlotPattern(role: .setting, form: .name, isOptional: true),
        SlotPattern(role: .toggle, form: .word, isOptional: true),
      ],
      meaning: Switch.allCases.map { "\($0.rawValue): \($0.purpose)" }.joined(separator: "; ") + ".",
      examples: ["set", "set colours off"]
    ) { .set($0.slots[0].optionalName, $0.slots[1].optionalName) },
    Command(
      "language", "Speak English or Chinese in help and hints, or say which.",
      [SlotPattern(role: .language, form: .name, isOptional: true)],
      meaning: "There is \(Language.list("and")). Answers stay as they are, and queries can be typed in either.",
      examples: ["language zh", "language"]
    ) { .language($0.slots[0].optionalName) },
    Command(
      "timer", "Tell how long each answer took, or no longer.",
      [SlotPattern(role: .toggle, form: .word, isOptional: true)], examples: ["timer on"]
    ) { .set(Name(Switch.timer.rawValue, at: $0.verb.span), $0.slots[0].optionalName) },
    Command(
      "limit", "Give each query so many seconds, or say how many it has.",
      [SlotPattern(role: .seconds, form: .number, isOptional: true)],
      meaning: "At the start each has \(usualLimit), and it can have up to \(longestLimit).",
      examples: ["limit 600", "limit"]
    ) { sentence in
      if case .number(let seconds) = sentence.slots[0] { .limit(seconds) } else { .limit(nil) }
    },
    Command(
      "history", "List what was entered at the prompt, the newest last.",
      [SlotPattern(role: .count, form: .number, isOptional: true)], examples: ["history", "history 100"]
    ) { sentence in
      if case .number(let count) = sentence.slots[0] { .history(count) } else { .history(nil) }
    },
    Command(
      "lesson", "Take up a lesson, or list them with what is done.",
      [SlotPattern(role: .lesson, form: .rest, isOptional: true)],
      meaning: """
        A lesson tells, shows queries with their answers, and asks. A question is answered by what one guesses, such as \
        {1, 2} or ‘yes’, or by a query that has the same answer; whether it is right is computed. Any query can be asked \
        in between, and the case that was asked about before comes back at the end. What is done is kept for the next \
        time. Teachers write lessons in files of their own, as grammar/lesson.ebnf says.
        """,
      examples: ["lesson", "lesson 1", "lesson \"Tying hands\"", "lesson samples/lessons/two-boards.lesson"],
      ending: ".lesson"
    ) { .lesson($0.slots[0].optionalName) },
    Command(
      "play", "Play one side: offer, accept, refuse, and ratify.",
      [
        SlotPattern(lead: "as", role: .actor, form: .name),
        SlotPattern(lead: "with", role: .actor, form: .names, isOptional: true),
        SlotPattern(lead: "phase", role: .phase, form: .number, isOptional: true),
        SlotPattern(lead: "seed", role: .seed, form: .number, isOptional: true),
      ],
      meaning: Command.protocolOfPlay, examples: ["play as US with Taliban phase 1", "play as Taliban phase 1 seed 7"]
    ) { sentence in
      var others: [Name] = []
      if case .names(let names) = sentence.slots[1] { others = names }
      return .play(
        SeatSyntax(
          actor: sentence.slots[0].name, others: others, phase: sentence.slots[2].optionalNumber,
          seed: sentence.slots[3].optionalNumber, span: sentence.span))
    },
    Command(
      "transcript", "Write what was said in the last lesson, play or quiz.", [SlotPattern(role: .file, form: .rest)],
      examples: ["transcript afternoon.txt"]
    ) { .transcript($0.slots[0].name) },
    Command(
      "quit", "Leave, once told of what is not saved; so does Ctrl-D.", [], examples: ["quit"]
    ) { _ in .quit },
  ]
}
