/// What the program's end tells whoever called it.
struct ExitStatus: Sendable {
  let code: Int
  let meaning: String

  /// Every exit status.
  static let all = [
    ExitStatus(code: 0, meaning: "if all went well"),
    ExitStatus(code: 1, meaning: "if something failed or was found"),
    ExitStatus(code: 2, meaning: "if the command line is not understood"),
  ]

  /// All of them in one sentence.
  static var sentence: String {
    "The exit status is \(all.map { "\($0.code) \($0.meaning)" }.joined(separator: ", "))."
  }
}
