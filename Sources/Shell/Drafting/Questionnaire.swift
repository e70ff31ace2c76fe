import Diagnostics
import Knowledge
import Rendering
import Syntax
import Verbs

/// The questions from whose answers a case is drafted, one after the other.
public struct Questionnaire: Sendable {
  /// What was answered, and for the rest what is taken where nothing is.
  public private(set) var draft: CaseDraft
  /// How many questions are behind.
  public private(set) var place = 0

  /// What comes of an answer.
  public enum Reply: Hashable, Sendable {
    /// It is taken, or the question before is asked again.
    case taken
    /// The question is explained.
    case help(String)
    /// It is not taken, for a reason.
    case complaint(String)
  }

  /// Nothing answered yet.
  public init(in language: Language = .english) { draft = CaseDraft(in: language) }

  /// How many questions there are.
  public static var count: Int { all.count }

  /// What is to be known before the first question.
  public var introduction: String { draft.said(.howToAnswerQuestions) }

  /// The question that is asked; `nil` once there is none.
  public var question: String? { place < Self.all.count ? draft.said(Self.all[place].asked(draft)).printable : nil }

  /// What is taken where nothing is answered, as it stands before an answer.
  public var prompt: String { place < Self.all.count ? "  [\(Self.all[place].standing(draft))]: ".printable : "" }

  /// Takes an answer and goes on to the next question, where a case could be made of it; or explains the question, or
  /// goes back.
  public mutating func answer(_ text: String) -> Reply {
    let text = text.asOneLine
    switch Aside(text) {
    case .help: return .help(draft.said(Self.all[place].help))
    case .back: return goBack()
    case nil: break
    }
    var next = self
    if !text.isEmpty {
      let complaint = Self.all[place].take(&next.draft, text.withoutNeedlessMarks) ?? next.draft.complaint
      if let complaint { return .complaint(draft.said(complaint).printable) }
    }
    next.place += 1
    self = next
    return .taken
  }

  private mutating func goBack() -> Reply {
    if place == 0 { return .complaint(draft.said(.isFirstQuestion)) }
    place -= 1
    return .taken
  }
}

/// What can be said instead of an answer.
private enum Aside {
  case help
  case back

  init?(_ text: String) {
    switch text.lowercased() {
    case "?", "？", "help", "帮助": self = .help
    case "back", "返回": self = .back
    default: return nil
    }
  }
}

/// One question.
private struct Entry: Sendable {
  let asked: @Sendable (CaseDraft) -> Told
  let help: Told
  let standing: @Sendable (CaseDraft) -> String
  /// Puts an answer into the draft; returns what is wrong with it.
  let take: @Sendable (inout CaseDraft, String) -> Told?

  private init(
    _ help: Told, asked: @escaping @Sendable (CaseDraft) -> Told, standing: @escaping @Sendable (CaseDraft) -> String,
    take: @escaping @Sendable (inout CaseDraft, String) -> Told?
  ) {
    (self.asked, self.help, self.standing, self.take) = (asked, help, standing, take)
  }

  /// One that is answered by a name or a text.
  static func one(_ asked: Told, _ help: Told, _ path: WritableKeyPath<CaseDraft, String> & Sendable) -> Entry {
    Entry(help, asked: { _ in asked }, standing: { $0[keyPath: path] }) { draft, text in
      draft[keyPath: path] = text
      draft.giveWay(to: path)
      return nil
    }
  }

  /// One that is answered by names of factions.
  static func list(
    of side: Int, _ asked: @escaping @Sendable (String) -> Told, _ help: Told,
    _ path: WritableKeyPath<CaseDraft.Side, [String]> & Sendable,
    beside other: WritableKeyPath<CaseDraft.Side, [String]> & Sendable, givesWay: Bool
  ) -> Entry {
    Entry(help, asked: { asked($0.sides[side].name) }, standing: { $0.listed($0.sides[side][keyPath: path]) }) {
      draft, text in
      let names = text.isNobody ? [] : text.listed
      draft.sides[side][keyPath: path] = names
      // What nobody answered yet gives way to what is answered.
      if givesWay { draft.sides[side][keyPath: other].removeAll { other in names.contains { $0.isLike(other) } } }
      return nil
    }
  }

  /// The rule of a side, which is no name.
  static func rule(of side: Int) -> Entry {
    Entry(.helpOfRule, asked: { .askRule($0.sides[side].name) }, standing: { $0.spelled($0.sides[side].rule) }) {
      draft, text in
      guard let rule = SaidRule.written(text) else { return .noRule }
      draft.sides[side].rule = rule
      return nil
    }
  }
}

extension Questionnaire {
  private static let all: [Entry] =
    [
      .one(.askTitle, .helpOfTitle, \.title),
      .one(.askFirstSide, .helpOfSide, \.sides[0].name),
      .one(.askSecondSide, .helpOfSide, \.sides[1].name),
      .one(.askIssue, .helpOfIssue, \.issue),
      .one(.askAgreement, .helpOfAgreement, \.agreement),
      .one(.askReversion, .helpOfReversion, \.reversion),
    ] + inside(0) + inside(1)

  private static func inside(_ side: Int) -> [Entry] {
    [
      .list(
        of: side, Told.askSupporters, .helpOfSupporters, \.supporters, beside: \.opponents, givesWay: true),
      .list(of: side, Told.askOpponents, .helpOfOpponents, \.opponents, beside: \.supporters, givesWay: false),
      .rule(of: side),
    ]
  }
}

extension CaseDraft {
  /// Keeps what nobody answered yet apart from what was answered.
  fileprivate mutating func giveWay(to path: WritableKeyPath<CaseDraft, String>) {
    if path == \.sides[0].name, sides[0].name.isLike(sides[1].name) { sides[1].name = said(.otherSide) }
    if path == \.agreement, agreement.isLike(reversion) { reversion = said(.otherReversion) }
  }

  /// A rule of one word in the language of the draft.
  fileprivate func spelled(_ rule: String) -> String {
    language == .chinese ? Synonyms.chinese(for: rule) ?? rule : rule
  }

  /// Names of factions as they are answered.
  fileprivate func listed(_ names: [String]) -> String {
    names.isEmpty ? said(.nobody) : names.joined(separator: said(.betweenNames))
  }

  /// Why no case can be made of it; `nil` where one can.
  fileprivate var complaint: Told? {
    if let name = doubled { return .twoOfOneName(name) }
    do throws(Complaints) {
      _ = try World(reading: [Document(SourceText(text))])
      return nil
    } catch {
      // There is no file yet whose lines could be spoken of.
      let hints = error.all.first?.diagnostics.first.map { [$0.message] + $0.hints.filter { !$0.contains("line") } }
      return .notTaken(hints?.joined(separator: "; ") ?? "")
    }
  }

  /// A name that is given twice where it can be given once.
  private var doubled: String? {
    let lists = [sides.map(\.name), [agreement, reversion]] + sides.map { $0.supporters + $0.opponents }
    return lists.lazy.compactMap { $0.doubled }.first
  }
}

extension [String] {
  /// The first that is like one before it.
  fileprivate var doubled: String? {
    indices.first { at in self[..<at].contains { $0.isLike(self[at]) } }.map { self[$0] }
  }
}

extension String {
  /// The text without line ends, signs that steer terminals, blanks at its ends, and quotation marks of two kinds, of
  /// which a case file can hold only one in a name.
  fileprivate var asOneLine: String {
    let plain = printable.map { $0 == "\u{FFFD}" ? " " : "“”".contains($0) ? "\"" : $0 }
    let words = String(plain.prefix(Self.longest)).split(whereSeparator: \.isWhitespace)
    return words.joined(separator: " ")
  }

  /// The most characters of an answer that are taken.
  private static let longest = 400

  /// What says something else without quotation marks is a name within them.
  fileprivate var withoutNeedlessMarks: String {
    guard count > 2, first == "\"", last == "\"" else { return self }
    let inside = String(dropFirst().dropLast())
    return Aside(inside) == nil ? self : inside
  }

  /// A name without the quotation marks that it would have in a case file.
  private var withoutMarks: String {
    count > 2 && first == "\"" && last == "\"" ? String(dropFirst().dropLast()) : self
  }

  /// Whether it says that there is nobody.
  fileprivate var isNobody: Bool {
    ["-", "－", "–", "—", "none", "nobody", "no one", "无", "無", "无人", "没有", "没有人"].contains(lowercased())
  }

  /// The names in a list, with commas of any script between.
  fileprivate var listed: [String] {
    split { ",，、;；".contains($0) }.map { $0.split(separator: " ").joined(separator: " ").withoutMarks }
      .filter { !$0.isEmpty }
  }

  fileprivate func isLike(_ other: String) -> Bool { lowercased() == other.lowercased() }
}
