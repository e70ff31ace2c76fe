/// A small random number generator with a seed, so that every random case can be had again (Steele, Lea and Flood
/// 2014, "Fast splittable pseudorandom number generators").
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  /// The generator of that seed.
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Heads in `part` of `whole` throws.
  mutating func chance(_ part: Int, in whole: Int) -> Bool { Int.random(in: 0..<whole, using: &self) < part }

  /// One of `choices`.
  ///
  /// - Precondition: there is one.
  mutating func one<Choice>(of choices: [Choice]) -> Choice { choices[below(choices.count)] }

  /// A number from 0 to `count` - 1.
  mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &self) }

  /// Some of `choices` in their order, at least one.
  ///
  /// - Precondition: there is one.
  mutating func some<Choice>(of choices: [Choice]) -> [Choice] {
    let sure = below(choices.count)
    return choices.enumerated().filter { $0.offset == sure || chance(1, in: 2) }.map(\.element)
  }
}
