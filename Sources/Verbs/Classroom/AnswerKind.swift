import Diagnostics
import Knowledge
import Numbers
import Solver
import Syntax

/// What kind of answer a question has, where it is short enough to be asked for.
enum AnswerKind {
  /// A set of options, of these.
  case set([Int])
  /// Yes or no.
  case yesOrNo
  /// A faction of this board, perhaps with what it prevails with.
  case faction(Board)
  /// How many there are.
  case count
  /// What it costs.
  case price
  /// How many votes are for and against.
  case votes
  /// Which kind of defection it is.
  case breach
  /// Something else.
  case other
}

extension Question {
  /// What kind of answer it has.
  func answerKind(_ inquiry: Inquiry) -> AnswerKind {
    switch self {
    case let doubt as DoubtQuestion: doubt.query.question is WinsetQuestion ? set(inquiry) : .other
    case is WinsetQuestion: set(inquiry)
    case let ratify as RatifyQuestion:
      ratify.option == nil || inquiry.onlyBoard(of: asked) == nil ? .other : .yesOrNo
    case is PrevailQuestion: inquiry.onlyBoard(of: asked).map { .faction($0) } ?? .other
    case is OverlapQuestion, is ParetoQuestion: .count
    case is PriceQuestion: inquiry.onlyBoard(of: asked) == nil ? .other : .price
    case is TallyQuestion: inquiry.onlyBoard(of: asked) == nil ? .other : .votes
    case let defect as DefectQuestion: defect.option == nil || inquiry.onlyBoard(of: asked) == nil ? .other : .breach
    default: .other
    }
  }

  private func set(_ inquiry: Inquiry) -> AnswerKind {
    guard let board = inquiry.onlyBoard(of: asked), board.space == nil else { return .other }
    return .set(board.options.map(\.number))
  }
}

extension Inquiry {
  /// The board that is asked about, where it is one.
  func onlyBoard(of actors: [Int]) -> Board? {
    let places = places(of: actors)
    return places.count == 1 ? world[places[0]].board : nil
  }
}

extension AnswerKind {
  /// What a guess says.
  func said(_ guess: String, _ names: KnownNames, keepsOrder: Bool) -> Said {
    switch self {
    case .yesOrNo: Said(Self.verdicts[guess.lowercased()] ?? guess, names)
    case .faction: Said(guess, names).asWinner(names)
    default: Said(guess, names, keepsOrder: keepsOrder)
    }
  }

  private static let verdicts: [String: String] = [
    "是的": "yes", "对": "yes", "会": "yes", "可以": "yes", "能够": "yes", "会的": "yes", "yeah": "yes", "true": "yes",
    "不是": "no", "不对": "no", "不会": "no", "不可以": "no", "不能够": "no", "nope": "no", "false": "no",
  ]

  /// What an answer has to be, where this is none.
  func unfit(_ said: Said.Statement, besides right: Said.Statement?) -> Told? {
    switch self {
    case .set(let known):
      said.numbers.map { $0.allSatisfy(known.contains) } ?? false
        ? nil : .aSet(of: known, besides: Set(right?.numbers ?? []))
    case .yesOrNo: ["yes", "no"].contains(said.word) ? nil : .yesOrNo
    case .faction(let board):
      (said.words ?? [""]).allSatisfy(board.factions.map { $0.name.lowercased() }.contains) || said.isNobody
        || said.word == "contested" ? nil : .aFaction(of: board.factions.map(\.name))
    case .count, .price, .votes, .breach, .other: nil
    }
  }
}

// Answers that are one number or one word.
extension Plan {
  func judgement(ofCount guess: String, _ words: String) throws(Interrupted) -> Judgement {
    guard let number = guess.count else { return .unfit(.aNumber) }
    if number == Rational(words) { return .right }
    let sets = try winsetsThatMeet()
    return .wrong(sets.isEmpty ? [.otherwise(inquiry.words)] : [.winsets(sets) + .countThem])
  }

  /// What each actor could ratify at home, where the question is on what they meet.
  func winsetsThatMeet() throws(Interrupted) -> [(name: String, set: String)] {
    guard question is OverlapQuestion else { return [] }
    return try inquiry.seats(of: question.asked).filter { $0.board.space == nil }.map {
      ($0.name, $0.board.written($0.winsetsAtBothLevels[0].sorted()))
    }
  }

  /// A price may be told with or without who is paid.
  func judgement(ofPrice guess: String, _ words: String) -> Judgement {
    let names = inquiry.names(of: question)
    if Said(guess, names) == Said(words, names) { return .right }
    guard let said = guess.count ?? guess.price else {
      return ["cannot be bought", "买不到", "无法收买"].contains(guess.lowercased())
        ? .wrong([.canBeHad]) : .unfit(.aPrice)
    }
    guard let price = words.price else { return .wrong([.otherwise(inquiry.words)]) }
    return said == price ? .right : .wrong([said < price ? .tooCheap : .tooDear])
  }

  /// Votes may be told with or without who abstains, as 39 to 55 or 39-55.
  func judgement(ofVotes guess: String, _ words: String) -> Judgement {
    guard let said = guess.votes else { return .unfit(.votes) }
    guard let right = words.votes else { return .wrong([.otherwise(inquiry.words)]) }
    let wrong = [Told.votesFor, .votesAgainst, .abstentions].enumerated().filter { place, _ in
      place < said.count && said[place] != (place < right.count ? right[place] : .zero)
    }
    if wrong.isEmpty { return .right }
    return said[0] == right[1] && said[1] == right[0] ? .wrong([.turnedRound]) : .wrong(wrong.map(\.element))
  }

  func judgement(ofBreach guess: String, _ words: String) throws(Interrupted) -> Judgement {
    guard let kind = guess.breach else { return .unfit(.aBreach) }
    if kind.rawValue == words { return .right }
    guard let question = question as? DefectQuestion, let seat = try inquiry.seats(of: question.asked).first,
      let option = seat.board.option(numbered: question.option?.whole ?? -1)
    else { return .wrong([.otherwise(inquiry.words)]) }
    let (board, defection) = (seat.board, seat.board.defection(from: option))
    let home = defection.involuntary.map { $0.told(option, on: board, in: seat.world) } ?? .ratified
    let table = board.negotiator.factions.map { board.factions[$0].name }
    return .wrong([home, .negotiators(table, agree: defection.voluntary.isEmpty)])
  }
}

extension String {
  /// Without what may end a sentence.
  public var withoutEndPoints: String {
    var text = self
    while let last = text.last, " .。．!！;；,，、".contains(last) { text.removeLast() }
    return text.isEmpty ? self : text
  }

  /// The number that it says is how many; `nil` where it says something else.
  fileprivate var count: Rational? {
    let source = SourceText(self)
    var found: [Rational] = []
    for token in tokens(of: source) where token.kind != .end {
      let word = source[token.span].lowercased()
      if token.kind == .number, let number = Rational(word) { found.append(number); continue }
      guard token.kind == .word else { return nil }
      if let number = Self.numerals[word] ?? word.chineseCount { found.append(Rational(number)); continue }
      guard Self.counted.contains(word) else { return nil }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// `两个`, `3个协议`
  private var chineseCount: Int? {
    guard let first, !first.isASCII || first.isNumber else { return nil }
    var rest = dropFirst()
    for word in ["个", "项", "份", "协议"] where rest.hasPrefix(word) { rest = rest.dropFirst(word.count) }
    return rest.isEmpty ? Self.numerals[String(first)] ?? Int(String(first)) : nil
  }

  private static let numerals = [
    "zero": 0, "none": 0, "nothing": 0, "no": 0, "one": 1, "a": 1, "single": 1, "two": 2, "three": 3, "four": 4,
    "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "零": 0, "无": 0, "没有": 0, "一": 1, "二": 2,
    "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
  ]

  /// What may stand beside the number.
  private static let counted: Set = [
    "only", "just", "exactly", "on", "in", "agreement", "agreements", "of", "them", "只有", "仅", "个", "个协议", "协议", "项",
  ]

  /// What is paid in all, of `7: centre 4, growers 3`; `nil` where it cannot be had.
  var price: Rational? {
    ["nothing", "0", "无", "不需要", "不用"].contains(lowercased())
      ? .zero : Rational(String(prefix { $0 != ":" && $0 != "：" }))
  }

  /// The votes for and against, and those of who abstains where that is told: `39 to 55, 2 abstaining`, `39-55`.
  var votes: [Rational]? {
    let numbers = halfWidth.split { !$0.isNumber && $0 != "." && $0 != "/" }.map { Rational(String($0)) }
    return 2...3 ~= numbers.count && !numbers.contains(nil) ? numbers.compactMap { $0 } : nil
  }

  /// The kind of defection that it names.
  fileprivate var breach: Defection.Kind? {
    var text = lowercased()
    for start in ["it is ", "an ", "a ", "是"] where text.hasPrefix(start) { text = String(text.dropFirst(start.count)) }
    for end in [" defection", "背叛", "背约", "的"] where text.hasSuffix(end) { text = String(text.dropLast(end.count)) }
    return Self.breaches[text]
  }

  private static let breaches: [String: Defection.Kind] = [
    "none": .none, "no": .none, "无": .none, "没有": .none, "不": .none, "": .none, "involuntary": .involuntary,
    "非自愿": .involuntary, "voluntary": .voluntary, "自愿": .voluntary, "both": .both, "两者": .both, "两种": .both,
    "两者都有": .both, "都有": .both,
  ]
}
