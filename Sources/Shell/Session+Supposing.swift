import Diagnostics
import Knowledge
import Syntax
import Verbs

// What is supposed for all queries, and taken back.
extension Session {
  /// Whether anything was supposed, declared or named since the case was loaded.
  var isChanged: Bool {
    !past.isEmpty || !lets.isEmpty || !suppositions.isEmpty || state.documents.count != base.documents.count
  }

  mutating func suppose(
    _ changes: [Change], in source: SourceText, for listener: Listener
  ) throws(Complaints) {
    guard let first = changes.first, let last = changes.last else {
      let kept = suppositions.isEmpty ? said(Self.nothingSupposed) : suppositions.joined(separator: "\n")
      return listener.emit(.answer(kept + "\n"))
    }
    let text = source[first.span.lowerBound..<last.span.upperBound]
    let old = state
    try placed(in: source) { () throws(Diagnostic) in try state.suppose(changes, text) }
    past.keep(old)
    listener.note(said(supposed))
    switch activity {
    case .play: listener.note(said(Told("the play goes on as it began; this is so for queries", "扮演照旧进行；这一假设只对查询有效")))
    case .quiz: listener.note(said(Told("the quiz goes on as it began; this is so for queries", "测验照旧进行；这一假设只对查询有效")))
    case .lesson, nil: break
    }
  }

  mutating func undo(at span: Span, in source: SourceText, for listener: Listener) throws(Complaints) {
    guard let old = past.takeBack() else {
      throw Complaints([Complaint([.nothingToUndo(at: span, isCut: past.isCut)], in: source)])
    }
    state = old.state
    if let names = old.lets { lets = names.adding(lets) }
    if let loaded = old.loaded { (base, kept) = (loaded.base, loaded.kept) }
    listener.note(said(Told("taken back; ", "已撤销；") + supposed))
  }

  /// What is supposed, after commas.
  private var supposed: Told {
    let all = suppositions.joined(separator: ", ")
    return suppositions.isEmpty ? Self.nothingSupposed : Told("supposed: \(all)", "假设：\(all)")
  }

  private static let nothingSupposed = Told("nothing is supposed", "没有假设")
}
