import CLineEdit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The keys as they come from the terminal.
final class Keyboard {
  /// What came of waiting for a key.
  enum Event {
    case key(UInt32)
    case signal
    case end
  }

  private var unread: UInt8?

  /// Whether a key can be had without waiting.
  var hasInput: Bool { unread != nil || cle_wait(0) == CLE_INPUT }

  /// Waits for a key; sequences that mean nothing to the editor are swallowed.
  func next() -> Event {
    while true {
      switch byte(within: -1) {
      case .signal: return .signal
      case .end, .timeout: return .end
      case .byte(let first): if let key = key(from: first) { return .key(key) }
      }
    }
  }

  /// The text up to the end of a bracketed paste, or until the asker gives it up.
  func pasted() -> Text {
    var bytes: [UInt8] = []
    let mark = Array("\u{1B}[201~".utf8)
    while let next = following(within: -1) {
      bytes.append(next)
      if next == mark.last, bytes.suffix(mark.count).elementsEqual(mark) { bytes.removeLast(mark.count); break }
    }
    return Text(String(decoding: bytes, as: UTF8.self))
  }

  /// The characters that can be had without waiting, up to the first key that is none.
  func waitingText(atMost count: Int) -> Text {
    var text: Text = []
    while text.count < count, hasInput, case .byte(let first) = byte(within: 0) {
      guard 0x20..<0x7F ~= first || 0xC2 <= first else {
        unread = first
        break
      }
      text.append(scalar(from: first))
    }
    return text
  }

  private enum Reading {
    case byte(UInt8)
    case signal
    case timeout
    case end
  }

  private func byte(within milliseconds: Int32) -> Reading {
    if let byte = unread { unread = nil; return .byte(byte) }
    switch cle_wait(milliseconds) {
    case CLE_INPUT: return read()
    case CLE_SIGNAL: return .signal
    case CLE_TIMEOUT: return .timeout
    default: return .end
    }
  }

  /// A byte that belongs to those before it; signals that do not end the line can wait for it.
  private func following(within milliseconds: Int32) -> UInt8? {
    while true {
      switch byte(within: milliseconds) {
      case .byte(let byte): return byte
      case .signal: if cle_seen(SIGINT) || Signals.askToEnd { return nil }
      case .timeout, .end: return nil
      }
    }
  }

  private func read() -> Reading {
    var byte: UInt8 = 0
    let count = Self.readByte(&byte)
    if count == 1 { return .byte(byte) }
    return count < 0 && (errno == EINTR || errno == EAGAIN) ? .signal : .end
  }

  private static func readByte(_ byte: inout UInt8) -> Int {
    #if canImport(Glibc)
      Glibc.read(STDIN_FILENO, &byte, 1)
    #elseif canImport(Darwin)
      Darwin.read(STDIN_FILENO, &byte, 1)
    #endif
  }

  /// The key that begins with `first`; `nil` for those that the editor does not know, and for characters that it uses
  /// for keys of its own.
  private func key(from first: UInt8) -> UInt32? {
    if first == 0x1B { return escape() }
    let scalar = scalar(from: first).value
    return 0x80..<0xA0 ~= scalar ? nil : scalar
  }

  /// The character that begins with `first`; a byte that does not belong to it is read again.
  private func scalar(from first: UInt8) -> Unicode.Scalar {
    var bytes = [first]
    let length = first < 0xC2 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 1
    while bytes.count < length, let next = following(within: 1000) {
      guard next & 0xC0 == 0x80 else { unread = next; break }
      bytes.append(next)
    }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
  }

  /// The key behind an escape; the escape itself where nothing follows soon, `nil` where the editor knows no such key.
  private func escape() -> UInt32? {
    guard let next = following(within: 50) else { return 0x1B }
    switch next {
    case UInt8(ascii: "["), UInt8(ascii: "O"): return sequence()?.rawValue
    case 0x0D, 0x0A: return Key.newline.rawValue
    default: unread = next; return 0x1B
    }
  }

  private func sequence() -> Key? {
    var parameters = ""
    while let next = following(within: 100) {
      if 0x40...0x7E ~= next { return Key(final: next, parameters: parameters) }
      if parameters.utf8.count < 32 { parameters.unicodeScalars.append(Unicode.Scalar(next)) }
    }
    return nil
  }
}

extension Key {
  /// The key for which a terminal sends these parameters and this last byte.
  fileprivate init?(final: UInt8, parameters: String) {
    switch (Unicode.Scalar(final), parameters) {
    case ("A", _): self = .up
    case ("B", _): self = .down
    case ("C", let modifiers): self = modifiers.contains(";") ? .wordRight : .right
    case ("D", let modifiers): self = modifiers.contains(";") ? .wordLeft : .left
    case ("H", _), ("~", "1"), ("~", "7"): self = .home
    case ("F", _), ("~", "4"), ("~", "8"): self = .end
    case ("~", "3"): self = .delete
    case ("~", "200"): self = .paste
    default: return nil
    }
  }
}
