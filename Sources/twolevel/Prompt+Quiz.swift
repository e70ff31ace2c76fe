import Shell

extension Prompt {
  /// Where nothing more is typed, ends a quiz and stays, instead of ending the session.
  ///
  /// - Returns: what the next line begins as; `nil` where no quiz was going on.
  func next(endingQuizOf current: Current) -> String? {
    guard current.quizPrompt != nil else { return nil }
    output.answer("\n")
    current.session.leaveQuiz(for: Listener(on: canvas(for: current.session), output.take))
    output.flush()
    return ""
  }
}

extension Current {
  /// What stands before an answer while a quiz is going on; `nil` where none is.
  var quizPrompt: String? { isOpen ? session.quizTitle.map { "\($0)> " } : nil }
}
