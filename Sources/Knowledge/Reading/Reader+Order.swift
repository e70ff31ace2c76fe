import Diagnostics
import Syntax

// Powers that are known only as an order.
extension Reader {
  /// Whether the phase's powers are an order: its own, or that of the phase that it is like, unless every faction
  /// states a number.
  func isOrdered(_ syntax: PhaseSyntax, like model: Board?) -> Bool {
    if syntax.items.contains(where: { if case .order = $0 { true } else { false } }) { return true }
    guard let model, model.order != nil else { return false }
    let stated = syntax.factions.filter(\.statesPower)
    let isRestated = model.factions.allSatisfy { old in stated.contains { [old].index(of: $0.names.name.value) != nil }
    }
    return !isRestated || syntax.factions.contains { !$0.statesPower }
  }

  /// Reads the order, once the factions are known.
  mutating func readOrder(of syntax: PhaseSyntax, like model: Board?, into board: inout Board) {
    guard isOrdered(syntax, like: model) else { return board.dropOrder() }
    var own: OrderSyntax?
    for case .order(let order) in syntax.items {
      if own != nil { complain(.secondOrder(at: order.span)) }
      own = order
    }
    for faction in syntax.factions where faction.statesPower {
      complain(.numberBesideOrder(of: faction.names.name, isInherited: own == nil))
    }
    if let own {
      var found: [Diagnostic] = []
      let tiers = own.tiers.resolved(on: board, at: own.span, &found)
      for complaint in found { complain(complaint) }
      if found.isEmpty { board.order(by: tiers, on: ground(own.ground)) }
    } else if let order = board.order {
      for faction in syntax.factions where !order.joined().contains(where: { board.factions[$0].isCalled(faction) }) {
        complain(.notPlaced([faction.names.name.value], at: faction.names.name.span))
      }
    }
  }
}

extension Faction {
  fileprivate func isCalled(_ syntax: FactionSyntax) -> Bool { [self].index(of: syntax.names.name.value) != nil }
}

extension [[Name]] {
  /// The tiers with their names resolved on `board`, each of whose factions has one place.
  func resolved(on board: Board, at span: Span, _ complaints: inout [Diagnostic]) -> [[Int]] {
    if Board.mostOrdered < board.factions.count {
      complaints.append(.tooManyOrdered(board.factions.count, at: span))
      return []
    }
    var seen = Set<Int>()
    let tiers = map { tier in
      var factions: [Int] = []
      for name in tier {
        guard let faction = board.factions.index(of: name.value) else {
          complaints.append(.noSuch("faction on this board", name, among: board.factions.everyName))
          continue
        }
        if !seen.insert(faction).inserted { complaints.append(.placedTwice(name)) }
        factions.append(faction)
      }
      return factions
    }
    let missing = board.factions.indices.filter { !seen.contains($0) }.map { board.factions[$0].name }
    if complaints.isEmpty, !missing.isEmpty { complaints.append(.notPlaced(missing, at: span)) }
    return tiers
  }
}
