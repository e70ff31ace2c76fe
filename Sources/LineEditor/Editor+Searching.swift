import CLineEdit

/// Ctrl-R. libedit has one of its own that ends at every other Chinese character.
extension Editor {
  func startSearch() -> cle_outcome {
    let (text, cursor) = buffer.contents
    search = Search(from: text, cursor: cursor, prompt: prompt)
    return showSearch()
  }

  /// Takes a key for the search, and answers the key that libedit is given instead.
  func searched(_ key: UInt32) -> UInt32 {
    switch key {
    case 0x12: search?.again(last: lastPattern, in: history.entries)
    case 0x13: search?.back(in: history.entries)
    case 0x7F, 0x08: search?.erase(in: history.entries)
    case 0x07: search?.ending = .cancelled
    case 0x1B: search?.ending = .accepted(key: nil)
    case 0..<0x20, 0x80..<0xA0: search?.ending = .accepted(key: key)
    default: search?.type(Unicode.Scalar(key) ?? "\u{FFFD}", in: history.entries)
    }
    return Key.search.rawValue
  }

  /// Shows how far the search is, or ends it.
  func showSearch() -> cle_outcome {
    guard let search else { return CLE_DONE }
    if let ending = search.ending { return end(search, ending) }
    let pattern = String(search.pattern)
    prompt = .init("(\(search.hasFailed ? "not found" : "search")) \(pattern): ")
    guard let place = search.place else {
      buffer.replace(with: search.original.text, cursor: search.original.cursor)
      return CLE_CHANGED
    }
    show(history.entries[place], at: pattern)
    return CLE_CHANGED
  }

  private func show(_ entry: String, at pattern: String) {
    let start = offset(in: entry.utf8, of: Array(pattern.utf8)) ?? 0
    let before = entry.utf8.prefix(start)
    buffer.replace(with: Text(entry), cursor: Text(String(before) ?? "").count)
  }

  private func end(_ search: Search, _ ending: Search.Ending) -> cle_outcome {
    self.search = nil
    prompt = search.original.prompt
    if !search.pattern.isEmpty { lastPattern = search.pattern }
    switch ending {
    case .cancelled: buffer.replace(with: search.original.text, cursor: search.original.cursor)
    case .accepted(let key):
      if let place = search.place { buffer.replace(with: Text(history.entries[place])) }
      if let key { cle_push(handle, [wchar_t(bitPattern: key), 0]) }
    }
    return CLE_CHANGED
  }
}
