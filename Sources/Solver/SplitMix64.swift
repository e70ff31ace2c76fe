/// Random numbers by Steele, Lea and Flood (2014, OOPSLA: Fast Splittable Pseudorandom Number Generators).
public struct SplitMix64: Sendable {
  var state: UInt64

  init(state: UInt64) { self.state = state }

  /// Those that follow from a seed: the same on every machine.
  public init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) }

  /// The next one, evenly from all of them.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
