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
    bind(["^I", "^M", "^J", "^R", "^F", "^P", "^N", "^A", "^E", "^L"], to: answered)
    for key in Key.allCases { bind([key.notation], to: key.command) }
    // What is quoted would come into the line on the way that ``needsDrawing(_:)`` keeps closed.
    bind(["^V"], to: unassigned)
    cle_is_vi(handle) ? bindCommandMode() : bindMeta()
  }

  private func bindMeta() {
    bind(["\\033p", "\\033P", "\\033n", "\\033N"], to: answered)
    bind(["\\033x"], to: unassigned)
  }

  private func bindCommandMode() {
    let ours = ["^M", "^J", "^R", "^L", "^P", "^N", "j", "k", "J", "K", "+", "-", "/", "?", "r", "."]
    bind(ours, to: answered, alternative: true)
    for key in Key.allCases { bind([key.notation], to: key.command, alternative: true) }
    bind([Key.typed.notation], to: String(cString: cle_repeats), alternative: true)
    bind([Key.redo.notation], to: "vi-redo", alternative: true)
    // These would read libedit's history, undo the bindings, overrun memory on the way to another editor, or make
    // one of our keys of an ordinary one.
    bind(["n", "N", "G", ":", "v", "R", "^["], to: unassigned, alternative: true)
  }

  /// Binds `keys` to a command of libedit's; in vi mode, `alternative` binds them in command mode.
  private func bind(_ keys: [String], to command: String, alternative: Bool = false) {
    for key in keys { cle_bind(handle, alternative, key, command) }
  }

  /// Answers a key that was bound to the editor.
  func answer(_ key: Int32) -> UInt8 {
    let value = UInt32(bitPattern: key)
    let outcome = Key(rawValue: value).map(answer) ?? Unicode.Scalar(value).map { answer($0) } ?? CLE_DONE
    return UInt8(outcome.rawValue)
  }

  /// Waits for a key and gives it to libedit, or to the search.
  func readKey(into key: UnsafeMutablePointer<wchar_t>) -> Int32 {
    cle_repair_cursor(handle)
    if !draft.isEmpty { return given(.draft, into: key) }
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

  private func answer(_ key: Key) -> cle_outcome {
    switch key {
    case .paste: paste()
    case .up: recall(.older)
    case .down: recall(.newer)
    case .right: acceptHint()
    case .home: moveToEdge(.start)
    case .end: moveToEdge(.end)
    case .search: showSearch()
    case .typed: insertTyped()
    case .draft: insertDraft()
    case .newline: insert(["\n"])
    case .replace: replaceCharacter()
    case .nothing, .left, .delete, .wordLeft, .wordRight, .submit, .redo: CLE_DONE
    }
  }

  private func answer(_ key: Unicode.Scalar) -> cle_outcome {
    switch key {
    case "\t": complete()
    case "\r", "\n": submit()
    case "\u{12}", "/", "?": startSearch()
    case "\u{6}": acceptHint()
    case "\u{C}": clearScreen()
    case "\u{10}", "k", "K", "-", "p", "P": recall(.older)
    case "\u{E}", "j", "J", "+", "n", "N": recall(.newer)
    case "\u{1}": moveToEdge(.start)
    case "\u{5}": moveToEdge(.end)
    case "r": startReplacing()
    case ".": redo()
    default: CLE_DONE
    }
  }

  /// What libedit is told of a key.
  private func taken(_ key: UInt32) -> UInt32 {
    if search != nil { return searched(key) }
    defer { (lastKey, isReplacing) = (key, false) }
    if isReplacing { return replacement(for: key) }
    if isTakenAsText(key) { return Key.nothing.rawValue }
    guard needsDrawing(key), let scalar = Unicode.Scalar(key) else { return key }
    typed = scalar
    return Key.typed.rawValue
  }

  private func given(_ known: Key, into key: UnsafeMutablePointer<wchar_t>) -> Int32 {
    key.pointee = wchar_t(bitPattern: known.rawValue)
    return 1
  }

  private func failure(into key: UnsafeMutablePointer<wchar_t>) -> Int32 {
    key.pointee = 0
    errno = EINTR
    return -1
  }
}

private let unassigned = "ed-unassigned"
private let answered = String(cString: cle_answers)

extension Key {
  /// libedit's command for the key.
  fileprivate var command: String {
    switch self {
    case .left: "ed-prev-char"
    case .delete: "ed-delete-next-char"
    case .wordRight: "em-next-word"
    case .wordLeft: "ed-prev-word"
    case .submit: "ed-newline"
    default: answered
    }
  }
}
