import CLineEdit

/// Typed characters, where libedit's own way to show them would fail.
extension Editor {
  /// Whether the line reaches the last row of the window.
  var isTall: Bool { layout.lastRow >= window.rows - 1 }

  /// Inserts what was typed. In a tall line a movement of the cursor leaves libedit wrong about the row in which it
  /// stands, so that it begins anew at the top.
  func insertTyped() -> cle_outcome {
    let isTall = isTall
    buffer.insert([typed])
    guard isTall else { return CLE_CHANGED }
    put("\u{1B}[H\u{1B}[2J")
    cle_refresh(handle)
    return CLE_DONE
  }

  /// In vi's command mode what was typed is not inserted.
  func repeatTyped() -> UInt8 {
    cle_push(handle, Text([typed]).wide)
    return UInt8(CLE_PENDING.rawValue)
  }

  /// Makes the next key the character that replaces the one at the cursor. libedit's own way to replace counts a row
  /// too many each time at the end of a row.
  func startReplacing() -> cle_outcome {
    isReplacing = true
    return CLE_DONE
  }

  /// The key that libedit is given for one that was typed behind `r`.
  func replacement(for key: UInt32) -> UInt32 {
    guard let scalar = Unicode.Scalar(key), !isControl(scalar) else { return Key.search.rawValue }
    typed = scalar
    return Key.replace.rawValue
  }

  func replaceCharacter() -> cle_outcome {
    let (text, cursor) = buffer.contents
    guard cursor < text.count else { return CLE_REFUSED }
    buffer.move(to: cursor + 1)
    buffer.delete(1)
    buffer.insert([typed])
    buffer.move(to: cursor)
    return CLE_CHANGED
  }

  /// Repeats vi's last command; it types without asking the reader.
  func redo() -> cle_outcome {
    guard !isTall, layout.isExact else { return CLE_REFUSED }
    cle_push(handle, Key.redo.pushed)
    return CLE_PENDING
  }
}
