import Numbers

/// A row of bytes into which numbers and texts are put one after the other, for an ``Unpacking`` to take out again.
///
/// A whole number takes as many bytes as it needs, seven bits in each; a text has its length before it, with whether it is
/// plain ASCII in the lowest bit, and a zero behind it, as the texts have that stand in a program.
struct Packing {
  private(set) var bytes: [UInt8] = []

  mutating func put(_ number: Int) {
    // The sign goes to the lowest bit, so that small numbers are short whatever their sign.
    var rest = UInt(bitPattern: number << 1 ^ number >> (Int.bitWidth - 1))
    while 0x80 <= rest {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func put(_ text: String) {
    put(text.utf8.count << 1 | (text.utf8.allSatisfy { $0 < 0x80 } ? 1 : 0))
    bytes += text.utf8
    bytes.append(0)
  }

  mutating func put(_ number: Rational) {
    if let denominator = number.denominator, let numerator = (number * Rational(denominator)).whole {
      put(denominator)
      put(numerator)
    } else {
      put(0)
      put(number.description)
    }
  }

  mutating func put(_ range: ClosedRange<Rational>) {
    put(range.lowerBound)
    put(range.upperBound)
  }

  mutating func put(_ flag: Bool) { put(flag ? 1 : 0) }
  mutating func put(_ day: Day) { put(day.ordinal) }

  /// Puts whether something is there, and what it is.
  mutating func put<Value>(_ value: Value?, _ body: (inout Packing, Value) -> Void) {
    put(value != nil)
    if let value { body(&self, value) }
  }

  /// Puts something so that it can be passed over: its length stands before it.
  mutating func putApart(_ body: (inout Packing) -> Void) {
    var part = Packing()
    body(&part)
    put(part.bytes.count)
    bytes += part.bytes
  }

  mutating func put<Values: Collection>(_ values: Values, _ body: (inout Packing, Values.Element) -> Void) {
    put(values.count)
    for value in values { body(&self, value) }
  }
}

/// What a ``Packing`` has put together, taken out in the same order.
///
/// It is for bytes that this program has put together itself: of others it makes no sense, and does not say so.
struct Unpacking: @unchecked Sendable {
  // The bytes never change, so that it does not matter who else reads them.
  private var next: UnsafePointer<UInt8>

  /// - Precondition: the bytes are those of a ``Packing``, and stay where they are as long as any text from among them.
  init(_ bytes: UnsafePointer<UInt8>) { next = bytes }

  mutating func number() -> Int {
    var (value, shift): (UInt, UInt) = (0, 0)
    while true {
      let byte = next.pointee
      next += 1
      value |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: value >> 1) ^ -Int(bitPattern: value & 1) }
      shift += 7
    }
  }

  /// A text, as if it stood in the program: it is not copied, and nobody counts who holds it.
  mutating func text() -> String {
    let head = number()
    defer { next += head >> 1 + 1 }
    return String(
      _builtinStringLiteral: next._rawValue, utf8CodeUnitCount: (head >> 1)._builtinWordValue,
      isASCII: (head & 1 == 1)._value)
  }

  mutating func skipText() {
    let head = number()
    next += head >> 1 + 1
  }

  /// Passes over what was put apart.
  ///
  /// - Returns: where it stands.
  mutating func passOver() -> Unpacking {
    let count = number()
    defer { next += count }
    return self
  }

  mutating func rational() -> Rational {
    let denominator = number()
    return denominator == 0 ? Rational(text()) ?? .zero : Rational(number(), denominator)
  }

  mutating func range() -> ClosedRange<Rational> {
    let low = rational()
    return low...rational()
  }

  mutating func flag() -> Bool { number() == 1 }
  mutating func day() -> Day { Day(ordinal: number()) }

  mutating func optional<Value>(_ body: (inout Unpacking) -> Value) -> Value? { flag() ? body(&self) : nil }

  mutating func byBody<Value>(_ body: (inout Unpacking) -> Value) -> ByBody<Value> {
    let count = number()
    var values = ByBody(repeating: body(&self), count: count)
    for index in 1..<max(1, count) { values[index] = body(&self) }
    return values
  }

  mutating func list<Value>(_ body: (inout Unpacking) -> Value) -> [Value] {
    let count = number()
    if count == 0 { return [] }
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(body(&self)) }
    return values
  }
}
