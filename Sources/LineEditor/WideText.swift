import CLineEdit

/// A text at an address that stays the same as long as the text lives.
final class WideText {
  let start: UnsafeMutablePointer<wchar_t>

  init(_ text: Text = []) {
    let wide = text.wide
    start = .allocate(capacity: wide.count)
    start.initialize(from: wide, count: wide.count)
  }

  deinit { start.deallocate() }
}
