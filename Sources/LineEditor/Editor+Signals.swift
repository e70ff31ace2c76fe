import CLineEdit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What signals do to a line that is being edited.
extension Editor {
  /// Answers the signals that came; false where one of them ends the line.
  func answerSignals() -> Bool {
    if cle_seen(SIGINT) {
      moveBelowLine(writing: "^C")
      return false
    }
    if Signals.askToEnd { return false }
    if cle_take(SIGTSTP) { stop() }
    if cle_take(SIGCONT) { resume() }
    if cle_take(SIGWINCH) { resize() }
    return true
  }

  private func stop() {
    moveBelowLine()
    put("\u{1B}[?2004l")
    cle_prepare(handle, false)
    cle_stop()
    resume()
    _ = cle_take(SIGCONT)
  }

  private func resume() {
    cle_prepare(handle, false)
    cle_prepare(handle, true)
    measure()
    put("\u{1B}[?2004h\r\u{1B}[J")
    forgetPicture()
    paint()
  }

  /// Terminals break the line anew when the window changes, so its first row is looked for by the new size.
  private func resize() {
    measure()
    let rows = min(layout.place(at: buffer.contents.cursor).row, window.rows - 1)
    put((rows > 0 ? "\u{1B}[\(rows)A" : "") + "\r\u{1B}[J")
    forgetPicture()
    cle_refresh(handle)
    paint()
  }
}
