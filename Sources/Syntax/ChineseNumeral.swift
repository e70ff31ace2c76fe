import Numbers

/// Numbers in Chinese characters: 一 to 九十九, with 百, 千 and 万 behind them where they are round, and shares such as 三分之二 and 百分之六十.
enum ChineseNumeral {
  /// The number that a text is, or `nil` where it is none.
  static func value(_ text: some StringProtocol) -> Rational? {
    let parts = text.split(separator: "分之", omittingEmptySubsequences: false)
    if parts.count == 1 { return whole(parts[0]).map { Rational($0) } }
    guard parts.count == 2, let below = parts[0] == "百" ? 100 : whole(parts[0]), 0 < below, let above = whole(parts[1])
    else { return nil }
    return Rational(above, below)
  }

  /// Whether the bytes are UTF-8 of a character that numbers are written with.
  static func hasDigit(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    characters.contains(UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third))
  }

  /// 二, 十, 十二, 二十 or 二十二; likewise a number in digits, as in 3分之2.
  private static func whole(_ text: some StringProtocol) -> Int? {
    if let number = Int(text), 0 <= number, !text.hasPrefix("+") { return number }
    if let last = text.last, let unit = units[last], 1 < text.count {
      return belowHundred(text.dropLast()).flatMap { 0 < $0 ? $0 * unit : nil }
    }
    return belowHundred(text)
  }

  private static func belowHundred(_ text: some StringProtocol) -> Int? {
    let parts = text.split(separator: "十", omittingEmptySubsequences: false)
    switch parts.count {
    case 1: return digit(parts[0])
    case 2:
      guard let tens = parts[0].isEmpty ? 1 : digit(parts[0]), 0 < tens,
        let ones = parts[1].isEmpty ? 0 : digit(parts[1]), parts[1].isEmpty || 0 < ones
      else { return nil }
      return 10 * tens + ones
    default: return nil
    }
  }

  private static func digit(_ text: some StringProtocol) -> Int? {
    guard text.count == 1, let character = text.first else { return nil }
    return digits[character]
  }

  private static let digits: [Character: Int] = [
    "〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]

  private static let units: [Character: Int] = ["百": 100, "千": 1000, "万": 10_000]

  private static let characters = Set(
    "〇零一二两三四五六七八九十百千万分之".map { $0.utf8.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } })
}
