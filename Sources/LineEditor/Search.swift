/// Looking for an earlier statement while its words are typed.
struct Search {
  /// What is looked for.
  private(set) var pattern: Text = []
  /// The place of the statement that holds it.
  private(set) var place: Int?
  /// Whether nothing more holds it.
  private(set) var hasFailed = false
  /// How the search ends, once it does.
  var ending: Ending?

  /// How a search ends.
  enum Ending {
    /// The line is again what it was.
    case cancelled
    /// The statement becomes the line; then `key` means what it means without a search.
    case accepted(key: UInt32?)
  }

  /// What was edited when the search began.
  let original: (text: Text, cursor: Int, prompt: LineEditor.Prompt)

  init(from text: Text, cursor: Int, prompt: LineEditor.Prompt) { original = (text, cursor, prompt) }

  mutating func type(_ scalar: Unicode.Scalar, in entries: [String]) {
    pattern.append(scalar)
    find(before: place.map { $0 + 1 } ?? entries.count, in: entries)
  }

  mutating func erase(in entries: [String]) {
    if !pattern.isEmpty { pattern.removeLast() }
    find(before: entries.count, in: entries)
  }

  /// Goes on to an older statement; with nothing typed yet, looks for `last`.
  mutating func again(last: Text, in entries: [String]) {
    if pattern.isEmpty { pattern = last }
    find(before: place ?? entries.count, in: entries)
  }

  /// Goes back to a newer statement.
  mutating func back(in entries: [String]) {
    guard let here = place, let found = entries[(here + 1)...].firstIndex(where: holdsPattern) else { return fail() }
    (place, hasFailed) = (found, false)
  }

  private mutating func find(before limit: Int, in entries: [String]) {
    guard !pattern.isEmpty else { (place, hasFailed) = (nil, false); return }
    guard let found = entries[..<min(limit, entries.count)].lastIndex(where: holdsPattern) else { return fail() }
    (place, hasFailed) = (found, false)
  }

  private mutating func fail() { hasFailed = true }

  private func holdsPattern(_ entry: String) -> Bool { offset(in: entry.utf8, of: Array(String(pattern).utf8)) != nil }
}

/// Where `pattern` begins in `text`, in bytes.
func offset(in text: String.UTF8View, of pattern: [UInt8]) -> Int? {
  let found = text.withContiguousStorageIfAvailable { offset(in: $0, of: pattern) }
  return found ?? Array(text).withUnsafeBufferPointer { offset(in: $0, of: pattern) }
}

private func offset(in text: UnsafeBufferPointer<UInt8>, of pattern: [UInt8]) -> Int? {
  guard pattern.count <= text.count else { return nil }
  return (0...(text.count - pattern.count)).first { start in
    pattern.indices.allSatisfy { text[start + $0] == pattern[$0] }
  }
}
