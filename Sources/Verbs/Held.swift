/// A value of many parts that many hold on to, kept in one place: to copy it is to count one more.
@propertyWrapper public struct Held<Value: Sendable>: Sendable {
  private var box: Box

  private final class Box: Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
  }

  /// The value in a place of its own.
  public init(wrappedValue: Value) { box = Box(wrappedValue) }

  /// The value.
  public var wrappedValue: Value {
    _read { yield box.value }
    set { box = Box(newValue) }
  }
}
