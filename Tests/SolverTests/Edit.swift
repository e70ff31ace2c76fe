import Numbers
import Syntax

/// A change to one actor's game, as data: it can be made in a draft, and be written after `if`.
enum Edit {
  /// Another power: `F+x` and its like.
  case power(Int, Character, Rational, body: Int)
  /// `F+x from G`.
  case transfer(Rational, to: Int, from: Int, body: Int)
  /// Another rule.
  case rule(Draft.Rule)
  /// `V needs B`.
  case needs(Draft.Pick, [Int])
  /// `without F`.
  case withoutFaction(Int)
  /// `without option o`.
  case withoutOption(Int)
  /// `F abstains o`, `F absent o`, or `F votes o` where nothing is said; on all options where none is.
  case conduct(Int, Draft.Stance?, on: Int?)
}

extension SplitMix64 {
  /// A change to an actor's board; it may ask for what cannot be.
  ///
  /// - Precondition: the actor has a board.
  mutating func edit(of board: Draft.Board, in draft: Draft) -> Edit {
    let (one, two) = (below(board.factions.count), below(board.factions.count))
    let (amount, body) = (power(), below(draft.bodies.count + 1))
    switch below(10) {
    case 8, 9:
      let option = board.candidates.isEmpty || chance(1, in: 4) ? nil : self.one(of: board.candidates)
      return .conduct(one, self.one(of: [.abstaining, .absent, nil]), on: option)
    case 0...2: return .power(one, self.one(of: ["+", "-", "=", "*"]), amount, body: body)
    case 3: return .transfer(amount, to: one, from: two, body: body)
    case 4: return .rule(rule(on: board, depth: 1))
    case 5:
      let issue = below(draft.issues.count)
      let pick = Draft.Pick(issue: issue, value: below(draft.issues[issue].values.count))
      return .needs(pick, chance(1, in: 3) ? [] : some(of: Array(draft.actors.indices)))
    case 6: return .withoutFaction(one)
    default: return board.options.isEmpty ? .withoutFaction(two) : .withoutOption(below(board.options.count))
    }
  }
}

// In a draft.
extension Draft {
  /// The case after the edit; `nil` where it cannot be.
  func after(_ edit: Edit, of actor: Int) -> Draft? {
    var draft = self
    if case .needs(let pick, let actors) = edit {
      draft.issues[pick.issue].values[pick.value].needs = actors
    } else {
      guard let board = draft.actors[actor].board?.after(edit) else { return nil }
      draft.actors[actor].board = board
    }
    return draft
  }
}

extension Draft.Board {
  fileprivate func after(_ edit: Edit) -> Draft.Board? {
    var board = self
    switch edit {
    case .power(let faction, let sign, let amount, let body):
      board.factions[faction].weights[body].apply(sign, amount)
    case .transfer(let amount, let heir, let giver, let body):
      board.factions[giver].weights[body] -= amount
      if board.factions[giver].weights[body] < .zero { return nil }
      board.factions[heir].weights[body] += amount
    case .rule(let rule): board.rule = rule
    case .withoutFaction(let faction): return removing(faction: faction)
    case .withoutOption(let option): board.remove(option: option)
    case .conduct(let faction, let stance, let option):
      guard option != board.reversion || option == nil else { return nil }
      board.factions[faction].behave(stance, on: option, of: board.candidates)
    case .needs: break
    }
    return board.factions.contains { $0.weights.contains { $0 < .zero } } ? nil : board
  }

  /// A veto player cannot be taken away, nor the last faction.
  private func removing(faction: Int) -> Draft.Board? {
    guard factions.count > 1, !rule.leaves.contains(.approval(faction)) else { return nil }
    var board = self
    board.factions.remove(at: faction)
    board.rule = rule.mapped { leaf in
      if case .approval(let other) = leaf, faction < other { .approval(other - 1) } else { leaf }
    }
    return board
  }

  private mutating func remove(option: Int) {
    options.remove(at: option)
    reversion = reversion.flatMap { $0 == option ? nil : $0 > option ? $0 - 1 : $0 }
    for index in factions.indices {
      factions[index].wish.remove(option: option)
      let kept = factions[index].conduct.filter { $0.key != option }
      factions[index].conduct = Dictionary(uniqueKeysWithValues: kept.map { ($0 > option ? $0 - 1 : $0, $1) })
    }
  }
}

extension Draft.Faction {
  /// Does so on an option, or on all.
  fileprivate mutating func behave(_ stance: Draft.Stance?, on option: Int?, of all: [Int]) {
    guard let option else { return (conduct, elsewhere) = ([:], stance) }
    // What is done elsewhere is said of each option, so that one of them can differ.
    for other in all { conduct[other] = conduct[other] ?? elsewhere }
    elsewhere = nil
    conduct[option] = stance
  }
}

extension Draft.Wish {
  /// A ranking without no-deal keeps it below all that is ranked.
  fileprivate mutating func remove(option: Int) {
    guard case .ranking(let tiers) = self else { return }
    let kept = tiers.map { $0.filter { $0 != option }.map { $0 > option ? $0 - 1 : $0 } }
    self = .ranking(kept.filter { !$0.isEmpty })
  }
}

extension Rational {
  fileprivate mutating func apply(_ sign: Character, _ amount: Rational) {
    switch sign {
    case "+": self += amount
    case "-": self -= amount
    case "*": self = self * amount
    default: self = amount
    }
  }
}

// In a query.
extension Draft {
  /// The edit as it is written after `if`.
  func text(of edit: Edit, to actor: Int) -> String {
    guard let board = actors[actor].board else { return "" }
    func name(_ faction: Int) -> String { "\(quoted(actors[actor].name)).\(quoted(board.factions[faction].name))" }
    func within(_ body: Int) -> String { body == 0 ? "" : " in \(self.name(ofBody: body))" }
    switch edit {
    case .power(let faction, let sign, let amount, let body): return "\(name(faction))\(sign)\(amount)\(within(body))"
    case .transfer(let amount, let heir, let giver, let body):
      return "\(name(heir))+\(amount)\(within(body)) from \(name(giver))"
    case .rule(let rule): return "\(quoted(actors[actor].name)) rule \(self.rule(rule, on: board))"
    case .needs(let pick, let actors):
      let value = "\(quoted(issues[pick.issue].name)).\(quoted(issues[pick.issue].values[pick.value].name))"
      let needed = actors.map { self.actors[$0].name }.joined(separator: " and ")
      return "\(value) needs \(actors.isEmpty ? "nobody" : needed)"
    case .withoutFaction(let faction): return "without \(name(faction))"
    case .conduct(let faction, let stance, let option):
      let verb = stance == .abstaining ? "abstains" : stance == .absent ? "absent" : "votes"
      return name(faction) + " " + verb + (option.map { " \(board.options[$0].number)" } ?? "")
    case .withoutOption(let option): return "without option \(board.options[option].number) of \(actors[actor].name)"
    }
  }
}
