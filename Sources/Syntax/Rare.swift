/// Something that most things of their kind do not have: it is kept apart, so that it takes one word where it is absent.
@propertyWrapper
public struct Rare<Value: Hashable & Sendable>: Hashable, Sendable {
  @usableFromInline var kept: Kept

  @usableFromInline enum Kept: Hashable, Sendable {
    case absent
    indirect case present(Value)
  }

  /// What there is of it.
  @inlinable public init(wrappedValue: Value?) { kept = wrappedValue.map { .present($0) } ?? .absent }

  /// What there is of it; `nil` where it is absent.
  @inlinable public var wrappedValue: Value? {
    get { if case .present(let value) = kept { value } else { nil } }
    set { self = Rare(wrappedValue: newValue) }
  }
}
