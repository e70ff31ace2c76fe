import Syntax
import Verbs

// What is declared at the prompt stands in no file.
extension Session {
  /// Tells somebody who declares something for the first time where it is.
  func tellWhereItStands(for listener: Listener) {
    listener.note(
      said(
        Told(
          "now a part of this case, \(world.title ?? "which has no title"); ‘undo’ takes it back, ‘save FILE.game’ keeps it",
          "已加入案例“\(world.title ?? "无标题")”；“撤销”收回，“保存 文件.game”写入文件")))
  }

  /// Leaves; but somebody at a prompt whose declarations stand in no file is told so first, and leaves when asked again.
  mutating func leave(for listener: Listener) {
    let isAside = activity != nil && isUnsaved(ownCase)
    if !isAside && !isUnsaved(outside) || !isAnswerable || lastWarned == edition {
      isOver = true
      return
    }
    lastWarned = edition
    listener.note(
      said(
        isAside
          ? Told(
            "what you declared before is in no file: ‘leave’ goes back to it, and ‘quit’ once more leaves without it",
            "先前所声明的内容尚未写入文件：“离开”回到那里，再次“退出”则不保存而离开")
          : Told(
            "what you declared is in no file: ‘save FILE.game’ writes it, and ‘quit’ once more leaves without it",
            "所声明的内容尚未写入文件：“保存 文件.game”写入，再次“退出”则不保存而离开")))
  }

  /// Tells that what was declared goes with the lesson or the quiz in which it was.
  func tellWhatIsGone(for listener: Listener) {
    if !isUnsaved(outside) { return }
    listener.note(said(Told("what you declared in it was in no file, and is gone with it", "其间所声明的内容没有写入文件，随之消失")))
  }

  /// The asker's own case, which a lesson or a quiz about another one only sets aside.
  private var ownCase: Outside {
    switch activity {
    case .lesson(let sitting): sitting.outside
    case .quiz(let run): run.outside ?? outside
    case .play, nil: outside
    }
  }

  /// Whether something was declared in a case that was not saved since.
  private func isUnsaved(_ one: Outside) -> Bool {
    let (now, kept) = (one.state.documents, one.kept ?? one.base.documents)
    return kept.count < now.count || zip(now, kept).dropFirst().contains { $0.text != $1.text }
  }
}
