import CLineEdit

/// Tab.
extension Editor {
  /// Fills in what all candidates have in common, or shows them.
  func complete() -> cle_outcome {
    guard let (typed, candidates) = candidates(), let first = candidates.first else { return CLE_REFUSED }
    if candidates.count == 1 { return fill(Text(first.text), over: typed, isWhole: !first.isJoined) }
    let common = commonStart(of: candidates)
    if common.count > typed.count { return fill(common, over: typed, isWhole: false) }
    moveBelowLine()
    put(CandidateList(candidates, window: window, isColoured: isColoured).text)
    return CLE_DONE
  }

  /// What was typed of the word at the cursor, and what it could become.
  private func candidates() -> (typed: Text, candidates: [LineEditor.Candidate])? {
    guard let completions = hooks.completions else { return nil }
    let (text, cursor) = buffer.contents
    let before = String(text[..<cursor])
    let offset = statement.text.utf8.count
    let found = completions(statement.text + String(text), offset + before.utf8.count)
    guard offset...(offset + before.utf8.count) ~= found.start else { return nil }
    return (Text(String(decoding: before.utf8.dropFirst(found.start - offset), as: UTF8.self)), found.candidates)
  }

  private func fill(_ word: Text, over typed: Text, isWhole: Bool) -> cle_outcome {
    let (text, cursor) = buffer.contents
    let needsBlank = isWhole && (cursor == text.count || text[cursor] != " ")
    buffer.delete(typed.count)
    buffer.insert(word.cleaned + (needsBlank ? [" "] : []))
    if isWhole, !needsBlank { buffer.move(to: buffer.contents.cursor + 1) }
    return CLE_CHANGED
  }

  /// How all begin, but for quotation marks where some have none.
  private func commonStart(of candidates: [LineEditor.Candidate]) -> Text {
    let texts = candidates.map { Text($0.text) }
    let areQuoted = texts.allSatisfy { $0.first == "\"" }
    let starts = texts.map { !areQuoted && $0.first == "\"" ? Array($0.dropFirst()) : $0 }
    return starts.dropFirst().reduce(starts[0]) { common, text in zip(common, text).prefix { $0 == $1 }.map(\.0) }
  }
}
