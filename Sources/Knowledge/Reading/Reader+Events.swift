import Syntax
import Threads

// Many events are read by all processors at once, as many actors are.
extension Reader {
  /// Reads the events that are declared there. Where somebody who reads a part of them finds a mistake, all are read again
  /// one by one, so that mistakes are told in the same words and numbers as ever.
  mutating func readEvents(at sites: [Site]) {
    if isFaultless, let found = eventsInParts(at: sites) {
      world.events = found
      return
    }
    world.events.reserveCapacity(sites.count)
    names[Kind.event.rawValue] = NameIndex(room: sites.count)
    forEachEvent(at: sites[...]) { reader, syntax in
      reader.enter(NamesSyntax(syntax.name), of: .event, for: reader.world.events.count)
      let event = reader.event(syntax)
      reader.world.events.append(event)
      return true
    }
  }

  /// Does something with each event, until that gives false.
  private mutating func forEachEvent(at sites: ArraySlice<Site>, _ body: (inout Reader, EventSyntax) -> Bool) {
    guard let first = sites.first else { return }
    var document = documents[first.document]
    current = first.document
    for site in sites where !isStopped() {
      if site.document != current { (current, document) = (site.document, documents[site.document]) }
      for case .event(let syntax) in declarations(at: site.statement, of: document) where !body(&self, syntax) {
        return
      }
    }
  }

  /// All of them, a part after the other, so that little is held twice; `nil` where they are few, or something is wrong.
  private func eventsInParts(at sites: [Site]) -> [Event]? {
    let parts = sites.parts(ofAtLeast: Self.partLength)
    guard 1 < parts.count else { return nil }
    var events: [Event] = []
    events.reserveCapacity(sites.count)
    for start in stride(from: 0, to: parts.count, by: processors) {
      let round = parts[start..<min(start + processors, parts.count)]
      let found = concurrentMap(round.count) { [self] number in
        var reader = self
        return reader.events(at: round[round.startIndex + number])
      }
      for part in found {
        guard let part else { return nil }
        events += part
      }
    }
    return events.areNamedApart ? events : nil
  }

  /// How many bytes are worth a thread of their own.
  private static var partLength: Int { 1 << 20 }

  private mutating func events(at sites: ArraySlice<Site>) -> [Event]? {
    var events: [Event] = []
    events.reserveCapacity(sites.count)
    forEachEvent(at: sites) { reader, syntax in
      events.append(reader.event(syntax))
      return reader.isFaultless
    }
    return isFaultless ? events : nil
  }
}

extension [Event] {
  /// Whether each has a name, and surely no other one has it: where two names share a hash, they may be the same.
  fileprivate var areNamedApart: Bool {
    var hashes = Set<Int>(minimumCapacity: count)
    // By their places, since to take them out would be to copy them.
    return indices.allSatisfy { !self[$0].name.isBlank && hashes.insert(self[$0].name.hashValue).inserted }
  }
}
