import CLineEdit

/// The keys for which a terminal sends several bytes, each as one character that no keyboard sends.
///
/// libedit would have to know their sequences as bindings, and then no longer leaves vi's insert mode at Escape, since
/// it waits for the rest of the sequence.
enum Key: UInt32, CaseIterable {
  case paste = 0x81
  case up, down, right, left, home, end, delete, wordRight, wordLeft
  /// Submits the line as libedit does.
  case submit
  /// Answers a key that the search took.
  case search
  /// Inserts the character that was typed last, and draws the whole line.
  case typed
  /// Begins a new line in the statement.
  case newline
  /// Puts the character that was typed last into the place of the one at the cursor.
  case replace
  /// A key that was swallowed.
  case nothing
  /// vi's `.`.
  case redo
  /// Inserts what the line begins as.
  case draft

  /// The key in libedit's notation.
  var notation: String { "\\" + String(rawValue, radix: 8) }

  /// The key as libedit pushes it.
  var pushed: [wchar_t] { [wchar_t(bitPattern: rawValue), 0] }
}
