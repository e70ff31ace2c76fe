import Diagnostics
import Numbers

/// What reads plain statements straight from their bytes, as most lines of a long case are: that takes a fraction of the
/// time that cutting them into tokens and walking over these does.
///
/// Plain is what stands in ASCII, without texts, grounds, comments and other names. What is not is left to the walk, and
/// what is plain is read as the walk reads it. No complaint is made here.
struct Skim: Sendable {
  /// What was read and not forgotten yet.
  private(set) var found: [Skimmed] = []
  /// The names that were read lately.
  private var names = KeptNames()

  /// Reads the plain statement that begins there, if nothing else stands behind it: where it ends, and its place among
  /// what was found.
  mutating func takeStatement(of bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (end: Int, place: Int)? {
    guard let (statement, end) = statement(in: bytes, at: start) else { return nil }
    found.append(statement)
    return (end, found.count - 1)
  }

  /// The plain statement that is all of a part of a text.
  mutating func whole(_ span: Span, of bytes: UnsafeBufferPointer<UInt8>) -> Skimmed? {
    let bytes = UnsafeBufferPointer(rebasing: bytes[..<span.upperBound])
    guard let (statement, end) = statement(in: bytes, at: span.lowerBound) else { return nil }
    return end == bytes.count || bytes[end] == .lineFeed && end + 1 == bytes.count ? statement : nil
  }

  private mutating func statement(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (Skimmed, end: Int)? {
    var reading = PlainReading(bytes: bytes, at: start)
    swap(&reading.names, &names)
    defer { swap(&reading.names, &names) }
    return reading.statement().map { ($0, reading.at) }
  }

  mutating func forget() { found.removeAll(keepingCapacity: true) }
}

/// What was read straight from its bytes.
enum Skimmed: Sendable {
  case issue(IssueSyntax)
  case item(PhaseSyntax.Item)
}

/// The reading of one statement.
private struct PlainReading {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Where it stands.
  var at: Int
  var names = KeptNames()

  init(bytes: UnsafeBufferPointer<UInt8>, at start: Int) { (self.bytes, at) = (bytes, start) }

  mutating func statement() -> Skimmed? {
    switch bytes[at] | 0x20 {
    case UInt8(ascii: "o"): take("option") ? option().map { .item(.option($0)) } : nil
    case UInt8(ascii: "f"): take("faction") ? faction().map { .item(.faction($0)) } : nil
    case UInt8(ascii: "i"): take("issue") ? issue().map { .issue($0) } : nil
    default: nil
    }
  }
}

// Signs, words and numbers, each behind the blanks before it.
extension PlainReading {
  private mutating func passBlanks() {
    while at < bytes.count, bytes[at] == .space || bytes[at] == .tab || bytes[at] == .carriageReturn { at += 1 }
  }

  private mutating func passLines() {
    passBlanks()
    while at < bytes.count, bytes[at] == .lineFeed {
      at += 1
      passBlanks()
    }
  }

  /// Takes the sign if it stands here.
  private mutating func take(_ sign: UInt8) -> Bool {
    passBlanks()
    guard at < bytes.count, bytes[at] == sign else { return false }
    at += 1
    return true
  }

  /// Whether a statement ends here, be it with its line or with the block that it stands in; blanks are passed.
  private var isAtEnd: Bool {
    mutating get {
      passBlanks()
      return at == bytes.count || bytes[at] == .lineFeed || bytes[at] == .rightBrace
    }
  }

  /// Takes `word` if it stands here.
  private mutating func take(_ word: Word) -> Bool {
    passBlanks()
    guard let (spelling, end) = spelling, spelling.inSmallLetters == word else { return false }
    at = end
    return true
  }

  private mutating func takeName() -> Name? {
    passBlanks()
    guard let (spelling, end) = spelling, let name = names.name(spelling, in: bytes, at..<end) else { return nil }
    defer { at = end }
    return Name(name, at: at..<end)
  }

  /// The word that begins here with a letter, as it is written and of up to sixteen bytes, and where it ends; `nil` where
  /// none does, or where it goes on beyond ASCII.
  @inline(__always) private var spelling: (Word, end: Int)? {
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
  private mutating func takeWhole() -> Number? {
    passBlanks()
    guard let (whole, end) = whole else { return nil }
    defer { at = end }
    return Number(Rational(whole), at: at..<end)
  }

  /// The whole number of at most nine digits that stands here, and where it ends.
  @inline(__always) private var whole: (Int, end: Int)? {
    var (end, whole) = (at, 0)
    while end < bytes.count, case let digit = bytes[end] &- .zero, digit < 10 {
      whole = whole &* 10 &+ Int(digit)
      end += 1
    }
    guard 1...9 ~= end - at, end == bytes.count || bytes[end].endsPlainNumber else { return nil }
    return (whole, end)
  }

  /// Takes a whole number or a decimal one, with a minus before it where it may be `signed`.
  private mutating func takeNumber(signed: Bool = false) -> Number? {
    if signed, take(.hyphen) {
      guard let number = takeNumber() else { return nil }
      return Number(-number.value, at: number.span.lowerBound - 1..<number.span.upperBound)
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
}

// What a statement is made of, behind the word that it begins with.
extension PlainReading {
  /// `talks: none, us-led needs US and Taliban`
  private mutating func issue() -> IssueSyntax? {
    guard let name = takeName(), take(.colon), let values = list({ $0.issueValue() }), isAtEnd else { return nil }
    return IssueSyntax(name: name, label: nil, values: values, ground: .none)
  }

  private mutating func issueValue() -> IssueSyntax.Value? {
    guard let name = takeName() else { return nil }
    let names = NamesSyntax(name)
    guard take("needs") else { return IssueSyntax.Value(names: names, needs: []) }
    guard let needs = take("nobody") ? [] : self.needs() else { return nil }
    return IssueSyntax.Value(names: names, needs: needs)
  }

  private mutating func needs() -> [Name]? {
    var names: [Name] = []
    repeat {
      guard let name = takeName() else { return nil }
      names.append(name)
    } while take("and")
    return names
  }

  /// `1: talks=none|us-led, troops=stay`
  private mutating func option() -> OptionSyntax? {
    guard let number = takeWhole(), take(.colon), let terms = list({ $0.term() }), isAtEnd else { return nil }
    return OptionSyntax(number: number, label: nil, terms: terms, ground: .none)
  }

  private mutating func term() -> TermSyntax? {
    guard let issue = takeName(), take(.equals), let first = takeName() else { return nil }
    var values = Few(first)
    while take(.bar) {
      guard let value = takeName() else { return nil }
      values.append(value)
    }
    return TermSyntax(issue: issue, values: values)
  }

  /// `hardliners power 0.6 { prefers 2 > 1 > no-deal }`
  private mutating func faction() -> FactionSyntax? {
    guard let name = takeName() else { return nil }
    let statesPower = take("power")
    let power = statesPower ? takeNumber().map { AmountSyntax(value: $0, interval: nil, status: nil) } : nil
    guard statesPower == (power != nil), take(.leftBrace) else { return nil }
    passLines()
    let isEmpty = at < bytes.count && bytes[at] == .rightBrace
    // A second wish is a mistake, which is for the walk to tell.
    let wish = isEmpty ? nil : wish()
    guard isEmpty == (wish == nil), isAtEnd, case _ = passLines(), take(.rightBrace), isAtEnd else { return nil }
    return FactionSyntax(NamesSyntax(name), power: power, wish: wish)
  }

  private mutating func wish() -> WishSyntax? {
    if take("prefers") { return ranking().map { .prefers(RankingSyntax(entries: $0, ground: .none)) } }
    return take("values") ? values().map { .values($0) } : nil
  }

  /// `2 > 1 = 3 > no-deal`
  private mutating func ranking() -> [RankingSyntax.Entry]? {
    var entries: [RankingSyntax.Entry] = []
    entries.reserveCapacity(6)
    var isLevel = false
    while let entry = entry(isLevel: isLevel) {
      entries.append(entry)
      isLevel = take(.equals)
      if !isLevel, !take(.greater) { return entries }
    }
    return nil
  }

  private mutating func entry(isLevel: Bool) -> RankingSyntax.Entry? {
    passBlanks()
    let start = at
    if let (number, end) = whole {
      at = end
      return RankingSyntax.Entry(number, isLevel: isLevel, at: start..<end)
    }
    return take("no-deal") ? RankingSyntax.Entry(nil, isLevel: isLevel, at: start..<at) : nil
  }

  /// `troops=withdraw 3, talks=none -1 reserve 2`
  private mutating func values() -> ValuesSyntax? {
    passBlanks()
    let start = at
    guard let worths = list({ $0.worth() }), let last = worths.last else { return nil }
    var (end, reserve): (Int, Number?) = (last.amount.span.upperBound, nil)
    if take("reserve") {
      guard let number = takeNumber(signed: true) else { return nil }
      (end, reserve) = (at, number)
    }
    return ValuesSyntax(worths: worths, reserve: reserve, ground: .none, span: start..<end)
  }

  private mutating func worth() -> ValuesSyntax.Worth? {
    guard let issue = takeName(), take(.equals), let value = takeName(), let amount = takeNumber(signed: true) else {
      return nil
    }
    return ValuesSyntax.Worth(issue: issue, value: value, amount: amount)
  }

  private mutating func list<Element>(_ element: (inout PlainReading) -> Element?) -> [Element]? {
    var found: [Element] = []
    found.reserveCapacity(4)
    repeat {
      guard let one = element(&self) else { return nil }
      found.append(one)
    } while take(.comma)
    return found
  }
}

extension GroundSyntax {
  /// Nothing is said of it.
  fileprivate static var none: GroundSyntax { GroundSyntax(status: nil, reason: nil) }
}
