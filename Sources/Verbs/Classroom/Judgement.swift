import Answers
import Diagnostics
import Knowledge
import Numbers
import Solver
import Syntax

/// Whether a student's answer says what a query computes.
public enum Judgement: Sendable {
  /// It does.
  case right
  /// It does not; why not, so far as that can be told without telling the answer.
  case wrong([Told])
  /// It is no answer of the kind that the query has; what is.
  case unfit(Told)
}

extension Plan {
  /// Whether `guess` says what the query computes: in the words of an expected answer, with names under any alias, and
  /// with counts in words.
  ///
  /// - Parameter isTwoLevel: whether only what is said of the two-level game counts.
  /// - Throws: where somebody wants it to stop.
  public func judgement(of guess: String, isTwoLevel: Bool = false) throws(Interrupted) -> Judgement {
    let words = try answer().brief()
    let guess = guess.withoutEndPoints
    switch question.answerKind(inquiry) {
    case .count where Rational(words) != nil: return try judgement(ofCount: guess, words)
    case .price: return judgement(ofPrice: guess, words)
    case .votes: return judgement(ofVotes: guess, words)
    case .breach: return try judgement(ofBreach: guess, words)
    case let kind: return try judgement(of: guess, words, kind, isTwoLevel)
    }
  }

  private func judgement(
    of guess: String, _ words: String, _ kind: AnswerKind, _ isTwoLevel: Bool
  ) throws(Interrupted) -> Judgement {
    let names = inquiry.names(of: question)
    let wanted = Said(words, names, keepsOrder: words.isInOrder)
    let said = kind.said(guess, names, keepsOrder: words.isInOrder)
    let levels: [Said.Level] = isTwoLevel ? [.twoLevel] : inquiry.isAtHome ? [.home] : [.home, .twoLevel]
    for level in levels {
      guard let statement = said.statement(of: level) else { continue }
      if let unfit = kind.unfit(statement, besides: wanted.statement(of: level)) { return .unfit(unfit) }
    }
    if wanted.agrees(with: said, at: levels) { return .right }
    var reasons: [Told] = []
    for level in levels {
      guard let statement = said.statement(of: level), let right = wanted.statement(of: level) else {
        return .wrong([levels.count == 1 ? .otherLevel(isAtHome: level == .home) : .bothLevels])
      }
      if statement == right { continue }
      for reason in try question.faults(in: statement, besides: right, isAtHome: level == .home, inquiry)
      where !reasons.contains(reason) { reasons.append(reason) }
    }
    return .wrong(reasons.isEmpty ? [.otherwise(inquiry.words)] : reasons)
  }

  /// Why the query does not have this answer: what is out that was to be in, and who carries what was to be out.
  ///
  /// - Throws: where somebody wants it to stop.
  public func shortfall(of aim: String) throws(Interrupted) -> [Told] {
    let (names, words) = (inquiry.names(of: question), try answer().brief())
    let (wanted, got) = (Said(aim, names), Said(words, names))
    let sets = try winsetsThatMeet()
    var reasons: [Told] = sets.isEmpty ? [] : [.winsets(sets)]
    for level in inquiry.isAtHome ? [Said.Level.home] : [.home, .twoLevel] {
      guard let aim = wanted.statement(of: level), let right = got.statement(of: level), aim != right else { continue }
      for reason in try question.faults(in: aim, besides: right, isAtHome: level == .home, isAim: true, inquiry)
      where !reasons.contains(reason) { reasons.append(reason) }
    }
    return reasons
  }

  /// Whether its answer is short enough to be asked for in a lesson.
  ///
  /// - Throws: where somebody wants it to stop.
  public func hasShortAnswer() throws(Interrupted) -> Bool {
    switch question.answerKind(inquiry) {
    case .other: false
    case .count: Rational(try answer().brief()) != nil
    case .price: try answer().brief().price != nil
    case .votes: try answer().brief().votes != nil
    case .set, .yesOrNo, .faction, .breach: true
    }
  }

  /// Whether the query has this answer.
  ///
  /// - Throws: where somebody wants it to stop.
  public func isAnswered(by text: String) throws(Interrupted) -> Bool {
    let names = inquiry.names(of: question)
    let words = try answer().brief()
    return Said(words, names, keepsOrder: words.isInOrder)
      .agrees(with: Said(text, names, keepsOrder: words.isInOrder), isTwoLevel: false)
  }

  /// Whether the answer to another query about the same boards says the same.
  ///
  /// - Throws: where somebody wants it to stop.
  public func agrees(with other: Plan, isTwoLevel: Bool = false) throws(Interrupted) -> Bool {
    guard isAbout(other), inquiry.supposition == other.inquiry.supposition else { return false }
    let (ours, theirs) = (try answer().brief(), try other.answer().brief())
    let names = inquiry.names(of: question)
    return Said(ours, names, keepsOrder: ours.isInOrder)
      .agrees(with: Said(theirs, names, keepsOrder: ours.isInOrder), isTwoLevel: isTwoLevel)
  }

  /// How another query that asks the same kind of question about the same actors differs from it; `nil` where it asks
  /// something else, or the same.
  public func difference(to other: Plan, isTwoLevel: Bool = false) -> Told? {
    guard asksLike(other) else { return nil }
    if inquiry.settings != other.inquiry.settings { return .otherMoment(inquiry.settings.map(\.title)) }
    if inquiry.supposition != other.inquiry.supposition { return inquiry.supposition.map(Told.otherSupposition) }
    if inquiry.isAtHome != other.inquiry.isAtHome || isTwoLevel {
      return .otherLevel(isAtHome: inquiry.isAtHome)
    }
    return nil
  }

  /// How another query differs from it, where it asks the same at another time.
  public func differenceOfMoment(to other: Plan) -> Told? {
    guard asksLike(other), inquiry.settings != other.inquiry.settings else { return nil }
    return .otherMoment(inquiry.settings.map(\.title))
  }

  /// The changes with which it asks what `other` asks without them, as they were written; `nil` where it asks something
  /// else, or supposes nothing more.
  public func changes(beyond other: Plan) -> String? {
    guard isAbout(other), inquiry.isAtHome == other.inquiry.isAtHome, let supposed = inquiry.supposition else {
      return nil
    }
    guard let before = other.inquiry.supposition else { return supposed }
    return supposed.hasPrefix(before + ", ") ? String(supposed.dropFirst(before.count + 2)) : nil
  }

  /// Whether both ask the same kind of question about the same boards.
  private func isAbout(_ other: Plan) -> Bool { asksLike(other) && inquiry.settings == other.inquiry.settings }

  /// Whether both ask the same kind of question about the same actors.
  private func asksLike(_ other: Plan) -> Bool {
    type(of: question) == type(of: other.question) && Set(question.asked) == Set(other.question.asked)
      && question.numberAsked == other.question.numberAsked
  }

  /// What the answer is, in few words, or only what it says two-level.
  ///
  /// - Throws: where somebody wants it to stop.
  public func told(isTwoLevel: Bool = false) throws(Interrupted) -> String {
    let words = try answer().brief()
    guard isTwoLevel, words.hasSuffix(" two-level") else { return words }
    let parts = words.dropLast(" two-level".count)
    let home = " at home, "
    guard let start = parts.indices.first(where: { parts[$0...].hasPrefix(home) }) else { return String(parts) }
    return String(parts[parts.index(start, offsetBy: home.count)...])
  }
}

extension String {
  /// Whether numbers in an answer are no set, so that their order means something.
  fileprivate var isInOrder: Bool { !contains("{") }
}

extension Inquiry {
  /// The names that an answer can hold, those of the boards that are asked about first.
  func names(of question: any Question) -> KnownNames {
    KnownNames(world, at: places(of: question.asked))
  }
}

extension Question {
  /// The option that is asked about, where it is one.
  fileprivate var numberAsked: Rational? {
    switch self {
    case let question as RatifyQuestion: question.option?.value
    case let question as PriceQuestion: question.option.value
    case let question as DefectQuestion: question.option?.value
    default: nil
    }
  }
}
