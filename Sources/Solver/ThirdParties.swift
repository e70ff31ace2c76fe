import Knowledge

// Whose consent an agreement needs besides those who make it. Asked are those whom one of its values needs, as about an
// option (``Game/isDeliverable(_:of:given:)``), but for what anybody believes: an agreement comes about, or does not.
extension Game {
  /// Those whose consent an agreement needs besides those who make it, whichever way it settles what it leaves open; each
  /// once. Takes time linear in these ways, at worst.
  public func actors(neededBy terms: [Term], besides actors: [Int]) -> [Int] {
    var needed: [Int]?
    for way in ways(of: terms) {
      let asked = asked(about: way, besides: actors)
      needed = needed?.filter(asked.contains) ?? asked
      if needed?.isEmpty ?? true { break }
    }
    return needed ?? []
  }

  /// Whether a value that an agreement settles, or leaves open, needs somebody besides those who make it.
  public func mayNeedOthers(_ terms: [Term], besides actors: [Int]) -> Bool {
    terms.contains { term in
      term.indices.contains { world.issues[term.issue].values[$0].needs.contains { !actors.contains($0) } }
    }
  }

  /// Those who keep an agreement from coming about, given what everybody stands on: who is needed whichever way it settles
  /// what it leaves open, and stands on nothing that agrees; or where each way is refused by somebody else, all who refuse
  /// one; nobody where all consent to some way.
  public func withheld(_ terms: [Term], besides actors: [Int], given standing: Standing) -> [Int] {
    var (always, ever): (Set<Int>?, Set<Int>) = (nil, [])
    for way in ways(of: terms) {
      let refusing = Set(
        asked(about: way, besides: actors).filter { answer(of: $0, to: way, standing[$0]) == .refused })
      if refusing.isEmpty { return [] }
      always = always?.intersection(refusing) ?? refusing
      ever.formUnion(refusing)
    }
    return (always.flatMap { $0.isEmpty ? nil : $0 } ?? ever).sorted()
  }

  /// The ways to settle what an agreement leaves open; one that leaves nothing open is known to be possible.
  private func ways(of terms: [Term]) -> some Sequence<[Term]> {
    Fillings(terms).lazy.filter { $0 == terms || self.isPossible($0) }
  }

  private func asked(about filling: [Term], besides actors: [Int]) -> [Int] {
    let needs = filling.flatMap { world.issues[$0.issue].values[$0.values.trailingZeroBitCount].needs }
    return needs.filter { !actors.contains($0) }.uniqued()
  }
}
