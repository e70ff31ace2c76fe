import CLineEdit

/// The size of the window as libedit takes it, so that both agree where a line breaks.
struct Window: Equatable {
  var columns = 0
  var rows = 0

  static var current: Window {
    var (columns, rows): (Int32, Int32) = (0, 0)
    _ = cle_size(Terminal.Stream.input.rawValue, &columns, &rows)
    return Window(columns: columns < 2 ? 80 : Int(columns), rows: rows < 1 ? 24 : Int(rows))
  }
}
