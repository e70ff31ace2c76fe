import Synchronization
import Threads

// Many actors are read by all processors at once: what is said of one means the same whatever is said of the others.
extension Reader {
  /// Reads the actors that are declared there. Where somebody who reads a part of them finds a mistake, all are read again
  /// one by one, so that mistakes are told in the same words and numbers as ever.
  mutating func readActors(at sites: [Site]) {
    let parts = shares(of: sites)
    guard 1 < parts.count, faults.allSatisfy({ $0.count == 0 }), let found = found(in: parts) else {
      for site in sites { readActor(at: site) }
      return
    }
    for part in found {
      for (actor, phases) in part.phases { world.actors[actor].phases = phases }
      suspicions += part.suspicions
    }
  }

  /// What a part of the actors comes to.
  private struct Part: Sendable {
    var phases: [(actor: Int, phases: [Phase])] = []
    var suspicions: [Suspicion] = []
  }

  /// Parts of about the same length, one for each processor; one alone where all is short.
  private func shares(of sites: [Site]) -> [ArraySlice<Site>] {
    let length = sites.reduce(0) { $0 + $1.statement.count }
    let count = min(processors, length / Reader.worthwhile)
    guard 1 < count else { return [sites[...]] }
    var (shares, start, sum): ([ArraySlice<Site>], Int, Int) = ([], 0, 0)
    for (place, site) in sites.enumerated() {
      sum += site.statement.count
      guard length * (shares.count + 1) <= sum * count else { continue }
      shares.append(sites[start...place])
      start = place + 1
    }
    return shares
  }

  /// How many bytes are worth a thread of their own.
  private static let worthwhile = 1 << 19

  /// `nil` where something is wrong in one of the parts.
  private func found(in parts: [ArraySlice<Site>]) -> [Part]? {
    let found = Mutex<[Int: Part]>([:])
    concurrently(parts.count) { [self] number in
      var reader = self
      guard let part = reader.read(parts[number]) else { return }
      found.withLock { $0[number] = part }
    }
    let all = parts.indices.compactMap { number in found.withLock { $0[number] } }
    return all.count == parts.count ? all : nil
  }

  private mutating func read(_ sites: ArraySlice<Site>) -> Part? {
    var part = Part()
    part.phases.reserveCapacity(sites.count)
    suspicions = []
    for site in sites {
      readActor(at: site)
      guard faults.allSatisfy({ $0.count == 0 }) else { return nil }
      part.phases.append((owner, world.actors[owner].phases))
    }
    part.suspicions = suspicions
    return part
  }
}
