// Which option follows where nothing is ratified.
extension Board {
  /// Has another option be the reversion, whatever was said of a vote on it or of a price for it: nobody votes on that.
  ///
  /// - Parameter moved: a faction's preference with no-deal where the new reversion has it, given the old one.
  mutating func revert(to option: Int, moved: (_ preference: Preference, _ old: Int?) -> Preference) {
    let old = reversion
    reversion = option
    for index in factions.indices {
      factions[index].preference = moved(factions[index].preference, old)
      factions[index].conduct = factions[index].conduct?.forgetting(option)
      factions[index].prices = factions[index].prices?.relisted { $0 == option ? nil : $0 }
      factions[index].payments = factions[index].payments?.relisted { $0 == option ? nil : $0 }
    }
  }
}
