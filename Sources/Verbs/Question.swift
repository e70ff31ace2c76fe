import Answers
import Diagnostics
import Knowledge
import Solver
import Syntax

/// A question about a world, with every name in it already resolved.
public protocol Question: Sendable {
  /// The actors asked about: factions without an actor's name in `if` are theirs. Empty means all.
  var asked: [Int] { get }
  /// Whether the question is about games, so that it needs phases to be asked of.
  static var isAboutGames: Bool { get }
  /// Whether it asks along the days, so that it supposes day by day what is supposed.
  static var isAlongDays: Bool { get }
  /// What its answer depends on, so far as it depends on weights.
  var turning: Turning { get }
  /// Whether its answer depends on what others ratify even at home.
  var asksOthersAtHome: Bool { get }
  /// Whether it is about the answers to other queries, which it asks itself.
  static var holdsQueries: Bool { get }
  /// Whether its answer turns with the factions' weights at certain thresholds.
  static var turns: Bool { get }
  /// Whether it can be asked where powers are known only as an order: of them it depends on nothing but how their sums
  /// stand to quotas, and to each other.
  static var takesOrders: Bool { get }
  /// Whether, as it is asked here, it counts votes, so that it turns with each of them.
  func holdsCounts(_ inquiry: Inquiry) -> Bool
  /// Whether it can be asked of boards whose options are too many to be listed.
  static var takesSpaces: Bool { get }
  /// Whether ``derivation(_:)`` explains its answer.
  static var isExplained: Bool { get }
  /// Whether such a question can be asked about the answer to one of the other kind.
  static func admits(_ other: any Question.Type) -> Bool
  /// From what its answer follows; made of what the solver decided the answer by.
  ///
  /// - Throws: where somebody wants it to stop.
  func derivation(_ inquiry: Inquiry) throws(Interrupted) -> [Finding]
  /// The same question of each of these actors, where it is about several and about each by itself; else itself alone.
  func apart(among actors: [Int]) -> [any Question]
  /// - Throws: why it cannot be asked of that world, as a complaint about `span`.
  func check(_ inquiry: Inquiry, at span: Span) throws(Diagnostic)
  /// What follows for it from the world of `inquiry`, and from nothing else.
  ///
  /// - Throws: where somebody wants it to stop.
  func answer(_ inquiry: Inquiry) throws(Interrupted) -> Answer
}

extension Question {
  /// Nobody in particular.
  public var asked: [Int] { [] }
  /// By default a question is about what is known, and not about games.
  public static var isAboutGames: Bool { false }
  /// By default a question is asked of its phases or its day.
  public static var isAlongDays: Bool { false }
  /// By default on which options are ratified.
  public var turning: Turning { .votes }
  /// By default it does not.
  public var asksOthersAtHome: Bool { false }
  /// By default it is not.
  public static var holdsQueries: Bool { false }
  /// By default it goes through options one by one.
  public static var takesSpaces: Bool { false }
  /// By default it does not.
  public static var isExplained: Bool { false }
  /// By default it can, where the other does not hold queries itself.
  public static func admits(_ other: any Question.Type) -> Bool { !other.holdsQueries }
  /// By default nothing is told.
  public func derivation(_ inquiry: Inquiry) throws(Interrupted) -> [Finding] { [] }
  /// By default it cannot be taken apart.
  public func apart(among actors: [Int]) -> [any Question] { [self] }
  /// By default every question can be asked.
  public func check(_ inquiry: Inquiry, at span: Span) throws(Diagnostic) {}
  /// By default it does not.
  public func holdsCounts(_ inquiry: Inquiry) -> Bool { false }
}

// What is so of every question of a kind, asked of one of them.
extension Question {
  var isAboutGames: Bool { Self.isAboutGames }
  var isAlongDays: Bool { Self.isAlongDays }
  var takesOrders: Bool { Self.takesOrders }
  var isExplained: Bool { Self.isExplained }
  var turns: Bool { Self.turns }
  var takesSpaces: Bool { Self.takesSpaces }

  /// Whether the answer can turn with the factions' weights.
  static var turns: Bool { isAboutGames && !isAlongDays && !holdsQueries }

  /// Whether it can be asked of an order of powers.
  static var takesOrders: Bool { turns }
}

/// The world in which a question is asked, and when.
public struct Inquiry: Sendable {
  /// The query as it was written; put together only where somebody reads it.
  let wording: @Sendable () -> String
  /// The world, with what is supposed in it.
  @Held public internal(set) var world: World
  /// The world without what is supposed; `nil` where nothing is.
  @Held public internal(set) var before: World?
  /// The moments that are asked about.
  public internal(set) var settings: [Setting]
  /// Whether a moment was named.
  public internal(set) var isTimed: Bool
  /// Whether only the games at home are asked about.
  public let isAtHome: Bool
  /// Whether the answer is wanted in a form for readers, who see numbers rounded, and for nothing else.
  var isForReaders = false
  /// What is supposed, as it was written.
  public internal(set) var supposition: String?
  /// What was supposed before, for all queries, as it was written.
  public let standing: [String]
  /// The world before anything was supposed, and without the effects of events.
  @Held var stated: World
  /// What is supposed.
  var changes: [Change]
  /// The plans of the queries inside, where there are several.
  var sides: [Plan] = []
  /// The language in which the language of queries is explained.
  var language = Language.english
  /// Who waits for the answer.
  let watch: Watch
  /// Solutions that are known already of worlds with the same stakes; `nil` where there are none.
  var known: KnownTables?

  /// The query as it was written.
  public var words: String { wording() }
}

/// A question and the world, perhaps a supposed one, in which to ask it.
public struct Plan: Sendable {
  /// What is asked.
  public let question: any Question
  /// Of which world.
  public let inquiry: Inquiry
  /// In which format the answer was wanted, where that was said.
  public let format: Spanned<Format>?

  /// Whether the answer is soon there, since it is found by one look at listed options.
  public var isQuick: Bool {
    type(of: question).isAboutGames && !type(of: question).holdsQueries && !question.isAlongDays
      && inquiry.settings.allSatisfy { inquiry.world.spaces(in: $0).isEmpty }
  }

  /// The answer.
  ///
  /// - Throws: where somebody wants it to stop.
  public func answer() throws(Interrupted) -> Answer { try inquiry.answer(to: question) }
}

extension Inquiry {
  /// The answer in a few words, or why the question cannot be asked here.
  ///
  /// - Throws: where somebody wants it to stop.
  func brief(of question: any Question) throws(Interrupted) -> String {
    do throws(Diagnostic) {
      try checkSpaces(for: question, at: 0..<0)
      try question.check(self, at: 0..<0)
    } catch { return "not asked: \(error.message)" }
    return try answer(to: question).brief()
  }
}
