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

  /// What several copies of the world wait for; it is made once for all of them.
  private final class Open: Sendable {
    private let make: @Sendable () -> Value
    private let made = Mutex<Value?>(nil)

    init(_ make: @escaping @Sendable () -> Value) { self.make = make }

    var value: Value {
      made.withLock { made in
        let value = made ?? make()
        made = value
        return value
      }
    }
  }

  /// A value that is there.
  init(_ value: Value) { state = .made(value) }

  /// A value to be made when it is wanted.
  init(_ make: @escaping @Sendable () -> Value) { state = .open(Open(make)) }

  /// The value. To change it in place takes no copy of it, but where others hold it.
  var value: Value {
    get {
      switch state {
      case .made(let value): value
      case .open(let open): open.value
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
