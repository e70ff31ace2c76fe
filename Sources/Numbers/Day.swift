/// A day of the proleptic Gregorian calendar, in the years 1 to 9999.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1 March of the year 0.
  public var ordinal: Int { Int(short) }
  // As narrow as it can be: there are many.
  private let short: Int32

  /// The day of that date, or `nil` where the calendar has none such.
  public init?(year: Int, month: Int, day: Int) {
    guard 1...9999 ~= year, 1...12 ~= month, 1...Self.length(ofMonth: month, in: year) ~= day else { return nil }
    // Years are counted from March, so that a leap day is the last of its year.
    let y = month < 3 ? year - 1 : year
    let daysBeforeMonth = (153 * ((month + 9) % 12) + 2) / 5
    self.init(ordinal: 365 * y + y / 4 - y / 100 + y / 400 + daysBeforeMonth + day - 1)
  }

  /// The day that is so many days after 1 March of the year 0.
  public init(ordinal: Int) { short = Int32(clamping: ordinal) }

  /// The number of days in a month of that year.
  public static func length(ofMonth month: Int, in year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  /// The day that is `count` days later.
  public func advanced(by count: Int) -> Day { Day(ordinal: ordinal + count) }

  /// Whether `a` comes before `b`.
  public static func < (a: Day, b: Day) -> Bool { a.ordinal < b.ordinal }
}

extension Day: CustomStringConvertible {
  /// The day as `2021-05-01`.
  public var description: String {
    let (year, month, day) = civil
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  private var civil: (year: Int, month: Int, day: Int) {
    let era = ordinal / 146_097
    let dayOfEra = ordinal % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }
}

private func padded(_ number: Int, _ width: Int) -> String {
  String(repeating: "0", count: max(0, width - "\(number)".count)) + "\(number)"
}
