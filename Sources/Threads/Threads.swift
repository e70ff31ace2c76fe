import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Runs `body` for each number from 0 to `count` - 1, on as many threads as there are processors.
///
/// - Precondition: `body` may run for several numbers at once.
public func concurrently(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
  let workers = min(count, processors)
  guard workers > 1 else { return (0..<count).forEach(body) }
  let threads = (1..<workers).compactMap { worker in
    start { for number in stride(from: worker, to: count, by: workers) { body(number) } }.map { (worker, $0) }
  }
  for number in stride(from: 0, to: count, by: workers) { body(number) }
  for (_, thread) in threads { pthread_join(thread, nil) }
  // What no thread could be had for is done here.
  for worker in 1..<workers where !threads.contains(where: { $0.0 == worker }) {
    for number in stride(from: worker, to: count, by: workers) { body(number) }
  }
}

/// What `body` gives for each number from 0 to `count` - 1, in order, found on as many threads as there are processors.
///
/// - Precondition: `body` may run for several numbers at once.
public func concurrentMap<Result: Sendable>(
  _ count: Int, _ body: @escaping @Sendable (Int) -> Result
) -> [Result] {
  let found = Mutex<[Int: Result]>([:])
  concurrently(count) { number in
    let result = body(number)
    found.withLock { $0[number] = result }
  }
  return found.withLock { found in (0..<count).compactMap { found[$0] } }
}

/// What `body` gives, made on a thread of its own while this one waits; `nil` once nobody wants to wait for it any more. Then
/// it is made all the same, and forgotten.
public func awaited<Result: Sendable>(
  unless isStopped: () -> Bool, _ body: @escaping @Sendable () -> Result
) -> Result? {
  let made = Promise<Result>()
  let thread = start {
    let result = body()
    made.value.withLock { $0 = result }
  }
  guard let thread else { return body() }
  pthread_detach(thread)
  var nap: UInt32 = 20
  while true {
    if let result = made.value.withLock({ $0 }) { return result }
    if isStopped() { return nil }
    usleep(nap)
    nap = min(2 * nap, 10_000)
  }
}

/// Where a thread lays what another one waits for.
private final class Promise<Result: Sendable>: Sendable {
  let value = Mutex<Result?>(nil)
}

/// How many threads can run at once.
public var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

/// Something to do, handed over to a thread.
private final class Work: Sendable {
  let body: @Sendable () -> Void
  init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}

/// `nil` where the system has no thread to spare.
private func start(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
  let work = Unmanaged.passRetained(Work(body))
  #if canImport(Glibc)
    var thread = pthread_t()
    let failed = pthread_create(
      &thread, nil,
      { argument in
        argument.map { Unmanaged<Work>.fromOpaque($0).takeRetainedValue().body() }
        return nil
      }, work.toOpaque())
    if failed == 0 { return thread }
  #else
    var thread: pthread_t?
    let failed = pthread_create(
      &thread, nil,
      { argument in
        Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body()
        return nil
      }, work.toOpaque())
    if failed == 0 { return thread }
  #endif
  work.release()
  return nil
}
