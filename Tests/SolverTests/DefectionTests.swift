import Knowledge
import Numbers
import Solver
import Testing

/// What is signed, and what home then says (Putnam 1988, p. 438 and 439).
@Suite struct DefectionTests {
  /// By the words of the definition: of all ways to take one option of each, those that agree, that all who negotiate
  /// accept, and that everybody else takes for ratified.
  @Test func signingIsWhatItsDefinitionSays() {
    tryMeetings { trial, draft in
      let (game, naive) = (Game(try World(draft)), NaiveEvaluator(draft))
      let seated = trial.seated
      let all = naive.overlap(of: seated, taking: seated.map { draft.actors[$0].board?.candidates ?? [] })
      let expected = all.filter { tuple in
        zip(seated, tuple).allSatisfy { actor, option in
          let views = seated.filter { $0 != actor }.map { naive.view(of: $0, on: actor) }
          return naive.isAcceptable(option, to: actor) && views.allSatisfy { $0.contains(option) }
        }
      }
      let signing = try game.signing(of: seated)
      try hold(signing.signed.agreements.map(\.options), equals: expected, "signed\n\(draft.text)")
      for (agreement, defections) in zip(signing.signed.agreements, signing.defections) {
        for (place, option) in agreement.options.enumerated() {
          let isRatified = naive.boards[seated[place]]?.winset.contains(option) ?? true
          try hold(defections[place].involuntary == nil, equals: isRatified, "\(agreement)\n\(draft.text)")
          try hold(defections[place].voluntary, equals: [], "who negotiates signs what it accepts\n\(draft.text)")
        }
      }
    }
  }

  /// D1: where what is believed is true, whatever is signed is ratified, whoever negotiates (Iida 1993).
  @Test func withTrueBeliefsNothingIsSignedThatFails() {
    tryMeetings { trial, draft in
      var honest = draft
      for actor in trial.seated {
        for other in (honest.actors[actor].board?.beliefs ?? [:]).keys {
          let board = honest.actors[other].board.map { ($0, NaiveBoard($0).winset) }
          honest.actors[actor].board?.beliefs[other] = board.map { board, winset in
            winset.map { board.options[$0].number }
          }
        }
      }
      let signing = try Game(try World(honest)).signing(of: trial.seated)
      try hold(signing.broken, equals: [], honest.text)
    }
  }

  /// D2: a wrong belief can lead to a word that is not kept.
  @Test func aWrongBeliefCanBreakAnAgreement() throws {
    var found = 0
    tryMeetings { trial, draft in
      if try !Game(try World(draft)).signing(of: trial.seated).broken.isEmpty { found += 1 }
    }
    #expect(found > 0)
    // The smallest: a chief who would sign, a home that would not, and a partner who knows only the chief.
    let world = try World(text: smallest)
    #expect(try Game(world).signing(of: [0, 1]).signed.agreements.isEmpty)
    let misled = try Game(world.supposing("B believes A 1")).signing(of: [0, 1])
    #expect(misled.signed.agreements.map(\.options) == [[0, 0]] && misled.broken == [0])
    #expect(misled.defections[0].map(\.kind) == [.involuntary, .none])
  }

  private let smallest = """
    issue treaty: signed, none
    actor A { phase 1 {
      option 1: treaty=signed
      chief envoy
      faction envoy power 0 { prefers 1 > no-deal }
      faction senate power 1 { prefers no-deal > 1 }
    } }
    actor B { phase 1 { option 1: treaty=signed; faction crown power 1 { prefers 1 > no-deal } } }
    """

  /// The four kinds, by who accepts what: a home of one faction with power, and a chief without.
  @Test(arguments: [
    (true, true, Defection.Kind.none), (false, true, .involuntary), (true, false, .voluntary), (false, false, .both),
  ])
  func kindsFollowFromHomeAndChief(_ home: Bool, _ chief: Bool, _ kind: Defection.Kind) throws {
    let changes = ["senate \(home ? "accepts" : "rejects") 1", "envoy \(chief ? "accepts" : "rejects") 1"]
    let world = try World(text: smallest).supposing(changes.joined(separator: ", "), of: 0)
    #expect(Game(world).board(of: 0)?.defection(from: 0).kind == kind)
  }

  /// The four types of chief negotiators, by what they accept beside what home ratifies, which is 1 and 2 of three that
  /// the other one would sign (Moravcsik 1993).
  @Test(arguments: [
    ("1 = 2 > no-deal", NegotiatorType.agent), ("1 = 2 = 3 > no-deal", .dove), ("2 > no-deal", .hawk),
    ("2 = 3 > no-deal", .mixed),
  ])
  func typesFollowFromWhatIsAccepted(_ ranking: String, _ type: NegotiatorType) throws {
    let world = try World(
      text: """
        issue i: a, b, c
        actor A { phase 1 {
          option 1: i=a; option 2: i=b; option 3: i=c
          chief envoy
          faction envoy power 0 { prefers \(ranking) }
          faction senate power 1 { prefers 1 = 2 > no-deal }
        } }
        actor B { phase 1 {
          option 1: i=a; option 2: i=b; option 3: i=c
          faction crown power 1 { prefers 1 = 2 = 3 > no-deal }
        } }
        """)
    #expect(try Game(world).negotiatorType(of: 0, among: [0, 1]) == type)
  }
}

/// Tries a law on random cases in which several actors with power at home come to the table with chiefs, tied hands and
/// beliefs.
private func tryMeetings(_ law: (inout Trial, Draft) throws -> Void) {
  tryCases { trial in
    let boards = trial.boards
    guard 1 < boards.count, boards.allSatisfy({ $0.draft.total(in: 0) != .zero }) else { return }
    var draft = trial.draft
    for (actor, data, _) in boards {
      draft.actors[actor].board = trial.random.strategy(for: data, of: actor, in: draft)
    }
    try law(&trial, draft)
  }
}

extension NaiveEvaluator {
  /// What an actor takes another one to be able to ratify.
  fileprivate func view(of actor: Int, on other: Int) -> [Int] {
    guard let board = boards[other] else { return [] }
    guard let numbers = draft.actors[actor].board?.beliefs[other] else { return board.winset }
    return board.board.candidates.filter { numbers.contains(board.board.options[$0].number) }
  }

  /// Whether all who negotiate accept an option and hands are free for it; where nobody does, whether home ratifies it.
  fileprivate func isAcceptable(_ option: Int, to actor: Int) -> Bool {
    guard let board = boards[actor] else { return false }
    if let chief = board.board.chief { return !board.board.isTiedAway(option) && board.accepted[chief][option] }
    let powers = board.backing(of: Array(board.board.options.indices))
    let tops = powers.filter { $0.value == powers.values.max() }.keys
    guard tops.count == 1, let top = tops.first else { return board.winset.contains(option) }
    let winners = board.backers(of: top, among: Array(board.board.options.indices))
    return !board.board.isTiedAway(option) && winners.allSatisfy { board.accepted[$0][option] }
  }
}
