extension World {
  /// Sixteen digits by which to see whether two worlds are the same, with all that is supposed in them: the text of the
  /// case under the hash FNV-1a of Fowler, Noll and Vo. It is no proof against somebody who wants to deceive.
  public var fingerprint: String {
    let hash = caseText.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
