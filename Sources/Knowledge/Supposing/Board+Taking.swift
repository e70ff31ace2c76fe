import Numbers
import Syntax

// What can be supposed of a board, told without supposing it: most effects of events are so plain.
extension Board {
  /// Whether a change of a faction's power, or of what it accepts, can surely be supposed of this board alone; where this is
  /// false, only ``Supposition`` tells. Takes time linear in the factions.
  func surelyTakes(_ change: Change) -> Bool {
    switch change.kind {
    case .power(let reference, let power):
      guard power.body == nil, power.giver == nil, order == nil, let faction = faction(meantBy: reference) else {
        return false
      }
      let new = power.operation.applied(to: faction.weights[0], power.amount.value)
      return .zero <= new && new.isOfWords && hasShortSum(in: 0)
    case .accepts(let reference, let numbers), .rejects(let reference, let numbers):
      return space == nil && faction(meantBy: reference) != nil
        && numbers.allSatisfy { number in
          number.whole.flatMap { option(numbered: $0) }.map { $0 != reversion } ?? false
        }
    default: return false
    }
  }

  private func faction(meantBy reference: Reference) -> Faction? {
    factions.first { $0.name == reference.name.value }
  }
}
