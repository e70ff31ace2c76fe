import Synchronization

/// What several threads have counted, added up.
final class Account<Told: Hashable & Sendable>: Sendable {
  private let state = Mutex(State())

  private struct State {
    var counts: [Told: Int] = [:]
    var isStopped = false
  }

  func add(_ more: [Told: Int]) { state.withLock { $0.counts.merge(more, uniquingKeysWith: +) } }

  func stop() { state.withLock { $0.isStopped = true } }

  var sum: Result<[Told: Int], Interrupted> {
    state.withLock { $0.isStopped ? .failure(Interrupted()) : .success($0.counts) }
  }
}
