import Numbers
import Testing

/// Days, held against a calendar that counts them one by one.
@Suite struct DayTests {
  /// Every day of the years 1 to 2400: a whole cycle of leap years, six times over.
  @Test func everyDayFollowsTheOneBefore() {
    var ordinal = Day(year: 1, month: 1, day: 1)?.ordinal ?? 0
    for year in 1...2400 {
      for month in 1...12 {
        for day in 1...naiveLength(month, year) {
          guard let found = Day(year: year, month: month, day: day), found.ordinal == ordinal else {
            Issue.record("\(year)-\(month)-\(day) is not day \(ordinal)")
            return
          }
          ordinal += 1
        }
      }
    }
  }

  @Test func everyDayIsWrittenAsItWasMade() {
    for year in Array(1...30) + Array(1890...2110) + Array(9970...9999) {
      for month in 1...12 {
        for day in [1, 2, 28, naiveLength(month, year)] {
          let text = "\(pad(year, 4))-\(pad(month, 2))-\(pad(day, 2))"
          guard Day(year: year, month: month, day: day)?.description != text else { continue }
          Issue.record("\(text) is written \(Day(year: year, month: month, day: day)?.description ?? "nothing")")
          return
        }
      }
    }
  }

  @Test func monthsHaveTheLengthsThatTheyHave() {
    for year in 1...2400 {
      for month in 1...12 where Day.length(ofMonth: month, in: year) != naiveLength(month, year) {
        Issue.record("\(year)-\(month) has \(Day.length(ofMonth: month, in: year)) days")
      }
    }
  }

  @Test(arguments: [
    (2021, 2, 29), (1900, 2, 29), (2100, 2, 29), (2021, 4, 31), (2021, 13, 1), (2021, 0, 1), (2021, 1, 0),
    (2021, 1, 32), (0, 1, 1), (10000, 1, 1), (-4, 2, 29), (Int.max, 1, 1), (Int.min, 1, 1), (2021, Int.max, 1),
    (2021, 1, Int.min),
  ])
  func daysThatAreNone(_ year: Int, _ month: Int, _ day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [(2000, 2, 29), (2020, 2, 29), (1600, 2, 29), (1, 1, 1), (9999, 12, 31)])
  func daysThatAre(_ year: Int, _ month: Int, _ day: Int) {
    #expect(Day(year: year, month: month, day: day) != nil)
  }

  @Test func daysInBetween() throws {
    // Doha to Kabul: 29 February 2020 to 15 August 2021 are 533 days.
    let (doha, kabul) = (try day(2020, 2, 29), try day(2021, 8, 15))
    #expect(kabul.ordinal - doha.ordinal == 533)
    #expect(doha.advanced(by: 533) == kabul && kabul.advanced(by: -533) == doha)
    #expect(doha < kabul && !(kabul < doha) && !(doha < doha))
    #expect(try day(2020, 12, 31).advanced(by: 1).description == "2021-01-01")
    #expect(try day(2020, 3, 1).advanced(by: -1).description == "2020-02-29")
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> Day {
    try #require(Day(year: year, month: month, day: day))
  }

  /// Thirty days hath September, April, June and November.
  private func naiveLength(_ month: Int, _ year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2 where year % 400 == 0: 29
    case 2 where year % 100 == 0: 28
    case 2 where year % 4 == 0: 29
    case 2: 28
    default: 31
    }
  }

  private func pad(_ number: Int, _ width: Int) -> String {
    let digits = "\(number)"
    return String(repeating: "0", count: width - digits.count) + digits
  }
}
