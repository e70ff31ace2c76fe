import Synchronization

/// What was found out, by what it follows from. With one more than it keeps, all others are forgotten.
public struct Kept<Key: Hashable & Sendable, Value: Sendable>: ~Copyable, Sendable {
  private let found = Mutex<[Key: Value]>([:])
  private let most: Int

  /// Nothing found out yet.
  public init(atMost most: Int) { self.most = most }

  /// What is known at `key`; `nil` where nothing is.
  public subscript(key: Key) -> Value? {
    get { found.withLock { $0[key] } }
    nonmutating set {
      found.withLock { found in
        if most <= found.count { found = [:] }
        found[key] = newValue
      }
    }
  }

  /// What is known at `key`, or else is found now, and kept where that `isSmall`.
  ///
  /// - Throws: where somebody wants it to stop.
  public func value(
    at key: Key, isSmall: (Value) -> Bool = { _ in true }, orElse find: () throws(Interrupted) -> Value
  ) throws(Interrupted) -> Value {
    if let value = self[key] { return value }
    let value = try find()
    if isSmall(value) { self[key] = value }
    return value
  }
}
