import Syntax

// Somebody wants to leave.
extension Session {
  /// Leaves; but somebody at a prompt whose declarations stand in no file is told so first, and leaves when asked again.
  mutating func leave(for listener: Listener) {
    if !isUnsaved || !isAnswerable || lastWarned == edition {
      isOver = true
      return
    }
    lastWarned = edition
    listener.note("what you declared is in no file: ‘save FILE.game’ writes it, and ‘quit’ once more leaves without it")
  }

  /// Whether something was declared that was not saved since.
  private var isUnsaved: Bool {
    guard isChanged else { return false }
    let (now, kept) = (state.documents, kept ?? base.documents)
    return kept.count < now.count || zip(now, kept).dropFirst().contains { $0.text != $1.text }
  }
}
