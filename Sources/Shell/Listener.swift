import Knowledge
import Rendering
import Solver
import Verbs

/// Who a session speaks to.
public struct Listener {
  /// What answers are drawn on.
  public let canvas: Canvas
  /// How it is told how far long work is, and says that it is to stop.
  public let watch: Watch
  /// Whether each query is shown before its answer.
  public let echoes: Bool
  /// What was entered before, the newest last.
  public let past: () -> [String]
  /// Takes what the session has to say, as it comes.
  public let emit: (Output) -> Void
  /// Whether it wants to hear of one more mistake.
  private var wantsMore: () -> Bool = { true }

  /// Somebody who listens.
  public init(
    on canvas: Canvas = .plain, watch: Watch = .nobody, echoes: Bool = false, past: @escaping () -> [String] = { [] },
    _ emit: @escaping (Output) -> Void
  ) {
    (self.canvas, self.watch, self.echoes, self.past, self.emit) = (canvas, watch, echoes, past, emit)
  }

  /// Shows a statement, where that is wanted; returns what was shown.
  func echo(_ statement: @autoclosure () -> String) -> String {
    guard echoes else { return "" }
    let shown = canvas.paragraph("> \(statement())")
    emit(.answer(shown))
    return shown
  }

  /// The same one, who hears of a mistake only where `wantsMore` says so.
  func hearing(while wantsMore: @escaping () -> Bool) -> Listener {
    var listener = self
    listener.wantsMore = wantsMore
    return listener
  }

  /// Tells what is wrong.
  func complain(_ text: @autoclosure () -> String) {
    if wantsMore() { emit(.complaint(text())) }
  }

  /// Does something, and tells what was wrong with it.
  ///
  /// - Returns: whether all went well.
  func report(in lexicon: Lexicon, _ body: () throws(Complaints) -> Void) -> Bool {
    do throws(Complaints) {
      try body()
      return true
    } catch {
      for complaint in error.all {
        complain(canvas.text(lexicon.said(complaint), lexicon.language.complaintLabels))
      }
      return false
    }
  }

  /// Tells what was done.
  func note(_ text: String) { emit(.note(canvas.paragraph(text))) }

  /// What a session has to say; each text ends with a line end.
  public enum Output: Hashable, Sendable {
    /// An answer.
    case answer(String)
    /// What was wrong.
    case complaint(String)
    /// What was done, for somebody who watches.
    case note(String)
  }
}
