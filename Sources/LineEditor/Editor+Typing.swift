import CLineEdit

/// Typed characters, where libedit's own way to show them would fail.
extension Editor {
  /// Whether libedit must not show a typed character in its quick way: it counts what has no width as a column.
  func needsDrawing(_ key: UInt32) -> Bool {
    guard key >= 0x20, !(0x7F..<0xA0 ~= key), lastKey != 0x1B else { return false }
    return cle_width(key) <= 0 || isHard
  }

  /// Whether `key` is one that libedit would insert into a line where it must not.
  func isTakenAsText(_ key: UInt32) -> Bool {
    textInVi.contains(key) && cle_is_vi(handle) && isHard
  }

  /// Whether libedit's quick way to show a typed character counts rows wrongly, and ends outside of its memory: the line
  /// reaches the last row of the window, or holds what has no width or cannot be shown.
  private var isHard: Bool {
    let layout = layout
    return !layout.isExact || layout.lastRow >= window.rows - 1
  }

  /// Whether the line reaches the last row of the window.
  private var isTall: Bool { layout.lastRow >= window.rows - 1 }

  /// Inserts what was typed, and what waits behind it, since a long line is long to draw. In a tall line a movement of the
  /// cursor leaves libedit wrong about the row in which it stands, so that it begins anew at the top.
  func insertTyped() -> cle_outcome {
    let isTall = isTall
    buffer.insert([typed] + keyboard.waitingText(atMost: 4096))
    guard isTall else { return CLE_CHANGED }
    cle_refresh(handle)
    return CLE_DONE
  }

  /// Inserts what the line begins as.
  func insertDraft() -> cle_outcome {
    defer { draft = [] }
    return insert(draft)
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
    guard let scalar = Unicode.Scalar(key), !isControl(scalar) else { return Key.nothing.rawValue }
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
    guard !isHard else { return CLE_REFUSED }
    cle_push(handle, Key.redo.pushed)
    return CLE_PENDING
  }
}

/// The control characters that vi's insert mode takes as text, unless the asker has bound them.
private let textInVi: Set<UInt32> = [0x02, 0x07, 0x0B, 0x0F, 0x14, 0x18, 0x19, 0x1D, 0x1E, 0x1F]
