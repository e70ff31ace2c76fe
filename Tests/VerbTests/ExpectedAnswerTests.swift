import Testing

@testable import Verbs

/// Which answers `expect` and `when … is` take for which.
@Suite struct ExpectedAnswerTests {
  @Test(arguments: [
    ("{1, 2}", "{1, 2}"), ("{2,1}", "{1, 2}"), ("{ }", "{}"), ("hardliners", "hardliners with 2"),
    ("Hardliners", "hardliners with no-deal (4)"), ("a with b", "a with b with 3"), ("yes", "yes"),
    ("hardliners with 2", "hardliners with 2"), ("f", "f with no-deal"),
    ("{1} at home, {} two-level", "{1} at home, {} two-level"), ("g and h with 1", "h and g with 1"),
    ("f 1/2, g 0.25", "f 0.5, g 1/4"), ("1/2 to 1/2", "0.5 to 0.5"),
    ("c and a and b", "a and b and c with no-deal (4)"),
    ("the poor and the rich with 1", "the rich and the poor with 1"), ("b=c, a=d", "a=d, b=c"),
  ])
  func isSaid(_ wanted: String, _ answer: String) { #expect(wanted.isSaid(by: answer)) }

  @Test(arguments: [
    ("villages", "villages without land with 1"), ("villages", "villages with land with 1"), ("{1}", "{1, 2}"),
    ("{11}", "{1, 1}"), ("hard", "hardliners with 2"), ("hardliners with 3", "hardliners with 2"), ("", "f with 1"),
    ("f", "f with 1 at home, g with 2 two-level"), ("1", "{1}, but not two-level"),
    ("g and h with 2", "h and g with 1"), ("g", "g and h with 1"),
    ("f 0.5, g 0.5", "f 0.5, g 0.25"), ("a=d", "a=d, b=c"),
    ("f and e with 1 at home, f with 1 two-level", "f with 1 at home, f and e with 1 two-level"),
  ])
  func isNotSaid(_ wanted: String, _ answer: String) { #expect(!wanted.isSaid(by: answer)) }
}
