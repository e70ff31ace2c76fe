import Diagnostics
import Knowledge
import Rendering
import Syntax

/// The questions from whose answers a case is drafted, one after the other.
public struct Questionnaire: Sendable {
  /// What was answered, and for the rest what is taken where nothing is.
  public private(set) var draft = CaseDraft()
  private var place = 0

  /// Nothing answered yet.
  public init() {}

  /// The question that is asked, with what is taken where nothing is answered; `nil` once there is none.
  public var question: String? {
    guard place < Self.all.count else { return nil }
    let entry = Self.all[place]
    return "\(entry.asked(draft)) [\(entry.standing(draft))]: ".printable
  }

  /// Takes an answer and goes on to the next question, where a case could be made of it.
  ///
  /// - Returns: what is wrong with the answer; `nil` where it is taken.
  public mutating func answer(_ text: String) -> String? {
    let text = text.asOneLine
    var next = self
    if !text.isEmpty {
      if let complaint = Self.all[place].take(&next.draft, text) { return complaint }
      if let complaint = next.draft.complaint { return complaint }
    }
    next.place += 1
    self = next
    return nil
  }
}

/// One question.
private struct Entry: Sendable {
  let asked: @Sendable (CaseDraft) -> String
  let standing: @Sendable (CaseDraft) -> String
  /// Puts an answer into the draft; returns what is wrong with it.
  let take: @Sendable (inout CaseDraft, String) -> String?

  /// One that is answered by a name or a text.
  init(_ asked: String, _ path: WritableKeyPath<CaseDraft, String> & Sendable) {
    self.asked = { _ in asked }
    standing = { $0[keyPath: path] }
    take = { draft, text in
      draft[keyPath: path] = text
      draft.giveWay(to: path)
      return nil
    }
  }

  /// One that is answered by names of factions.
  init(
    of side: Int, _ asked: String, _ path: WritableKeyPath<CaseDraft.Side, [String]> & Sendable,
    beside other: WritableKeyPath<CaseDraft.Side, [String]> & Sendable, givesWay: Bool
  ) {
    self.asked = { "\(asked) inside \($0.sides[side].name)" }
    standing = { draft in
      let names = draft.sides[side][keyPath: path]
      return names.isEmpty ? "nobody" : names.joined(separator: ", ")
    }
    take = { draft, text in
      let names = ["-", "nobody"].contains(text.lowercased()) ? [] : text.listed
      draft.sides[side][keyPath: path] = names
      if givesWay { draft.sides[side][keyPath: other].removeAll { other in names.contains { $0.isLike(other) } } }
      return nil
    }
  }

  /// The rule, which is no name.
  static let rule = Entry(
    asked: { _ in "what ratification takes: majority, 2/3, unanimity, …" }, standing: \.rule,
    take: { draft, text in
      if text.contains(where: { "{}#;\"“”".contains($0) }) {
        return "I expected a rule, such as majority, 2/3, 60% or unanimity"
      }
      draft.rule = text
      return nil
    })

  private init(
    asked: @escaping @Sendable (CaseDraft) -> String, standing: @escaping @Sendable (CaseDraft) -> String,
    take: @escaping @Sendable (inout CaseDraft, String) -> String?
  ) {
    (self.asked, self.standing, self.take) = (asked, standing, take)
  }
}

extension Questionnaire {
  private static let all: [Entry] = [
    Entry("title of the case", \.title),
    Entry("the first side", \.sides[0].name),
    Entry("the second side", \.sides[1].name),
    Entry("what is at stake", \.issue),
    Entry("what it comes to if both ratify", \.agreement),
    Entry("what it stays otherwise", \.reversion),
    Entry(of: 0, "who is for it", \.supporters, beside: \.opponents, givesWay: true),
    Entry(of: 0, "who is against it", \.opponents, beside: \.supporters, givesWay: false),
    Entry(of: 1, "who is for it", \.supporters, beside: \.opponents, givesWay: true),
    Entry(of: 1, "who is against it", \.opponents, beside: \.supporters, givesWay: false),
    .rule,
  ]
}

extension CaseDraft {
  /// Keeps what nobody answered yet apart from what was answered.
  fileprivate mutating func giveWay(to path: WritableKeyPath<CaseDraft, String>) {
    if path == \.sides[0].name, sides[0].name.isLike(sides[1].name) { sides[1].name = "the other side" }
    if path == \.agreement, agreement.isLike(reversion) { reversion = "no agreement" }
  }

  /// Why no case can be made of it; `nil` where one can.
  fileprivate var complaint: String? {
    do throws(Complaints) {
      _ = try World(reading: [Document(SourceText(text))])
      return nil
    } catch {
      let found = error.all.first?.diagnostics.first
      return found.map { ([$0.message] + $0.hints).joined(separator: "; ").printable } ?? ""
    }
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

  /// The names in a list, with commas of any script between.
  fileprivate var listed: [String] {
    split { ",，、;；".contains($0) }.map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
  }

  fileprivate func isLike(_ other: String) -> Bool { lowercased() == other.lowercased() }
}
