import Threads

// Many actors are read by all processors at once: what is said of one means the same whatever is said of the others.
extension Reader {
  /// Reads the actors that are declared there. Where somebody who reads a part of them finds a mistake, all are read again
  /// one by one, so that mistakes are told in the same words and numbers as ever.
  mutating func readActors(at sites: [Site]) {
    let parts = shares(of: sites)
    guard 1 < parts.count, isFaultless, let found = found(in: parts) else {
      for site in sites where !isStopped() { readActor(at: site) }
      return
    }
    for part in found {
      for (actor, phases) in part.phases { world.actors[actor].phases = phases }
      suspicions += part.suspicions
    }
  }

  var isFaultless: Bool { faults.allSatisfy { $0.count == 0 } }

  /// What a part of the actors comes to.
  private struct Part: Sendable {
    var phases: [(actor: Int, phases: [Phase])] = []
    var suspicions: [Suspicion] = []
  }

  /// Parts of about the same length, one for each processor; one alone where all is short.
  private func shares(of sites: [Site]) -> [ArraySlice<Site>] {
    let length = sites.reduce(0) { $0 + $1.statement.count }
    // To ask for the processors is to read a file, which is left out at the start of a short case.
    let most = length / Reader.worthwhile
    let count = 1 < most ? min(processors, most) : 1
    guard 1 < count else { return [sites[...]] }
    return sites.parts(ofAtLeast: (length + count - 1) / count)
  }

  /// How many bytes are worth a thread of their own.
  private static let worthwhile = 1 << 19

  /// `nil` where something is wrong in one of the parts.
  private func found(in parts: [ArraySlice<Site>]) -> [Part]? {
    let found = concurrentMap(parts.count) { [self] number in
      var reader = self
      return reader.read(parts[number])
    }.compactMap { $0 }
    return found.count == parts.count ? found : nil
  }

  private mutating func read(_ sites: ArraySlice<Site>) -> Part? {
    var part = Part()
    part.phases.reserveCapacity(sites.count)
    suspicions = []
    for site in sites where !isStopped() {
      readActor(at: site)
      guard isFaultless else { return nil }
      if !world.actors[owner].phases.isEmpty { part.phases.append((owner, world.actors[owner].phases)) }
    }
    part.suspicions = suspicions
    return part
  }
}

extension [Reader.Site] {
  /// Parts of so many bytes or a little more, but for the last one.
  func parts(ofAtLeast wanted: Int) -> [ArraySlice<Reader.Site>] {
    var (parts, start, length): ([ArraySlice<Reader.Site>], Int, Int) = ([], 0, 0)
    for (place, site) in enumerated() {
      length += site.statement.count
      guard wanted <= length else { continue }
      parts.append(self[start...place])
      (start, length) = (place + 1, 0)
    }
    return start < count ? parts + [self[start...]] : parts
  }
}
