import Diagnostics
import Knowledge
import Syntax
import Testing

@testable import Verbs

/// Over boards that are not listed only games at home are followed: whose answer turns on nobody else's consent has both
/// levels all the same.
@Suite struct SpaceConsentTests {
  private let world: World

  init() throws {
    let issues = (0..<5).map { "issue i\($0): \((0..<5).map { value in "v\(value)" }.joined(separator: ", "))" }
    let text = """
      issue a: a1 needs A, a2
      \(issues.joined(separator: "\n"))
      actor A { phase 1 { options all; faction x power 1 { values a=a1 1 reserve 1 } } }
      actor B { phase 1 { option 1: a=a1; option 2: a=a2; faction f power 1 { prefers 1 > no-deal } } }
      actor C { phase 1 { option 1: a=a2; faction g power 1 { prefers 1 > no-deal } } }
      """
    world = try World(reading: [Document(SourceText(text))])
  }

  @Test(arguments: ["winset A phase 1", "prevail A phase 1", "ratify A 1 phase 1", "winset C phase 1"])
  func whoNeedsNobodyElseIsAnswered(_ query: String) throws { #expect(try !world.answer(query).brief().isEmpty) }

  /// B's first option needs A, of whose 6,250 options it is not looked at which of them A could ratify.
  @Test(arguments: ["winset B phase 1", "winset phase 1", "prevail B phase 1"])
  func whoNeedsOneOfSoManyIsNot(_ query: String) {
    #expect(throws: Diagnostic.self) { try world.plan(query) }
  }
}
