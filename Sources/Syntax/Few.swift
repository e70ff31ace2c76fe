/// A list that mostly holds one thing, which is kept in place: only what comes after it takes room of its own.
public struct Few<Element> {
  @usableFromInline var first: Element?
  @usableFromInline var others: [Element]

  /// Nothing yet.
  @inlinable public init() { (first, others) = (nil, []) }

  /// One thing, and what comes after it.
  @inlinable public init(_ first: Element, _ others: [Element] = []) { (self.first, self.others) = (first, others) }

  /// All of another list.
  @inlinable public init(_ elements: some Sequence<Element>) {
    self.init()
    for element in elements { append(element) }
  }

  /// Adds one more at the end.
  @inlinable public mutating func append(_ element: Element) {
    if first == nil { first = element } else { others.append(element) }
  }
}

extension Few: RandomAccessCollection {
  /// The place of the first one.
  @inlinable public var startIndex: Int { 0 }
  /// How many there are.
  @inlinable public var endIndex: Int { first == nil ? 0 : others.count + 1 }

  /// One of them.
  @inlinable public subscript(place: Int) -> Element {
    guard place == 0 else { return others[place - 1] }
    guard let first else { preconditionFailure("nothing is in an empty list") }
    return first
  }
}

extension Few: Sendable where Element: Sendable {}
extension Few: Equatable where Element: Equatable {}
extension Few: Hashable where Element: Hashable {}
