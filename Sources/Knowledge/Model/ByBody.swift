/// What a faction has in each body of its world, by body: power is the first of them, and mostly the only one.
///
/// It is never empty, and what belongs to power is kept in place.
public struct ByBody<Value: Hashable & Sendable>: Hashable, Sendable {
  @usableFromInline var inPower: Value
  @usableFromInline var inOthers: [Value]

  /// The same in each of so many bodies.
  init(repeating value: Value, count: Int) {
    (inPower, inOthers) = (value, count < 2 ? [] : Array(repeating: value, count: count - 1))
  }

  /// Adds what it has in a body that is new.
  mutating func append(_ value: Value) { inOthers.append(value) }
}

extension ByBody: RandomAccessCollection, MutableCollection {
  /// The first body: power.
  @inlinable public var startIndex: Int { 0 }
  /// How many bodies there are.
  @inlinable public var endIndex: Int { inOthers.count + 1 }

  /// What it has in a body.
  @inlinable public subscript(body: Int) -> Value {
    get { body == 0 ? inPower : inOthers[body - 1] }
    set { if body == 0 { inPower = newValue } else { inOthers[body - 1] = newValue } }
  }
}

extension ByBody: ExpressibleByArrayLiteral {
  /// What stands in the literal, by body.
  ///
  /// - Precondition: it is not empty.
  public init(arrayLiteral values: Value...) { (inPower, inOthers) = (values[0], Array(values.dropFirst())) }
}
