import Synchronization

/// A value that is there, or else is made once somebody asks for it; all who ask are given the same one.
///
/// Nobody can tell the two apart, but by the time that it takes.
struct Later<Value: Hashable & Sendable>: Sendable {
  private var state: State

  private enum State: Sendable {
    case made(Value)
    case open(Open)
    /// It is being changed, and stands with whoever does so.
    case lent
  }

  /// A value that is there.
  init(_ value: Value) { state = .made(value) }

  /// A value to be made when it is wanted.
  init(_ make: @escaping @Sendable () -> Value) { state = .open(Open(make)) }

  /// Whether it was to be made when it is wanted, be it made by now or not.
  var isOpen: Bool { if case .open = state { true } else { false } }

  /// The value. To change it in place takes no copy of it, but where others hold it.
  var value: Value {
    get {
      switch state {
      case .made(let value): value
      case .open(let open): open.value()
      case .lent: preconditionFailure("nobody reads what is being changed")
      }
    }
    _modify {
      var value = value
      state = .lent
      defer { state = .made(value) }
      yield &value
    }
  }
}

extension Later: Hashable {
  static func == (a: Later, b: Later) -> Bool { a.value == b.value }
  func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

/// What several copies of a world wait for; it is made once for all of them.
///
/// It is one class for values of all types, since to set up a class takes longer than to look into a value.
private final class Open: Sendable {
  private let make: @Sendable () -> any Sendable
  private let made = Mutex<(any Sendable)?>(nil)

  init(_ make: @escaping @Sendable () -> any Sendable) { self.make = make }

  func value<Value>() -> Value {
    made.withLock { made in
      let known = made ?? make()
      made = known
      guard let value = known as? Value else { preconditionFailure("who waits wants what is made") }
      return value
    }
  }
}
