/// What the program does with files instead of answering about them, where its first word says so.
public enum Subcommand: String, CaseIterable, Sendable {
  /// Write the draft of a case.
  case new
  /// Say what a referee would ask of cases, and what is wrong with scripts and lessons.
  case lint
}

extension Subcommand {
  /// All of them in one line.
  static var list: String { allCases.map(\.rawValue).joined(separator: " ") }

  /// What stands after it.
  var operand: Operand {
    switch self {
    case .new: .newCase
    case .lint: .work
    }
  }

  /// Whether it takes several files.
  var isRepeatable: Bool { self == .lint }

  /// How it is called.
  var usage: String { "twolevel \(rawValue) \(operand.placeholder)" + (isRepeatable ? "…" : "") }

  /// What it is for, in one line.
  var summary: String {
    switch self {
    case .new: "a case of your own to begin with, from a few questions"
    case .lint: "what a referee would ask of cases, and what is wrong with scripts and lessons"
    }
  }

  /// What else is to be said of it, in sentences.
  var meaning: String {
    switch self {
    case .new:
      """
      It asks who the two sides are, what is at stake, who is for it inside each, and what ratification takes; ? explains \
      a question. Without a terminal, each line of standard input is an answer; with --plain nothing is asked. What it \
      writes can be asked at once, and its remarks say what each line means. A file that is there is left alone.
      """
    case .lint:
      """
      Each remark about a case has its line and what could be written instead; of a script, every query has to be \
      understood and to fit the case before it; of a lesson, every question has to have an answer, a hint and its Chinese. \
      The exit status is 1 if anything is found.
      """
    }
  }

  /// - Throws: where what stands after it is not what it takes.
  func check(_ files: [String]) throws(Misuse) {
    if files.isEmpty { throw .missing(operand, after: rawValue) }
    if !isRepeatable, 1 < files.count { throw .unexpected(files[1], after: "\(rawValue) \(files[0])") }
    if self == .new, !Arguments.isCase(files[0]) { throw .noCaseName(files[0]) }
  }
}
