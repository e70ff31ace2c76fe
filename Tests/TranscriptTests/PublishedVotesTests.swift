import Diagnostics
import Foundation
import Shell
import Testing

/// The votes of samples/ are those that were counted: what the program answers, what the lines of the file add up to when
/// they are read without it, and what was published, are the same.
@Suite struct PublishedVotesTests {
  @Test(arguments: Published.votes) func blocsAddUp(_ vote: Published) throws {
    #expect(try Tally(of: vote.option, in: vote.bodies, boardOf(vote)) == Tally(vote.counts))
  }

  @Test(arguments: Published.votes) func programCountsThem(_ vote: Published) throws {
    let game = "samples/\(vote.game)"
    var session = try Session(about: SourceText(name: game, try text(of: game)), disk: .project)
    let query = "\(vote.actor) \(vote.option) phase \(vote.phase) at home"
    #expect(reply(to: "expect tally \(query): \(vote.written)", &session) == "")
    #expect(reply(to: "expect ratify \(query): \(vote.isCarried ? "yes" : "no")", &session) == "")
  }

  /// 638 members: 650, less a vacant seat, the Speaker and three deputies, and seven of Sinn Féin. Each of them is in one
  /// bloc, on however many motions the House votes in a day.
  @Test(arguments: [3, 5]) func membersAreCountedOnce(_ phase: Int) throws {
    let vote = try #require(Published.votes.first { $0.game.hasPrefix("brexit") && $0.phase == phase })
    let lines = try boardOf(vote).filter { $0.hasPrefix("    faction ") }
    let weights: [Int] = lines.map { Tally.weight(in: "Commons", of: String($0)) }
    let members: Int = weights.reduce(0, +)
    #expect(members == 638)
  }

  /// What is complained of.
  private func reply(to query: String, _ session: inout Session) -> String {
    var said = ""
    session.run(SourceText(query), for: Listener { if case .complaint(let text) = $0 { said += text } })
    return said
  }

  /// The lines between `phase N` of an actor and the brace that closes it.
  private func boardOf(_ vote: Published) throws -> [Substring] {
    let lines = try text(of: "samples/\(vote.game)").split(separator: "\n")
    let actor = lines.drop { !$0.hasPrefix("actor \(vote.actor) ") }
    return Array(actor.drop { !$0.hasPrefix("  phase \(vote.phase) ") }.prefix { $0 != "  }" })
  }
}

/// A vote as it was published.
struct Published: Sendable, CustomTestStringConvertible {
  let game: String
  let actor: String
  let phase: Int
  let option: Int
  let isCarried: Bool
  /// In each body: for, against, and there without a vote for or against.
  let counts: [(body: String, yes: Int, no: Int, abstaining: Int)]

  var bodies: [String] { counts.map(\.body) }
  var testDescription: String { "\(game) \(actor) \(option) phase \(phase)" }

  /// `House 234 to 200, Senate 61 to 38`.
  var written: String {
    counts.map { count in
      let rest = count.abstaining == 0 ? "" : ", \(count.abstaining) abstaining"
      return (counts.count == 1 ? "" : "\(count.body) ") + "\(count.yes) to \(count.no)\(rest)"
    }.joined(separator: ", ")
  }

  private init(
    _ game: String, _ actor: String, _ phase: Int, _ option: Int, _ isCarried: Bool,
    _ counts: (body: String, yes: Int, no: Int, abstaining: Int)...
  ) {
    (self.game, self.actor, self.phase, self.option) = (game, actor, phase, option)
    (self.isCarried, self.counts) = (isCarried, counts)
  }

  /// The sources are those of the cases.
  static let votes: [Published] = [
    Published("versailles-1919/treaty.game", "US", 1, 1, false, ("Senate", 39, 55, 0)),
    Published("versailles-1919/treaty.game", "US", 1, 2, false, ("Senate", 38, 53, 0)),
    Published("versailles-1919/treaty.game", "US", 2, 1, false, ("Senate", 49, 35, 0)),
    Published("panama-1978/treaty.game", "US", 1, 2, true, ("Senate", 68, 32, 0)),
    Published("panama-1978/treaty.game", "US", 2, 3, true, ("Senate", 68, 32, 0)),
    Published("ctbt-1999/treaty.game", "US", 1, 1, true, ("Senate", 68, 32, 0)),
    Published("ctbt-1999/treaty.game", "US", 2, 1, false, ("Senate", 48, 51, 1)),
    Published("nafta-1993/agreement.game", "US", 2, 1, true, ("House", 234, 200, 0), ("Senate", 61, 38, 0)),
    Published("nafta-1993/agreement.game", "US", 3, 1, true, ("House", 234, 200, 0)),
    Published("jcpoa-2015/deal.game", "US", 1, 1, true, ("House", 162, 269, 1), ("Senate", 42, 58, 0)),
    // 13 abstained, and 17 cast no vote.
    Published("jcpoa-2015/deal.game", "Iran", 1, 1, true, ("Majlis", 161, 59, 13 + 17)),
    Published("colombia-2016/accord.game", "Colombia", 1, 1, false, ("Electorate", 6_382_901, 6_438_552, 241_464)),
    Published("colombia-2016/accord.game", "Colombia", 2, 2, true, ("Senate", 75, 0, 0), ("House", 130, 0, 0)),
    Published("prespa-2018/agreement.game", "Macedonia", 1, 1, false, ("Electorate", 609_427, 37_687, 19_230)),
    Published("prespa-2018/agreement.game", "Macedonia", 2, 1, true, ("Assembly", 80, 39, 0)),
    Published("prespa-2018/agreement.game", "Macedonia", 3, 1, true, ("Assembly", 81, 0, 0)),
    Published("prespa-2018/agreement.game", "Greece", 3, 1, true, ("Parliament", 153, 146, 1)),
    Published("brexit-2019/commons.game", "UK", 1, 1, false, ("Commons", 202, 432, 0)),
    Published("brexit-2019/commons.game", "UK", 2, 1, false, ("Commons", 242, 391, 0)),
    Published("brexit-2019/commons.game", "UK", 4, 1, false, ("Commons", 286, 344, 0)),
    Published("brexit-2019/commons.game", "UK", 3, 1, false, ("Commons", 265, 271, 0)),
    Published("brexit-2019/commons.game", "UK", 3, 2, false, ("Commons", 268, 295, 0)),
    Published("brexit-2019/commons.game", "UK", 3, 3, false, ("Commons", 237, 307, 0)),
    // 188 were declared; the list of names has 189, and the others are as the Speaker corrected them by such lists.
    Published("brexit-2019/commons.game", "UK", 3, 4, false, ("Commons", 189, 283, 0)),
    Published("brexit-2019/commons.game", "UK", 3, 5, false, ("Commons", 184, 293, 0)),
    Published("brexit-2019/commons.game", "UK", 3, 6, false, ("Commons", 160, 400, 0)),
    Published("brexit-2019/commons.game", "UK", 3, 7, false, ("Commons", 139, 422, 0)),
    Published("brexit-2019/commons.game", "UK", 3, 8, false, ("Commons", 64, 377, 0)),
    Published("brexit-2019/commons.game", "UK", 5, 1, false, ("Commons", 273, 276, 0)),
    Published("brexit-2019/commons.game", "UK", 5, 2, false, ("Commons", 280, 292, 0)),
    Published("brexit-2019/commons.game", "UK", 5, 3, false, ("Commons", 261, 282, 0)),
    Published("brexit-2019/commons.game", "UK", 5, 4, false, ("Commons", 191, 292, 0)),
    Published("brexit-2019/commons.game", "UK", 6, 1, true, ("Commons", 329, 299, 0)),
    Published("brexit-2019/commons.game", "UK", 6, 2, false, ("Commons", 308, 322, 0)),
    Published("brexit-2019/commons.game", "UK", 7, 1, true, ("Commons", 358, 234, 0)),
    Published("annan-2004/plan.game", "Greek-Cypriots", 1, 1, false, ("South", 99_976, 313_704, 428_587 - 413_680)),
    Published("annan-2004/plan.game", "Turkish-Cypriots", 1, 1, true, ("North", 77_646, 41_973, 124_963 - 119_619)),
    Published("denmark-1992/treaty.game", "Denmark", 1, 1, false, ("Electorate", 1_606_442, 1_653_289, 30_879)),
    Published("denmark-1992/treaty.game", "Denmark", 2, 2, true, ("Electorate", 1_930_391, 1_471_914, 34_635)),
    Published("ireland-2008/treaty.game", "Ireland", 1, 1, false, ("Electorate", 752_451, 862_415, 6_171)),
    Published("ireland-2008/treaty.game", "Ireland", 2, 2, true, ("Electorate", 1_214_268, 594_606, 7_224)),
  ]
}

/// The votes in some bodies: for, against, abstaining.
private struct Tally: Equatable {
  var votes: [[Int]]

  init(_ counts: [(body: String, yes: Int, no: Int, abstaining: Int)]) {
    votes = counts.map { [$0.yes, $0.no, $0.abstaining] }
  }

  /// What the factions in these lines of a case add up to. A faction's line has its weights; ‘prefers’ has what it accepts
  /// before ‘no-deal’; ‘abstains’ and ‘absent’ have options, or none where it is all of them.
  init(of option: Int, in bodies: [String], _ lines: [Substring]) throws {
    votes = bodies.map { _ in [0, 0, 0] }
    let starts = lines.indices.filter { lines[$0].hasPrefix("    faction ") } + [lines.endIndex]
    for (start, end) in zip(starts, starts.dropFirst()) {
      let faction = lines[start..<end].joined(separator: "\n")
      guard let stance = Self.stance(on: option, of: faction) else { continue }
      for (index, body) in bodies.enumerated() { votes[index][stance] += Self.weight(in: body, of: faction) }
    }
  }

  static func weight(in body: String, of faction: String) -> Int {
    guard let head = faction.split(separator: "{").first, let end = head.range(of: " in \(body)")?.lowerBound else {
      return 0
    }
    return head[..<end].split(separator: " ").last.flatMap { Int($0) } ?? 0
  }

  /// 0 for, 1 against, 2 abstaining; nothing where it is absent.
  private static func stance(on option: Int, of faction: String) -> Int? {
    if holds("absent", option, faction) { return nil }
    if holds("abstains", option, faction) { return 2 }
    let ranking = words(after: "prefers", in: faction)?.prefix { $0 != "no-deal" }
    return ranking?.contains("\(option)") == true ? 0 : 1
  }

  private static func holds(_ word: String, _ option: Int, _ faction: String) -> Bool {
    guard let words = words(after: word, in: faction) else { return false }
    let numbers = words.prefix { Int($0) != nil }
    return numbers.isEmpty || numbers.contains("\(option)")
  }

  private static func words(after word: String, in faction: String) -> [String]? {
    let line = faction.split { "\n;{}".contains($0) }.first { $0.drop { $0 == " " }.hasPrefix(word) }
    return line?.split { " ,".contains($0) }.dropFirst().map(String.init)
  }
}
