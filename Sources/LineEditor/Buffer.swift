import CLineEdit

/// The line that is being edited, in libedit's memory.
struct Buffer {
  let handle: OpaquePointer

  /// The line and the number of characters before the cursor.
  var contents: (text: Text, cursor: Int) {
    var (length, cursor): (Int32, Int32) = (0, 0)
    guard let start = cle_line(handle, &length, &cursor) else { return ([], 0) }
    return (Text(start, count: Int(length)), Int(cursor))
  }

  /// Moves the cursor before the character at `position`.
  func move(to position: Int) { cle_move(handle, Int32(position - contents.cursor)) }

  func insert(_ text: Text) { cle_insert(handle, text.wide) }

  /// Deletes `count` characters before the cursor.
  func delete(_ count: Int) { cle_delete(handle, Int32(count)) }

  /// Makes `text` the line, with the cursor at `position` or at the end.
  func replace(with text: Text, cursor position: Int? = nil) {
    let count = contents.text.count
    move(to: count)
    delete(count)
    insert(text)
    if let position { move(to: position) }
  }
}
