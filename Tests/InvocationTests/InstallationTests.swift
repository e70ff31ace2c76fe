import Testing

@testable import Invocation

/// An installation knows its own files.
@Suite struct InstallationTests {
  @Test func pagesAreItsOwn() {
    for page in Installation.pages {
      #expect(Installation.owner(of: Array(page.text.utf8)) == .earlier, "\(page.path)")
    }
  }

  @Test(
    arguments: [
      ("", .other), ("a file of mine", .other), ("written by twolevel", .other), ("written by twolevel x", .other),
      ("\u{0}written by twolevel 0.0.9\u{0}", .earlier), ("# written by twolevel 0.1.0.", .earlier),
      ("written by twolevel 0.1.1", .later("0.1.1")), ("written by twolevel 0.10.0 or so", .later("0.10.0")),
      ("written by twolevel, or written by twolevel 1.0.0", .later("1.0.0")),
    ] as [(String, Installation.Owner)])
  func marksTellVersions(_ text: String, _ owner: Installation.Owner) {
    #expect(Installation.owner(of: Array(text.utf8)) == owner)
  }
}
