import Numbers
import Syntax

extension String {
  /// The text without blanks, braces and case, in which an expected answer need not agree with the one that comes.
  public var foldedAnswer: String { halfWidth.lowercased().filter { !" {}\t\"“”".contains($0) } }

  /// Whether an answer says this; of who prevails with what, the name alone says enough.
  public func isSaid(by answer: String) -> Bool {
    if let english = Self.english[self] { return english.isSaid(by: answer) }
    if let set = optionsInBraces { return set == answer.optionsInBraces }
    if let settled { return settled == answer.settled }
    let (wanted, given) = (inOrder, answer.inOrder)
    return wanted.foldedAnswer == given.foldedAnswer
      || given.prevailing.map { $0.foldedAnswer == wanted.foldedAnswer } ?? false || wanted.isSameInNumbers(as: given)
  }

  /// Answers of one word that are written in Chinese.
  private static let english = ["是": "yes", "否": "no", "空集": "{}"]

  /// Whether an answer settles issues as this does, and perhaps others.
  func isPart(of answer: String) -> Bool {
    guard let settled, let others = answer.settled else { return false }
    return settled.isSubset(of: others)
  }

  /// The issues with their values, in whatever order, of an outcome such as `troops=stay, talks=open`; `nil` of another text.
  private var settled: Set<String>? {
    let parts = halfWidth.split { ",、".contains($0) }
    let areSettled = !parts.isEmpty && parts.allSatisfy { $0.count { $0 == "=" } == 1 && !$0.contains("|") }
    return areSettled ? Set(parts.map { String($0).foldedAnswer }) : nil
  }

  /// Whether both say the same but for how numbers are written: 0.5 is 1/2.
  private func isSameInNumbers(as other: String) -> Bool {
    func words(_ text: String) -> [Substring] { text.split { " ,".contains($0) } }
    let (own, others) = (words(self), words(other))
    return own.count == others.count
      && zip(own, others).allSatisfy { one, another in
        let number = Rational(String(one))
        return number != nil
          ? number == Rational(String(another)) : String(one).foldedAnswer == String(another).foldedAnswer
      }
  }

  /// The text with those who prevail together, `h and g with 1`, in the order of their names.
  private var inOrder: String {
    let words = split(separator: " ")
    let end = words.lastIndex(of: "with") ?? words.count
    let isOfOne = words.count { $0 == "with" } <= 1 && !words.contains { $0 == "two-level" || $0 == "home" }
    guard isOfOne, !contains("|"), words[..<end].contains("and") else { return self }
    let names = words[..<end].split(separator: "and").map { $0.joined(separator: " ") }
    return ([names.sorted().joined(separator: " and ")] + words[end...].map(String.init)).joined(separator: " ")
  }

  /// Who prevails, in an answer such as `hardliners with no-deal (4)`.
  private var prevailing: String? {
    let words = split(separator: " ")
    guard let with = words.lastIndex(of: "with"), 0 < with, let choice = words.dropFirst(with + 1).first else {
      return nil
    }
    let isLast = with + (choice == "no-deal" && words.last != choice ? 3 : 2) == words.count
    return isLast ? words[..<with].joined(separator: " ") : nil
  }

  /// Whether each brace and each quotation mark in it has another one.
  public var isPaired: Bool {
    func count(_ sign: Character) -> Int { halfWidth.count { $0 == sign } }
    return count("{") == count("}") && count("“") == count("”") && count("\"").isMultiple(of: 2)
  }

  /// The numbers of a win-set such as `{2, 1}`, in whatever order and with whatever commas; `nil` of another text.
  private var optionsInBraces: Set<String>? {
    let text = halfWidth
    guard text.first == "{", text.last == "}", 1 < text.count else { return nil }
    let inner = text.dropFirst().dropLast()
    guard !inner.contains(where: { "{}|".contains($0) }) else { return nil }
    return Set(inner.split { ",、 ".contains($0) }.map(String.init))
  }
}
