import Knowledge
import Testing

/// How far what a case states is borne out: as its word says, else as its citation does.
@Suite struct StatusTests {
  private let text = """
    source paper "A paper"
    body Senate
    issue troops: withdraw needs A, stay derived because "only A can" cite paper p. 1
    issue talks: yes, no
    actor A {
      rule majority assumed because "no vote is told of" cite paper p. 2
      phase 1 {
        option 1 "go": troops=withdraw stated
        option 2: troops=stay because "listed" cite paper p. 3
        no-deal 2 imputed
        faction hawks { resource army 0.3 stated; resource press 0.2 imputed; prefers 2 because "told" cite paper p. 4 }
        faction doves power 0.6 [0.5, 0.7] imputed, 34 in Senate stated { prefers 1 > 2 stated }
        faction others, 3 in Senate { values troops=withdraw 1 reserve 0 imputed because "a guess" }
      }
      phase 2 like phase 1 { faction hawks power 1 { because "as before" }; rule 2/3 of Senate }
    }
    """

  private func board(_ phase: Int, _ world: World) -> Board { world.actors[0].phases[phase].board }

  @Test func wordsStandBehindWhatTheyQualify() throws {
    let world = try world(text)
    let board = board(0, world)
    #expect(world.issues[0].ground.status == .derived && world.issues[0].ground.reason?.text == "only A can")
    #expect(board.ruleGround.status == .assumed && board.ruleGround.reason?.citations.count == 1)
    #expect(board.options.map(\.ground.status) == [.stated, .derived])
    #expect(board.noDealGround == Ground(.imputed, nil))
    #expect(board.factions.map(\.preferenceGround.status) == [.derived, .stated, .imputed])
    #expect(board.factions[1].statuses == [.imputed, .stated])
  }

  @Test func aSumIsAsWeakAsItsWeakestPart() throws {
    #expect(board(0, try world(text)).factions[0].statuses == [.imputed, .assumed])
  }

  @Test func whatSaysNothingIsAssumed() throws {
    let world = try world(text)
    #expect(world.issues[1].ground == .assumed)
    #expect(board(0, world).factions[2].statuses == [.assumed, .assumed])
  }

  @Test func aLikePhaseInheritsWhatItDoesNotState() throws {
    let world = try world(text)
    let (old, new) = (board(0, world), board(1, world))
    #expect(new.noDealGround == old.noDealGround && new.options == old.options)
    #expect(new.factions[1...] == old.factions[1...])
    #expect(
      new.factions[0].statuses[0] == .assumed && new.factions[0].preferenceGround == old.factions[0].preferenceGround)
    #expect(new.ruleGround == .assumed)
  }

  @Test func whatIsSupposedIsAssumed() throws {
    let supposed = try world(text).supposingAlways(
      changes(
        "doves+1, doves-1 in Senate, doves accepts 1, hawks accepts 1, A rule unanimity, stay needs A, army to doves"))
    let board = board(0, supposed)
    #expect(board.factions.map(\.statuses[0]) == [.assumed, .assumed, .assumed])
    #expect(board.factions[1].statuses[1] == .assumed && board.factions[1].resources.map(\.ground) == [.assumed])
    #expect(board.factions.map(\.preferenceGround.status) == [.assumed, .assumed, .imputed])
    #expect(board.ruleGround == .assumed && supposed.issues[0].ground(of: 1) == .assumed)
  }

  @Test func anEffectIsAsWellBorneOutAsItsEvent() throws {
    let event = "\nevent E 2020-03-01 \"x\" by A cite paper p. 9 { effect doves rejects 1 }"
    let text = text.replacing("phase 1 {\n", with: "phase 1 2020-01-01..2020-12-31 {\n") + event
    let world = try world(text)
    let setting = world.setting(on: try #require(.init(year: 2020, month: 4, day: 1)))
    let ground = try board(0, world.supposing([], asked: [], in: [setting])).factions[1].preferenceGround
    #expect(ground.status == .derived && ground.reason?.text == "x" && ground.reason?.citations.count == 1)
  }

  @Test func theWordsAreNamesWhereNamesStand() throws {
    let text = """
      issue assumed: stated, derived stated
      actor imputed { phase 1 { option 1: assumed=derived imputed; faction stated power 1 assumed { prefers 1 } } }
      """
    let world = try world(text)
    #expect(world.issues[0].values.map(\.name) == ["stated", "derived"] && world.issues[0].ground.status == .stated)
    #expect(board(0, world).options[0].ground.status == .imputed)
  }
}
