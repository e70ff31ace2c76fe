import Answers

/// The line in parts of at most `columns` columns each, broken at blanks, and beside wide characters anywhere.
func wrapped(_ line: Line, at columns: Int) -> [Line] {
  var (parts, current, used): ([Line], Line, Int) = ([], Line(), 0)
  for (word, style) in words(of: line) {
    let width = word.width
    if columns < used + width, 0 < used {
      parts.append(current.trimmed)
      (current, used) = (Line(), 0)
      if word == " " { continue }
    }
    for chunk in chunks(of: word, at: columns) {
      if columns < used + chunk.width {
        parts.append(current)
        (current, used) = (Line(), 0)
      }
      current = current + Line(chunk, style)
      used += chunk.width
    }
  }
  return used == 0 && !parts.isEmpty ? parts : parts + [current.trimmed]
}

/// Wide signs that begin no line: they stay with what they close.
private let closers: Set<Character> = ["，", "。", "；", "：", "、", "！", "？", "）", "》", "」", "』"]

/// Wide signs that end no line: they stay with what they open.
private let openers: Set<Character> = ["（", "《", "「", "『"]

/// The stretches that a line end must not part: words, blanks, and single wide characters.
private func words(of line: Line) -> [(text: String, style: Line.Style)] {
  var words: [(text: String, style: Line.Style)] = []
  for piece in line.pieces {
    var word = ""
    for character in piece.text {
      if character != " ", character.width < 2 { word.append(character); continue }
      if word.isEmpty, closers.contains(character), let last = words.last, last.text != " " {
        words[words.count - 1].text.append(character)
        continue
      }
      words.add(word, piece.style)
      words.add(String(character), piece.style)
      word = ""
    }
    words.add(word, piece.style)
  }
  return words
}

extension [(text: String, style: Line.Style)] {
  /// Adds a stretch, or makes what opens it longer by it.
  fileprivate mutating func add(_ text: String, _ style: Line.Style) {
    if text.isEmpty { return }
    guard text != " ", let last, last.style == style, last.text.last.map(openers.contains) ?? false else {
      return append((text, style))
    }
    self[count - 1].text += text
  }
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
