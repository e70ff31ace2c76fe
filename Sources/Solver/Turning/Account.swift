#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What several threads have counted, added up.
final class Account<Told: Hashable & Sendable>: @unchecked Sendable {
  private var counts: [Told: Int] = [:]
  private var isStopped = false
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

  init() { pthread_mutex_init(lock, nil) }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  func add(_ more: [Told: Int]) { locked { counts.merge(more, uniquingKeysWith: +) } }

  func stop() { locked { isStopped = true } }

  var sum: Result<[Told: Int], Interrupted> { isStopped ? .failure(Interrupted()) : .success(counts) }

  private func locked(_ body: () -> Void) {
    pthread_mutex_lock(lock)
    body()
    pthread_mutex_unlock(lock)
  }
}
