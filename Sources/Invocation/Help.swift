extension Arguments {
  /// What `--help` says.
  public static var help: String {
    let examples = columns(Example.calls.map { ($0.words, $0.meaning) })
    let flags = columns(Flag.all.map { ($0.usage, $0.summary) })
    return """
      twolevel: \(Release.purpose)

      \(examples.joined(separator: "\n"))

      \(flags.map { "  \($0)" }.joined(separator: "\n"))

      \(ExitStatus.sentence)
      At the prompt, ‘help’ says what can be asked.

      """
  }
}

/// Two columns, the first as wide as its widest line.
private func columns(_ rows: [(left: String, right: String)]) -> [String] {
  let width = (rows.map(\.left.count).max() ?? 0) + 2
  return rows.map { $0.left + String(repeating: " ", count: width - $0.left.count) + $0.right }
}

extension Flag {
  /// The option in a line of help; short names stand in a column of their own.
  fileprivate var usage: String {
    let spelled = (letter.map { "\($0), " } ?? "    ") + name
    return operand.map { "\(spelled) \($0.placeholder)" } ?? spelled
  }
}
