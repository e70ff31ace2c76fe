import Diagnostics
import Numbers

// Chinese is written without blanks between words and numbers: 阶段2, 2和3, 阶段二, 第二阶段.
extension Lexer {
  /// A word that begins beyond ASCII: a synonym is what it stands for, and so is one that a number touches.
  mutating func wordBeyondASCII() {
    let start = at
    passWord()
    let whole = synonym(start..<at)
    if whole.isEmpty, at - start <= Self.longestRun {
      if takeOrdinal(start..<at) { return }
      if let turns = turns(in: start..<at), turns.standAlone { return take(turns) }
    }
    if whole.isEmpty {
      let isWide = bytes[start] == 0xEF && at - start <= Self.longestRun
      found.append(Token(.word, start..<at, word: isWide ? Word(wide: bytes[start..<at]) : .none))
    }
    emit(whole, from: start)
  }

  /// Whether the rest of the word, from `start` on, is made of synonyms and numbers by turns.
  func beginsSynonyms(_ start: Int) -> Bool {
    if bytes[start] < 0x80 { return false }
    var rest = self
    rest.at = start
    rest.passWord(upTo: Self.longestRun + 1)
    return rest.at - start <= Self.longestRun && turns(in: start..<rest.at).map { !$0[0].words.isEmpty } ?? false
  }

  private mutating func passWord(upTo most: Int = .max) {
    let start = at
    while at < bytes.count, isInsideWord, at - start < most { at += 1 }
  }

  /// The most bytes of synonyms and numbers without a blank, so that a line is read in time that is linear in it.
  private static let longestRun = 64

  private func synonym(_ span: Range<Int>) -> ArraySlice<Word.Piece> {
    bytes.baseAddress.map { Word.synonym(UnsafeRawPointer($0 + span.lowerBound), count: span.count) } ?? []
  }

  /// A synonym, whose words are known, or a number.
  fileprivate struct Turn {
    let span: Range<Int>
    let words: ArraySlice<Word.Piece>
    let isInDigits: Bool
  }

  /// Synonyms and numbers by turns; `nil` where anything else is among them.
  private func turns(in span: Range<Int>) -> [Turn]? {
    var turns: [Turn] = []
    while let place = turns.last?.span.upperBound ?? span.first, place < span.upperBound {
      let rest = place..<span.upperBound
      let isAfterWord = turns.last.map { !$0.words.isEmpty } ?? false
      guard
        let turn = isAfterWord ? number(in: rest) : longestSynonym(in: rest) ?? (turns.isEmpty ? number(in: rest) : nil)
      else { return nil }
      turns.append(turn)
    }
    return turns
  }

  private func longestSynonym(in span: Range<Int>) -> Turn? {
    // A character of Chinese has three bytes.
    for length in stride(from: min(15, span.count / 3 * 3), to: 0, by: -3) {
      let part = span.lowerBound..<span.lowerBound + length
      let words = synonym(part)
      if !words.isEmpty { return Turn(span: part, words: words, isInDigits: false) }
    }
    return nil
  }

  private func number(in span: Range<Int>) -> Turn? {
    var end = span.lowerBound
    while end < span.upperBound, case let length = digitLength(at: end), 0 < length { end += length }
    if span.lowerBound < end { return Turn(span: span.lowerBound..<end, words: [], isInDigits: true) }
    while end + 2 < span.upperBound, ChineseNumeral.hasDigit(bytes[end], bytes[end + 1], bytes[end + 2]) { end += 3 }
    let part = span.lowerBound..<end
    guard ChineseNumeral.value(String(decoding: bytes[part], as: UTF8.self)) != nil else { return nil }
    return Turn(span: part, words: [], isInDigits: false)
  }

  /// Takes them as tokens; from digits on they are read as digits are.
  private mutating func take(_ turns: [Turn]) {
    for turn in turns {
      at = turn.span.lowerBound
      if turn.isInDigits { return }
      if turn.words.isEmpty { found.append(Token(.word, turn.span)) } else { emit(turn.words, from: at) }
      at = turn.span.upperBound
    }
  }

  private mutating func emit(_ words: ArraySlice<Word.Piece>, from start: Int) {
    var place = start
    for part in words {
      found.append(Token(.word, place..<place + part.length, word: part.word))
      place += part.length
    }
  }

  /// Takes 第二阶段 or 第2个选项, which is what 阶段2 and 选项2 are: the first character is the word, and the rest the number.
  private mutating func takeOrdinal(_ span: Range<Int>) -> Bool {
    func text(_ start: Int, _ end: Int) -> String { String(decoding: bytes[start..<end], as: UTF8.self) }
    guard 6 < span.count, text(span.lowerBound, span.lowerBound + 3) == "第",
      let number = number(in: span.lowerBound + 3..<span.upperBound)
    else { return false }
    var place = number.span.upperBound
    if place + 3 < span.upperBound, text(place, place + 3) == "个" { place += 3 }
    guard let word = longestSynonym(in: place..<span.upperBound), word.span.upperBound == span.upperBound,
      word.words.count == 1, let kind = word.words.first?.word, kind == "phase" || kind == "option"
    else { return false }
    found.append(Token(.word, span.lowerBound..<span.lowerBound + 3, word: kind))
    found.append(Token(.number, span.lowerBound + 3..<span.upperBound))
    at = span.upperBound
    return true
  }
}

extension Array where Element == Lexer.Turn {
  /// Whether a word is cut into them: one that begins with a Chinese numeral may well be a name, unless another number
  /// stands at its end, as in 二和三.
  fileprivate var standAlone: Bool {
    guard 1 < count else { return false }
    return !self[0].words.isEmpty || 2 < count && self[count - 1].words.isEmpty
  }
}

// In the walk.
extension Walk {
  /// Whether a number stands here, where none has to.
  var isAtNumber: Bool { token.kind == .number || numeral != nil }

  /// The number that the word here is in Chinese characters: a word that could be a name is one only where a number is
  /// wanted.
  var numeral: Rational? {
    // No numeral is longer, and a name may have megabytes.
    let isShort = token.kind == .word && token.span.count <= 100
    return isShort && 0xE3 <= source.bytes[token.span.lowerBound] ? ChineseNumeral.value(text) : nil
  }

  /// The number in 二阶段, which began with 第.
  func ordinal(_ text: String) -> Rational? {
    let digits = text.prefix { $0.isASCII }
    if !digits.isEmpty { return Rational(String(digits)) }
    return (1...3).reversed().lazy.compactMap { ChineseNumeral.value(text.prefix($0)) }.first
  }
}
