/// A ranking of up to fifteen choices, in the sixteen bytes of two words: what most factions have.
///
/// A byte stands for a choice, the best one lowest: its low seven bits say which, and the high bit that a tier begins.
struct ShortRanking: Hashable, Sendable {
  private var low = UInt64.max
  private var high = UInt64.max

  /// `nil` where the choices are too many, or one is an option of too high an index. Where no-deal is not ranked, it
  /// comes last.
  init?(_ ranked: [Preference.Ranked]) {
    guard ranked.count <= Self.most else { return nil }
    var ranksNoDeal = false
    for (place, one) in ranked.enumerated() {
      guard let code = Self.code(of: one.choice) else { return nil }
      set(one.beginsTier ? code | Self.tierBegins : code, at: place)
      if code == Self.noDeal { ranksNoDeal = true }
    }
    if ranksNoDeal { return }
    guard ranked.count < Self.most else { return nil }
    set(Self.noDeal | Self.tierBegins, at: ranked.count)
  }

  var tiers: [[Preference.Choice]] {
    var (tiers, place): ([[Preference.Choice]], Int) = ([], 0)
    while let byte = byte(at: place) {
      if Self.tierBegins <= byte { tiers.append([]) }
      tiers[tiers.count - 1].append(Self.choice(of: byte))
      place += 1
    }
    return tiers
  }

  var tierCount: Int {
    var (count, place) = (0, 0)
    while let byte = byte(at: place) {
      if Self.tierBegins <= byte { count += 1 }
      place += 1
    }
    return count
  }

  func rank(of choice: Preference.Choice) -> Int {
    guard let code = Self.code(of: choice) else { return .max }
    var (rank, place) = (-1, 0)
    while let byte = byte(at: place) {
      if Self.tierBegins <= byte { rank += 1 }
      if byte & ~Self.tierBegins == code { return rank }
      place += 1
    }
    return .max
  }

  private static let most = 15
  private static let tierBegins: UInt8 = 0x80
  private static let noDeal: UInt8 = 0x7E
  /// What follows the last choice.
  private static let end: UInt8 = 0xFF

  private static func code(of choice: Preference.Choice) -> UInt8? {
    guard case .option(let index) = choice else { return noDeal }
    return index < Int(noDeal) ? UInt8(index) : nil
  }

  private static func choice(of byte: UInt8) -> Preference.Choice {
    let code = byte & ~tierBegins
    return code == noDeal ? .noDeal : .option(Int(code))
  }

  private func byte(at place: Int) -> UInt8? {
    let byte = UInt8(truncatingIfNeeded: (place < 8 ? low : high) >> UInt64(place % 8 * 8))
    return byte == Self.end ? nil : byte
  }

  private mutating func set(_ byte: UInt8, at place: Int) {
    let change = UInt64(byte ^ Self.end) << UInt64(place % 8 * 8)
    if place < 8 { low ^= change } else { high ^= change }
  }
}

/// A ranking of any length, in which the tier of a choice is found in constant time.
struct LongRanking: Hashable, Sendable {
  /// The choices, best first, as the index of an option and `noDeal`; those that begin a tier are turned over.
  private let choices: [Int32]
  /// The tier of each option, by option; of those after the last one that is ranked nothing is kept.
  private let ranks: [Int32]
  private let rankOfNoDeal: Int32

  /// Likewise of any choices.
  init(_ ranked: [Preference.Ranked]) {
    var (choices, ranks, rank, rankOfNoDeal): ([Int32], [Int32], Int32, Int32) = ([], [], -1, .max)
    choices.reserveCapacity(ranked.count + 1)
    for one in ranked {
      let code = Self.code(of: one.choice)
      choices.append(one.beginsTier ? ~code : code)
      if one.beginsTier { rank += 1 }
      guard case .option(let index) = one.choice else { rankOfNoDeal = min(rankOfNoDeal, rank); continue }
      if ranks.count <= index { ranks += Array(repeating: .max, count: index + 1 - ranks.count) }
      ranks[index] = min(ranks[index], rank)
    }
    if rankOfNoDeal == .max { (rankOfNoDeal, choices) = (rank + 1, choices + [~Self.noDeal]) }
    (self.choices, self.ranks, self.rankOfNoDeal) = (choices, ranks, rankOfNoDeal)
  }

  var tiers: [[Preference.Choice]] { tiers { _ in true }.map(\.choices) }

  var tierCount: Int { choices.count { $0 < 0 } }

  func tiers(where isWanted: (Int) -> Bool) -> [(rank: Int, choices: [Preference.Choice])] {
    var (found, rank, isIn): ([(rank: Int, choices: [Preference.Choice])], Int, Bool) = ([], -1, false)
    for code in choices {
      if code < 0 {
        rank += 1
        isIn = isWanted(rank)
        if isIn { found.append((rank, [])) }
      }
      if isIn { found[found.count - 1].choices.append(Self.choice(of: code < 0 ? ~code : code)) }
    }
    return found
  }

  func rank(of choice: Preference.Choice) -> Int {
    guard case .option(let index) = choice else { return Int(rankOfNoDeal) }
    return index < ranks.count && ranks[index] != .max ? Int(ranks[index]) : .max
  }

  private static let noDeal = Int32.max

  private static func code(of choice: Preference.Choice) -> Int32 {
    if case .option(let index) = choice { Int32(index) } else { noDeal }
  }

  private static func choice(of code: Int32) -> Preference.Choice { code == noDeal ? .noDeal : .option(Int(code)) }
}
