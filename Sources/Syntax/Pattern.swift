/// The word order of one verb, as data: the parser walks it, help and the grammar file print it.
public struct Pattern: Hashable, Sendable {
  /// The verb.
  public let verb: Word
  /// What may stand after it, in order; of a command, what may be left out behind its word may stand in any.
  public let slots: [SlotPattern]
  /// Whether the clauses of every query (`phase`, `on`, `at home`, `if`, `as`) may follow.
  public let takesClauses: Bool

  /// The word order of `verb`.
  public init(verb: Word, slots: [SlotPattern], takesClauses: Bool = true) {
    (self.verb, self.slots, self.takesClauses) = (verb, slots, takesClauses)
  }
}

/// One place in a pattern: perhaps a word of its own, then something of a certain form, e.g. `with` QUERY.
public struct SlotPattern: Hashable, Sendable {
  /// The word or sign that announces the slot.
  public let lead: String?
  /// What stands there.
  public let role: Role
  /// How it is written.
  public let form: Form
  /// Whether it can be left out.
  public var isOptional: Bool
  /// Which whole numbers can stand there; a complaint about one that is not whole names them.
  let wholes: ClosedRange<Int>

  /// A slot of that form.
  public init(
    lead: String? = nil, role: Role, form: Form, isOptional: Bool = false, wholes: ClosedRange<Int>? = nil
  ) {
    (self.lead, self.role, self.form, self.isOptional) = (lead, role, form, isOptional)
    self.wholes = wholes ?? 0...Walk.largestWhole
  }
}

/// The closed list of what can be written in a slot.
public enum Form: String, Hashable, Sendable, CaseIterable {
  /// One name.
  case name
  /// One name or more, with blanks between.
  case names
  /// A whole number.
  case number
  /// One of so many, as in `2 of 8`.
  case portion
  /// Any word, the language's own included.
  case word
  /// Changes, as after `if`.
  case changes
  /// Another query.
  case query
  /// Another query, or a phase by its number.
  case side
  /// A faction, perhaps with its actor: `Taliban.hardliners`.
  case reference
  /// Powers that take every value of a range, as in `hardliners 0..1 step 0.1`.
  case sweeps
  /// Nothing but the words that announce the slot.
  case mark
  /// A word, a text in quotation marks, or a set such as `{1, 2}`.
  case answer
  /// From one day, month or year to another, or one of them.
  case days
  /// Everything up to the end of the line.
  case rest
  /// Files up to the end of the line, with blanks between.
  case files
}

extension Pattern {
  /// The word order as a line of help.
  public var usage: String { (["\(verb)"] + slots.map(\.usage)).joined(separator: " ") }

  /// The same in a complaint, with dots for the clauses that any query can have.
  var shortUsage: String { takesClauses && !holdsQuery && !usage.hasSuffix("…") ? usage + " …" : usage }

  /// The word order as a production of the published grammar.
  public var production: String {
    let clauses = takesClauses ? [holdsQuery ? "[ \"as\" NAME ]" : "clauses"] : []
    let trailing = trailingSlot.map { [$0.notation, "clauses"] } ?? []
    return (["\(verb) = \"\(verb)\""] + orderedSlots.map(\.notation) + freeNotation + clauses + trailing)
      .joined(separator: " ") + " ;"
  }

  /// The slots in any order as one repetition, and behind them what takes the rest of the line.
  private var freeNotation: [String] {
    let (last, free) = (freeSlots.filter(\.takesTheRest), freeSlots.filter { !$0.takesTheRest })
    return (free.isEmpty ? [] : ["{ \(free.map(\.body).joined(separator: " | ")) }"]) + last.map(\.notation)
  }

  /// The last slot, where it can be left out and a word of its own announces it: it may stand before, among or behind the
  /// clauses of the query.
  var trailingSlot: SlotPattern? {
    guard takesClauses, !holdsQuery, let last = slots.last, last.isOptional, last.lead != nil else { return nil }
    return last
  }

  /// The slots in their fixed order.
  var leadingSlots: ArraySlice<SlotPattern> { trailingSlot == nil ? slots[...] : slots.dropLast() }

  /// Of those, the ones in their fixed order.
  var orderedSlots: ArraySlice<SlotPattern> { leadingSlots.dropLast(freeSlots.count) }

  /// The last slots of a command, where words announce them and all can be left out: they may stand in any order, each
  /// once. One alone has its place.
  var freeSlots: ArraySlice<SlotPattern> {
    if takesClauses || holdsQuery { return [] }
    let fixed = slots.lastIndex { !$0.isOptional || $0.lead == nil }.map { $0 + 1 } ?? 0
    return slots.count - fixed < 2 ? [] : slots[fixed...]
  }

  /// Whether there is a query inside, to which the clauses belong.
  public var holdsQuery: Bool { slots.contains { $0.form == .query || $0.form == .side } }
}

extension SlotPattern {
  var usage: String {
    let led = [lead, form.usage(of: role)].compactMap { $0 }.joined(separator: " ")
    return isOptional ? "[\(led)]" : led
  }

  var notation: String { isOptional ? "[ \(body) ]" : body }

  fileprivate var body: String {
    let words = lead?.split(separator: " ").map { "\"\($0)\"" } ?? []
    return (words + [form.notation]).filter { !$0.isEmpty }.joined(separator: " ")
  }

  fileprivate var takesTheRest: Bool { form == .rest || form == .files }
}

extension Form {
  fileprivate func usage(of role: Role) -> String? {
    switch self {
    case .names, .files: "\(role.placeholder) …"
    case .portion: "\(role.placeholder) of \(role.placeholder)"
    case .days: "\(role.placeholder)[..\(role.placeholder)]"
    case .sweeps: "<faction> [in <body>] <low>..<high> [step <number>], …"
    case .mark: nil
    default: role.placeholder
    }
  }

  fileprivate var notation: String {
    switch self {
    case .name: "NAME"
    case .names: "NAME { NAME }"
    case .number: "WHOLE"
    case .portion: "WHOLE \"of\" WHOLE"
    case .word: "WORD"
    case .changes: "changes"
    case .query: "query"
    case .side: "side"
    case .reference: "subject"
    case .sweeps: "sweeps"
    case .mark: ""
    case .answer: "answer"
    case .days: "MOMENT [ \"..\" MOMENT ]"
    case .rest, .files: "REST"
    }
  }
}
