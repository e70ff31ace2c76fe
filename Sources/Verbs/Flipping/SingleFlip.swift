import Answers
import Knowledge
import Numbers
import Solver
import Syntax

/// One change that alters an answer, and can be pasted after `if`.
struct SingleFlip: Sendable {
  let place: Place
  let faction: String
  /// The change as it is written in a query.
  let change: String
  /// What the answer becomes.
  let answer: String

  static let titles = ["actor", "phase", "faction", "change", "answer"]

  func cells(_ world: World) -> [Line] {
    world.cells(place) + [Line(faction), Line(change, .strong), Line(answer)]
  }

  func row(_ world: World) -> Record {
    world.record(place).adding([
      "faction": .text(faction), "change": .text(change), "answer": .text(answer),
    ])
  }
}

// By rank.
extension Inquiry {
  /// The single changes of one faction's ranking that alter the answer.
  ///
  /// - Throws: where somebody wants it to stop.
  func rankFlips(of question: any Question, from now: Telling) throws(Interrupted) -> [SingleFlip] {
    var found: [SingleFlip] = []
    for place in places(deciding: question) {
      let board = world[place].board
      for (index, faction) in board.factions.enumerated() {
        for (words, ranking) in faction.preference.neighbours(on: board) {
          try watch.goOn()
          let answer = try telling(of: question, in: world.ranking(ranking, of: index, at: place))
          guard answer.isNews(beside: now) else { continue }
          let change = "\(name(of: faction, at: place, question)) \(words)"
          found.append(SingleFlip(place: place, faction: faction.name, change: change, answer: answer.words))
        }
      }
    }
    return found
  }

  /// The name by which a query about these actors knows a faction.
  fileprivate func name(of faction: Faction, at place: Place, _ question: any Question) -> String {
    scope(at: place, question) { $0.factions.index(of: faction.name) != nil } + quoted(faction.name)
  }

  /// Likewise a resource.
  fileprivate func name(of resource: Resource, at place: Place, _ question: any Question) -> String {
    scope(at: place, question) { $0.factions.contains { $0.resources.index(of: resource.name) != nil } }
      + quoted(resource.name)
  }

  /// What stands before such a name: its actor's, where that is somebody else, or where another one of those who are asked
  /// about has something of that name, too.
  private func scope(at place: Place, _ question: any Question, isAlso: (Board) -> Bool) -> String {
    let others = places(of: question.asked).filter { $0.actor != place.actor }
    let isPlain = question.asked.contains(place.actor) && !others.contains { isAlso(world[$0].board) }
    return isPlain ? "" : "\(quoted(world.actors[place.actor].name))."
  }
}

extension Preference {
  /// The rankings that one switched acceptance, or two exchanged neighbours, make of this one; each with the words that
  /// suppose it.
  fileprivate func neighbours(on board: Board) -> [(words: String, ranking: Preference)] {
    let options = board.options.indices.filter { $0 != board.reversion }
    let switched = options.map { option in
      accepts(option)
        ? ("rejects \(board.options[option].number)", rejecting(option))
        : ("accepts \(board.options[option].number)", accepting(option))
    }
    // Whoever of a tier it is put above, it is above all of them.
    let pairs = zip(tiers, tiers.dropFirst()).flatMap { upper, lower in lower.map { (upper[0], $0) } }
    let exchanged = pairs.map { upper, lower in
      ("prefers \(board.ranked(lower)) > \(board.ranked(upper))", preferring([[lower], [upper]]))
    }
    var seen: Set = [self]
    return (switched + exchanged).filter { seen.insert($0.1).inserted }
  }
}

extension Board {
  fileprivate func ranked(_ choice: Preference.Choice) -> String {
    if case .option(let index) = choice { "\(options[index].number)" } else { "no-deal" }
  }
}

// By resource.
extension Inquiry {
  /// The single moves of a resource, and the fewest votes going over from one faction to another, that alter the answer.
  ///
  /// - Throws: where somebody wants it to stop.
  func resourceFlips(of question: any Question, from now: Telling) throws(Interrupted) -> [SingleFlip] {
    var found: [SingleFlip] = []
    for place in places(deciding: question) {
      let factions = world[place].board.factions
      for (owner, heir) in factions.indices.flatMap({ a in factions.indices.map { (a, $0) } }) where owner != heir {
        for resource in factions[owner].resources {
          let lever = Lever(heir, from: owner, at: place, of: world)
          let answer = try telling(of: question, in: world.moved([lever], by: resource.amount))
          guard answer.isNews(beside: now) else { continue }
          let change = "\(name(of: resource, at: place, question)) to \(quoted(factions[heir].name))"
          found.append(SingleFlip(place: place, faction: factions[owner].name, change: change, answer: answer.words))
        }
        found += try voteFlips(of: question, from: now, owner, heir, at: place)
      }
    }
    return found
  }

  private func voteFlips(
    of question: any Question, from now: Telling, _ owner: Int, _ heir: Int, at place: Place
  ) throws(Interrupted) -> [SingleFlip] {
    let board = world[place].board
    func isSeated(_ faction: Int, _ body: Int) -> Bool { board.factions[faction].weights[body] != .zero }
    var found: [SingleFlip] = []
    for body in board.weightyBodies where board.countsWholeVotes(in: body) && isSeated(heir, body) {
      let lever = Lever(heir, in: body, from: owner, at: place, of: world)
      let path = Path(origin: world, levers: [lever], low: .zero, high: board.factions[owner].weights[body])
      let stretches = try stretches(of: question, along: path)
      guard let first = stretches.first(where: { $0.telling.isNews(beside: now) && $0.leastWhole != nil }),
        let votes = first.leastWhole
      else { continue }
      let (taker, giver) = (board.factions[heir], board.factions[owner])
      let change =
        "\(name(of: taker, at: place, question))+\(votes) in \(quoted(world.bodies[body].name)) from \(quoted(giver.name))"
      found.append(SingleFlip(place: place, faction: giver.name, change: change, answer: first.brief))
    }
    return found
  }
}
