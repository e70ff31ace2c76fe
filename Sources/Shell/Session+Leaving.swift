import Syntax

// What is declared at the prompt stands in no file.
extension Session {
  /// Tells somebody who declares something for the first time where it is.
  func tellWhereItStands(for listener: Listener) {
    listener.note(
      "now a part of this case, \(world.title ?? "which has no title"); ‘undo’ takes it back, ‘save FILE.game’ keeps it"
    )
  }

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
