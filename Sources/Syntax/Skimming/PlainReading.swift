import Diagnostics
import Numbers

/// The reading of one plain statement.
struct PlainReading {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Where it stands.
  var at: Int
  var names = KeptNames()

  init(bytes: UnsafeBufferPointer<UInt8>, at start: Int) { (self.bytes, at) = (bytes, start) }
}

// Signs, words and numbers, each behind the blanks before it.
extension PlainReading {
  mutating func passBlanks() {
    while at < bytes.count, bytes[at] == .space || bytes[at] == .tab || bytes[at] == .carriageReturn { at += 1 }
  }

  mutating func passLines() {
    passBlanks()
    while at < bytes.count, bytes[at] == .lineFeed {
      at += 1
      passBlanks()
    }
  }

  /// Whether that letter stands here, be it a small one or not.
  func isAt(_ letter: UInt8) -> Bool { bytes[at] | 0x20 == letter }

  /// Takes the sign if it stands here.
  mutating func take(_ sign: UInt8) -> Bool {
    passBlanks()
    guard at < bytes.count, bytes[at] == sign else { return false }
    at += 1
    return true
  }

  /// Whether a statement ends here, be it with its line or with the block that it stands in; blanks are passed.
  var isAtEnd: Bool {
    mutating get {
      passBlanks()
      return at == bytes.count || bytes[at] == .lineFeed || bytes[at] == .rightBrace
    }
  }

  /// Takes `word` if it stands here.
  mutating func take(_ word: Word) -> Bool {
    passBlanks()
    guard let (spelling, end) = spelling, spelling.inSmallLetters == word else { return false }
    at = end
    return true
  }

  mutating func takeName() -> Name? {
    passBlanks()
    guard let (spelling, end) = spelling, let name = names.name(spelling, in: bytes, at..<end) else { return nil }
    defer { at = end }
    return Name(name, at: at..<end)
  }

  /// The word that begins here with a letter, as it is written and of up to sixteen bytes, and where it ends; `nil` where
  /// none does, or where it goes on beyond ASCII.
  @inline(__always) var spelling: (Word, end: Int)? {
    guard at + 8 < bytes.count else { return longSpelling }
    let eight = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: at, as: UInt64.self)
    let length = UInt64(littleEndian: eight).lengthInWord
    let next = bytes[at + length]
    guard 1...7 ~= length, .nine < bytes[at], next < 0x80, next != .hyphen else { return longSpelling }
    return (Word(high: 0, low: UInt64(bigEndian: eight) >> UInt64(8 * (8 - length))), at + length)
  }

  private var longSpelling: (Word, end: Int)? {
    guard at < bytes.count, bytes[at].isPlainInWord, .nine < bytes[at] else { return nil }
    var end = bytes.endOfPlainWord(from: at)
    while end + 1 < bytes.count, bytes[end] == .hyphen, .nine < bytes[end + 1], bytes[end + 1].isPlainInWord {
      end = bytes.endOfPlainWord(from: end + 1)
    }
    let goesOn = end < bytes.count && bytes[end] >= 0x80
    let goesOnBehindHyphen = end + 1 < bytes.count && bytes[end] == .hyphen && bytes[end + 1] >= 0x80
    guard !goesOn, !goesOnBehindHyphen, let start = bytes.baseAddress else { return nil }
    return (end - at <= 16 ? Word(packing: UnsafeRawPointer(start + at), count: end - at) : .none, end)
  }

  /// Takes a whole number of at most nine digits.
  mutating func takeWhole() -> Number? {
    passBlanks()
    guard let (whole, end) = whole else { return nil }
    defer { at = end }
    return Number(Rational(whole), at: at..<end)
  }

  /// The whole number of at most nine digits that stands here, and where it ends.
  @inline(__always) var whole: (Int, end: Int)? {
    var (end, whole) = (at, 0)
    while end < bytes.count, case let digit = bytes[end] &- .zero, digit < 10 {
      whole = whole &* 10 &+ Int(digit)
      end += 1
    }
    guard 1...9 ~= end - at, end == bytes.count || bytes[end].endsPlainNumber else { return nil }
    return (whole, end)
  }

  /// Takes a whole number or a decimal one, with a minus before it where it may be `signed`.
  mutating func takeNumber(signed: Bool = false) -> Number? {
    if signed, take(.hyphen) {
      let start = at - 1
      guard let number = takeNumber() else { return nil }
      return Number(-number.value, at: start..<number.span.upperBound)
    }
    if let whole = takeWhole() { return whole }
    var (end, digits, scale, point) = (at, 0, 1, Int?.none)
    while end < bytes.count, end < at + Self.mostDigits {
      let digit = bytes[end] &- .zero
      if digit < 10 {
        digits = digits * 10 + Int(digit)
        if point != nil { scale *= 10 }
      } else if bytes[end] == .point, point == nil, at < end {
        point = end
      } else {
        break
      }
      end += 1
    }
    guard let point, point + 1 < end, end == bytes.count || bytes[end].endsPlainNumber else { return nil }
    defer { at = end }
    return Number(Rational(digits, scale), at: at..<end)
  }

  /// How many digits and points are read of a number, so that it fits into a machine word.
  private static let mostDigits = 18

  /// One or more of what `element` reads, with commas between, or with what `takesJoint` takes.
  mutating func list<Element>(
    _ element: (inout PlainReading) -> Element?, takesJoint: (inout PlainReading) -> Bool = { $0.take(.comma) }
  ) -> [Element]? {
    var found: [Element] = []
    found.reserveCapacity(4)
    repeat {
      guard let one = element(&self) else { return nil }
      found.append(one)
    } while takesJoint(&self)
    return found
  }
}
