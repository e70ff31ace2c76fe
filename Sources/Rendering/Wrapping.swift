import Answers

/// The line in parts of at most `columns` columns each, broken at blanks, and beside wide characters anywhere; all but the
/// first leave room for an indent.
func wrapped(_ line: Line, at columns: Int, indent: Int = 0) -> [Line] {
  var (parts, current, used): ([Line], Line, Int) = ([], Line(), 0)
  var room: Int { parts.isEmpty ? columns : max(1, columns - indent) }
  for (word, style) in words(of: line) {
    if room < used + word.width, 0 < used {
      parts.append(current.trimmed)
      (current, used) = (Line(), 0)
    }
    if word == " ", used == 0, !parts.isEmpty { continue }
    for chunk in chunks(of: word, at: room) {
      if room < used + chunk.width {
        parts.append(current)
        (current, used) = (Line(), 0)
      }
      current = current + Line(chunk, style)
      used += chunk.width
    }
  }
  return used == 0 && !parts.isEmpty ? parts : parts + [current.trimmed]
}

/// Signs that begin no line: they stay with what they close. (GB/T 15834-2011, 5.1.)
private let closers: Set<Character> = [
  "，", "。", "；", "：", "、", "！", "？", "）", "》", "〉", "】", "」", "』", "”", "’",
]

/// Signs that end no line: they stay with what they open.
private let openers: Set<Character> = ["（", "《", "〈", "【", "「", "『", "“", "‘"]

/// The stretches that a line end must not part: words, blanks, and single wide characters with the signs beside them.
private func words(of line: Line) -> [(text: String, style: Line.Style)] {
  var words: [(text: String, style: Line.Style)] = []
  for piece in line.pieces {
    var last: Character?
    for character in piece.text {
      let before = last ?? (closers.contains(character) && character.width == 2 ? words.last?.text.last : nil)
      if let before, !mayBreak(between: before, and: character) {
        words[words.count - 1].text.append(character)
      } else {
        words.append((String(character), piece.style))
      }
      last = character
    }
  }
  return words
}

/// Whether a line may end behind one character and the next begin with the other.
private func mayBreak(between before: Character, and after: Character) -> Bool {
  if before == " " || after == " " { return true }
  if openers.contains(before) || closers.contains(after) { return false }
  return before.width == 2 || after.width == 2
}

/// A word that is wider than a line, in pieces.
private func chunks(of word: String, at columns: Int) -> [String] {
  guard columns < word.width else { return [word] }
  var (chunks, used) = ([""], 0)
  for character in word {
    if columns < used + character.width { chunks.append(""); used = 0 }
    chunks[chunks.count - 1].append(character)
    used += character.width
  }
  return chunks
}

extension Line {
  fileprivate var trimmed: Line {
    guard let last = pieces.last, last.text.hasSuffix(" ") else { return self }
    let text = String(last.text.reversed().drop { $0 == " " }.reversed())
    return pieces.dropLast().reduce(Line()) { $0 + Line($1.text, $1.style) } + Line(text, last.style)
  }
}
