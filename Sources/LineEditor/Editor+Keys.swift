import CLineEdit

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// How keys reach libedit, and which of them the editor answers itself.
extension Editor {
  /// Binds the keys, after `.editrc` was read: its `bind -v` would forget them.
  func bindKeys() {
    let isVi = cle_is_vi(handle)
    for key in ["^I", "^M", "^J", "^R", "^F", "^P", "^N", "^A", "^E"] { cle_bind_ours(handle, false, key) }
    for key in Key.allCases { bind(key, alternative: false) }
    // These would read commands or the line in ways that undo the bindings or overrun libedit's memory.
    if !isVi { return cle_bind(handle, false, "\\033x", "ed-unassigned") }
    for key in ["^M", "^J", "^R", "j", "k", "+", "-", "/", "?"] { cle_bind_ours(handle, true, key) }
    for key in Key.allCases { bind(key, alternative: true) }
    for key in [":", "v"] { cle_bind(handle, true, key, "ed-unassigned") }
  }

  /// Answers a key that was bound to the editor.
  func answer(_ key: Int32) -> UInt8 {
    let outcome =
      Key(rawValue: UInt32(key)).map(answer)
      ?? Unicode.Scalar(UInt32(key)).map { answer($0) } ?? CLE_DONE
    return UInt8(outcome.rawValue)
  }

  /// Waits for a key and gives it to libedit, or to the search.
  func readKey(into key: UnsafeMutablePointer<wchar_t>) -> Int32 {
    cle_repair_cursor(handle)
    if !keyboard.hasInput { paint() }
    while true {
      guard answerSignals() else { return failure(into: key) }
      switch keyboard.next() {
      case .signal: continue
      case .end:
        key.pointee = 0
        return 0
      case .key(let value):
        key.pointee = wchar_t(bitPattern: taken(value))
        return 1
      }
    }
  }

  private func bind(_ key: Key, alternative: Bool) {
    guard let command = key.command else { return cle_bind_ours(handle, alternative, key.notation) }
    cle_bind(handle, alternative, key.notation, command)
  }

  private func answer(_ key: Key) -> cle_outcome {
    switch key {
    case .paste: paste()
    case .up: recall(.older)
    case .down: recall(.newer)
    case .right: acceptHint()
    case .home: moveToEdge(.start)
    case .end: moveToEdge(.end)
    case .search: showSearch()
    case .combining: insert([combining])
    case .newline: insert(["\n"])
    case .left, .delete, .wordLeft, .wordRight, .submit: CLE_DONE
    }
  }

  private func answer(_ key: Unicode.Scalar) -> cle_outcome {
    switch key {
    case "\t": complete()
    case "\r", "\n": submit()
    case "\u{12}", "/", "?": startSearch()
    case "\u{6}": acceptHint()
    case "\u{10}", "k", "-": recall(.older)
    case "\u{E}", "j", "+": recall(.newer)
    case "\u{1}": moveToEdge(.start)
    case "\u{5}": moveToEdge(.end)
    default: CLE_DONE
    }
  }

  /// What libedit is told of a key.
  private func taken(_ key: UInt32) -> UInt32 {
    hideHint()
    if search != nil { return searched(key) }
    guard key >= 0x20, !(0x7F..<0xA0 ~= key) else { return key }
    redrawIfTall()
    // libedit counts what has no width as a column on its quick way to show a typed character, and on a full screen
    // that ends outside of its memory: such a character goes in by a command that draws everything.
    guard key >= 0xA0, cle_width(key) <= 0 else { return key }
    combining = Unicode.Scalar(key) ?? "\u{FFFD}"
    return Key.combining.rawValue
  }

  /// Draws a line that fills the screen anew before a character is typed into it: after a movement of the cursor
  /// libedit is wrong about the row in which it stands, and would write outside of its memory.
  private func redrawIfTall() {
    guard layout.lastRow >= window.rows - 1 else { return }
    put("\u{1B}[H\u{1B}[2J")
    cle_refresh(handle)
  }

  private func failure(into key: UnsafeMutablePointer<wchar_t>) -> Int32 {
    key.pointee = 0
    errno = EINTR
    return -1
  }
}

extension Key {
  /// libedit's own command for the key; `nil` where the editor answers it.
  fileprivate var command: String? {
    switch self {
    case .left: "ed-prev-char"
    case .delete: "ed-delete-next-char"
    case .wordRight: "em-next-word"
    case .wordLeft: "ed-prev-word"
    case .submit: "ed-newline"
    default: nil
    }
  }
}
