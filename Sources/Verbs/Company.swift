/// Those who share a table, and what a derivation tells of them where others need their consent: told once, however many do.
///
/// Their seats know nothing of the company, so that nothing holds on to itself.
final class Company: Sendable {
  let table: Solved
  private let seats = Notes<Int, Seat>()
  private let standings = Notes<Int, Finding>()
  private let consents = Notes<Consent, Finding>()
  private let needed = Notes<Int, [Int]>()

  private struct Consent: Hashable {
    let actor: Int
    let option: Int
  }

  init(_ table: Solved) { self.table = table }

  func seat(of actor: Int) -> Seat { seats.at(actor) { Seat(actor: actor, table: table) } }

  /// Those on whose consent it turns what an actor can ratify, and who these need, in order.
  func partners(of actor: Int) -> [Int] {
    let (world, setting) = (table.game.world, table.game.setting)
    let all = world.concerned(by: [actor]) { one in needed.at(one) { world.needed(by: one, in: setting) } }
    return all.subtracting([actor]).sorted()
  }

  /// What was told of all that an actor could have, or else is told now.
  func standing(of actor: Int, orElse tell: () -> Finding) -> Finding { standings.at(actor, orElse: tell) }

  /// Likewise of how an actor ratifies an option.
  func consent(of actor: Int, to option: Int, orElse tell: () -> Finding) -> Finding {
    consents.at(Consent(actor: actor, option: option), orElse: tell)
  }
}
