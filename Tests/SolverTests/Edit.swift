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
  /// `A ties hands to 2`.
  case ties([Int])
  /// `A believes B 2`.
  case believes(of: Int, [Int])
  /// `A chief F`, or nobody.
  case chief(Int?)
}

extension SplitMix64 {
  /// A change to an actor's board; it may ask for what cannot be.
  ///
  /// - Precondition: the actor has a board.
  mutating func edit(of board: Draft.Board, in draft: Draft) -> Edit {
    let (one, two) = (below(board.factions.count), below(board.factions.count))
    let (amount, body) = (power(), below(draft.bodies.count + 1))
    switch below(13) {
    case 11, 12:
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
    case 7: return .ties(few(of: board.options.map(\.number)))
    case 8:
      let other = below(draft.actors.count)
      return .believes(of: other, few(of: draft.actors[other].board?.options.map(\.number) ?? [1]))
    case 9: return .chief(chance(1, in: 4) ? nil : one)
    default: return board.options.isEmpty ? .withoutFaction(two) : .withoutOption(below(board.options.count))
    }
  }
}

extension SplitMix64 {
  /// Some numbers of options, or none.
  mutating func few(of numbers: [Int]) -> [Int] { numbers.isEmpty || chance(1, in: 6) ? [] : some(of: numbers) }
}

// In a draft.
extension Draft {
  /// The case after the edit; `nil` where it cannot be.
  func after(_ edit: Edit, of actor: Int) -> Draft? {
    var draft = self
    if case .needs(let pick, let actors) = edit {
      draft.issues[pick.issue].values[pick.value].needs = actors
    } else if case .believes(let other, let numbers) = edit {
      let known = draft.actors[other].board.map { $0.options.map(\.number) }
      guard other != actor, let known, Set(numbers).isSubset(of: known) else { return nil }
      draft.actors[actor].board?.beliefs[other] = numbers
    } else {
      guard let board = draft.actors[actor].board?.after(edit) else { return nil }
      draft.actors[actor].board = board
      if case .withoutOption = edit { draft.forget(beliefsOf: actor, besides: board.options.map(\.number)) }
    }
    return draft
  }

  /// Nobody believes anything of an option that is not there.
  private mutating func forget(beliefsOf actor: Int, besides numbers: [Int]) {
    for index in actors.indices {
      guard let believed = actors[index].board?.beliefs[actor], !believed.isEmpty else { continue }
      let left = believed.filter(numbers.contains)
      actors[index].board?.beliefs[actor] = left.isEmpty ? nil : left
    }
  }
}

extension Draft.Board {
  fileprivate func after(_ edit: Edit) -> Draft.Board? {
    var board = self
    switch edit {
    case .power(let faction, let sign, let amount, let body):
      board.factions[faction].weights[body].apply(sign, amount)
    case .transfer(let amount, let heir, let giver, let body):
      if giver == heir { return nil }
      board.factions[giver].weights[body] -= amount
      if board.factions[giver].weights[body] < .zero { return nil }
      board.factions[heir].weights[body] += amount
    case .rule(let rule): board.rule = rule
    case .withoutFaction(let faction): return removing(faction: faction)
    case .withoutOption(let option): board.remove(option: option)
    case .conduct(let faction, let stance, let option):
      guard option != board.reversion || option == nil else { return nil }
      board.factions[faction].behave(stance, on: option, of: board.candidates)
    case .ties(let numbers):
      if reversion.map({ numbers.contains(options[$0].number) }) ?? false { return nil }
      board.ties = numbers
    case .chief(let faction): board.chief = faction
    case .needs, .believes: break
    }
    return board.factions.contains { $0.weights.contains { $0 < .zero } } ? nil : board
  }

  /// A veto player cannot be taken away, nor the last faction.
  private func removing(faction: Int) -> Draft.Board? {
    guard factions.count > 1, !rule.leaves.contains(.approval(faction)), chief != faction else { return nil }
    var board = self
    board.chief = chief.map { $0 > faction ? $0 - 1 : $0 }
    board.factions.remove(at: faction)
    board.rule = rule.mapped { leaf in
      if case .approval(let other) = leaf, faction < other { .approval(other - 1) } else { leaf }
    }
    return board
  }

  private mutating func remove(option: Int) {
    let number = options[option].number
    ties?.removeAll { $0 == number }
    options.remove(at: option)
    reversion = reversion.flatMap { $0 == option ? nil : $0 > option ? $0 - 1 : $0 }
    for index in factions.indices {
      factions[index].wish.remove(option: option)
      let kept = factions[index].conduct.filter { $0.key != option }
      factions[index].conduct = Dictionary(uniqueKeysWithValues: kept.map { ($0 > option ? $0 - 1 : $0, $1) })
      let prices = factions[index].prices.filter { $0.key != option }
      factions[index].prices = Dictionary(uniqueKeysWithValues: prices.map { ($0 > option ? $0 - 1 : $0, $1) })
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
    case .ties(let numbers): return "\(quoted(actors[actor].name)) ties hands to \(few(numbers))"
    case .believes(let other, let numbers):
      return "\(quoted(actors[actor].name)) believes \(quoted(actors[other].name)) \(few(numbers))"
    case .chief(let faction):
      return "\(quoted(actors[actor].name)) chief \(faction.map { quoted(board.factions[$0].name) } ?? "nobody")"
    case .withoutOption(let option): return "without option \(board.options[option].number) of \(actors[actor].name)"
    }
  }
}
