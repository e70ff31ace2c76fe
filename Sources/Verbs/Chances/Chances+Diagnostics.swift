import Diagnostics
import Solver
import Syntax

// What is wrong with the parts of a ‘chance’ that are to be added up.
extension Diagnostic {
  static func unlikeParts(_ file: Name, _ other: Name, _ difference: (String, theirs: String, own: String)) -> Self {
    Self(
      "‘\(file.value)’ is a part of another whole than ‘\(other.value)’: its \(difference.0) is \(difference.theirs), and not \(difference.own)",
      at: file.span)
  }

  static func unlikeWorlds(_ file: Name, _ other: Name) -> Self {
    Self(
      "‘\(file.value)’ is of another case than ‘\(other.value)’, or something else was supposed in it", at: file.span)
  }

  static func partTwice(_ shard: Shard, _ file: Name, _ other: Name) -> Self {
    let place = file.value == other.value ? "" : ", and in ‘\(other.value)’ already"
    return Self("part \(shard.number) of \(shard.count) is twice here: in ‘\(file.value)’\(place)", at: file.span)
  }

  static func partsMissing(_ missing: [Int], _ total: Int, of count: Int, at span: Span) -> Self {
    let more = missing.count < total ? " and \(total - missing.count) more" : ""
    let list = missing.map { "\($0)" }.joined(separator: ", ")
    return Self(
      total == 1 ? "part \(list) of \(count) is missing" : "parts \(list)\(more) of \(count) are missing", at: span)
  }

  static func partsOfAnotherWorld(_ file: Name) -> Self {
    Self(
      "‘\(file.value)’ is a part of an answer about another case, or one in which something else was supposed",
      at: file.span,
      hints: ["load that case first, as in: twolevel treaty.game -c 'merge part-*.json'"])
  }
}
