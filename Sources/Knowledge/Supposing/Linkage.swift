import Numbers

/// Two boards of one actor joined into one, on which what was two questions is one: synergistic linkage (Putnam 1988, p.
/// 446 to 448).
///
/// The options are packages: an option of each, consistent on all issues that both mention. A board's reversion in a
/// package leaves that board's question without a deal; both reversions together are what follows without any.
struct Linkage {
  let first, second: Board
  /// By package, the places of its options on both boards.
  let packages: [(first: Int, second: Int)]
  /// The options of the joint board: the packages, numbered row by row.
  let options: [Option]
  /// By faction of the first board, its place on the second; `nil` where it is not there.
  let partners: [Int?]
  /// By faction of the second board, its place on the joint one.
  let places: [Int]
  /// The bodies in which both boards weigh the same factions alike, be it in no votes at all.
  let sharedBodies: Set<Int>

  /// The most packages.
  static let mostPackages = 1024

  /// `nil` where there are more than ``mostPackages``.
  init?(_ first: Board, _ second: Board, in world: World) {
    (self.first, self.second) = (first, second)
    guard let packages = Self.packages(of: first, second, in: world) else { return nil }
    self.packages = packages
    options = packages.enumerated().map { index, package in
      Option(package: first.options[package.first], second.options[package.second], number: index + 1)
    }
    partners = first.factions.map { second.factions.index(of: $0.name) }
    var (places, next) = ([Int](), first.factions.count)
    for index in second.factions.indices {
      if let place = partners.firstIndex(of: index) { places.append(place); continue }
      places.append(next)
      next += 1
    }
    self.places = places
    let areSame = next == first.factions.count && next == second.factions.count
    let pairs = partners
    sharedBodies = Set(
      world.bodies.indices.filter { body in
        areSame
          && zip(first.factions, pairs).allSatisfy { faction, partner in
            partner.map { second.factions[$0].weights[body] == faction.weights[body] } ?? false
          }
      })
  }

  private static func packages(
    of first: Board, _ second: Board, in world: World
  ) -> [(first: Int, second: Int)]? {
    var found: [(first: Int, second: Int)] = []
    for one in first.options.indices {
      for two in second.options.indices {
        guard let terms = first.options[one].terms.merged(with: second.options[two].terms),
          !world.impossible.contains(where: { $0.terms.isComplete(in: terms) })
        else { continue }
        found.append((one, two))
        if mostPackages < found.count { return nil }
      }
    }
    return found
  }

  /// The place of the package of both reversions, if it is one.
  var reversion: Int? {
    packages.firstIndex { $0.first == first.reversion && $0.second == second.reversion }
  }
}

// How the actor comes to the table with packages.
extension Linkage {
  /// What the first board says of it, and where it says nothing, the second. Hands that are tied on either board leave the
  /// packages of what they hold on to.
  var strategy: Strategy? {
    var joint = first.strategy ?? Strategy()
    if joint.chief == nil, let other = second.strategy, let chief = other.chief {
      (joint.chief, joint.chiefGround) = (places[chief], other.chiefGround)
    }
    if joint.ties == nil, let other = second.strategy { joint.tiesGround = other.tiesGround }
    joint.ties = first.ties == nil && second.ties == nil ? nil : packagesLeft
    joint.beliefs += second.strategy?.beliefs.filter { joint.belief(of: $0.actor) == nil } ?? []
    joint.beliefs.sort { $0.actor < $1.actor }
    return joint == Strategy() ? nil : joint
  }

  /// The numbers of the packages both of whose parts tied hands hold on to.
  private var packagesLeft: [Int] {
    packages.indices.filter { index in
      index != reversion && first.holdsOn(to: packages[index].first) && second.holdsOn(to: packages[index].second)
    }.map { options[$0].number }
  }
}

extension Board {
  fileprivate func holdsOn(to option: Int) -> Bool {
    option == reversion || ties?.contains(options[option].number) ?? true
  }
}

// Who judges the packages, and how.
extension Linkage {
  /// The factions of the joint board, those of the first one first. In the bodies of `own`, they have what they weigh on
  /// one board alone.
  func factions(own: (first: [Int: Int], second: [Int: Int]), bodies: Int) -> [Faction] {
    let only = second.factions.indices.filter { !partners.contains($0) }
    let pairs = first.factions.indices.map { (Optional($0), partners[$0]) } + only.map { (nil, Optional($0)) }
    return pairs.compactMap { one, two in faction(one, two, own: own, bodies: bodies) }
  }

  private func faction(
    _ one: Int?, _ two: Int?, own: (first: [Int: Int], second: [Int: Int]), bodies: Int
  ) -> Faction? {
    let (a, b) = (one.map { first.factions[$0] }, two.map { second.factions[$0] })
    guard var faction = a ?? b else { return nil }
    if let a, let b {
      for body in faction.weights.indices where !sharedBodies.contains(body) {
        faction.weights[body] = a.weights[body] + b.weights[body]
        faction.statuses[body] = max(a.statuses[body], b.statuses[body])
      }
      faction.preferenceGround = a.preferenceGround.weaker(b.preferenceGround)
    }
    faction.widenWeights(to: bodies)
    for (body, _) in faction.everyInterval where !sharedBodies.contains(body) { faction.setInterval(nil, in: body) }
    if !sharedBodies.contains(0) { faction.resources = [] }
    for (board, side) in [(a, own.first), (b, own.second)] {
      for (old, new) in side {
        faction.setInterval(board?.interval(in: old), in: new)
        faction.weights[new] = board?.weights[old] ?? .zero
        faction.statuses[new] = board?.statuses[old] ?? .assumed
      }
    }
    faction.conduct = conduct(a, b)
    let isOfValues = (a == nil) == (a?.worths == nil) && (b == nil) == (b?.worths == nil)
    faction.payments = isOfValues ? payments(a, b) : nil
    faction.prices = isOfValues ? prices(one, two) : missing(one, two)
    wish(a, b, isOfValues, &faction)
    return faction
  }

  /// What both values come to, where there are values; else a ranking. A package is worth what its parts are worth; where
  /// that does not follow from what it settles, since one part settles an issue of the other board, it is ranked by it.
  private func wish(_ a: Faction?, _ b: Faction?, _ isOfValues: Bool, _ faction: inout Faction) {
    faction.worths = nil
    guard isOfValues else {
      faction.preference = ranking(judge(a, on: first), judge(b, on: second))
      return
    }
    let reserve = [a, b].compactMap { $0?.worths?.reserve }.reduce(.zero, +)
    let parts = zip(packages, options).map { package, whole in
      first.worth(of: package.first, in: whole, to: a?.worths)
        + second.worth(of: package.second, in: whole, to: b?.worths)
    }
    let sum = [a?.worths?.restricted(to: first.issues), b?.worths?.restricted(to: second.issues)].compactMap { $0 }
      .reduce(Worths(entries: [], reserve: .zero)) { $0.adding($1) }
    let settled = packages.indices.filter { $0 != reversion }
    if !sum.entries.isEmpty, settled.allSatisfy({ sum.worth(of: options[$0]) == parts[$0] }) {
      faction.worths = sum
      return
    }
    var tiers: [Rational: [Preference.Choice]] = [reserve: [.noDeal]]
    var prices = faction.prices ?? Amounts(byOption: [:], everywhere: .zero, ground: .assumed)
    for index in settled {
      tiers[parts[index] + (faction.payments?.sum(for: index) ?? .zero), default: []].append(.option(index))
      if parts[index] < reserve, prices.byOption[index] == nil { prices.byOption[index] = reserve - parts[index] }
    }
    faction.preference = Preference(tiers.sorted { $0.key > $1.key }.map(\.value))
    faction.prices = prices.relisted { $0 }
  }

  /// How a faction of one of the boards ranks its options, the reversion at the place of no-deal.
  private func judge(_ faction: Faction?, on board: Board) -> Judge? {
    faction.map { Judge(preference: $0.preference, reversion: board.reversion) }
  }

  /// The strict reading of two rankings: a package is accepted if all of its parts are that the faction judges, and those
  /// that are accepted stand in the order of the sum of their parts' places; a faction on one board judges by that part.
  private func ranking(_ a: Judge?, _ b: Judge?) -> Preference {
    var (above, level): ([Int: [Preference.Choice]], [Preference.Choice]) = ([:], [.noDeal])
    for (index, package) in packages.enumerated() where index != reversion {
      let parts = [(a, package.first), (b, package.second)].compactMap { judge, option in judge.map { ($0, option) } }
      let ranks = parts.map { $0.rank(of: $1) }
      guard zip(parts, ranks).allSatisfy({ $1 <= $0.0.rankOfNoDeal }) else { continue }
      if zip(parts, ranks).allSatisfy({ $1 == $0.0.rankOfNoDeal }) {
        level.append(.option(index))
      } else {
        above[ranks.reduce(0, +), default: []].append(.option(index))
      }
    }
    let rejected = (a == nil || b == nil) ? below(a, b) : []
    return Preference(above.sorted { $0.key < $1.key }.map(\.value) + [level] + rejected)
  }

  /// What a faction on one board ranks below no-deal, in its order.
  private func below(_ a: Judge?, _ b: Judge?) -> [[Preference.Choice]] {
    var tiers: [Int: [Preference.Choice]] = [:]
    for (index, package) in packages.enumerated() where index != reversion {
      guard let (judge, option) = a.map({ ($0, package.first) }) ?? b.map({ ($0, package.second) }) else { continue }
      let rank = judge.rank(of: option)
      if judge.rankOfNoDeal < rank, rank != .max { tiers[rank, default: []].append(.option(index)) }
    }
    return tiers.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Who is absent from the vote on a part is absent from that on the package; else who abstains on one abstains.
  private func conduct(_ a: Faction?, _ b: Faction?) -> Conduct? {
    let grounds = [a, b].compactMap { $0?.conduct?.grounds.max { $0.status < $1.status } }
    guard let ground = grounds.first else { return nil }
    var conduct: Conduct?
    for stance in [Stance.abstaining, .absent] {
      let options = packages.indices.filter { index in
        let package = packages[index]
        let parts = [
          package.first == first.reversion ? nil : a?.conduct?.stance(on: package.first),
          package.second == second.reversion ? nil : b?.conduct?.stance(on: package.second),
        ]
        return index != reversion && parts.contains(stance) && (stance == .absent || !parts.contains(.absent))
      }
      if !options.isEmpty { conduct = .after(conduct, stance, on: options, of: [], resting: ground) }
    }
    return conduct
  }

  /// What it takes in all to win a faction over to a package, where that was said of a part.
  private func prices(_ one: Int?, _ two: Int?) -> Amounts? {
    let isStated = one.map { first.factions[$0].prices != nil } ?? false
    guard isStated || two.map({ second.factions[$0].prices != nil }) ?? false else { return nil }
    return sums(one, two) { $0.whole(price: $1, $2) }
  }

  /// What is missing to win over to a package a faction that ranks. What it has been paid for one part does not count for
  /// the other.
  private func missing(_ one: Int?, _ two: Int?) -> Amounts? { sums(one, two) { $0.missing(of: $1, for: $2) } }

  /// By package, the sum of what `amount` says of its parts; nothing where it says nothing of one of them.
  private func sums(
    _ one: Int?, _ two: Int?, _ amount: (_ board: Board, _ faction: Int, _ option: Int) -> Rational?
  ) -> Amounts? {
    var sums = Amounts(byOption: [:], everywhere: .zero, ground: .assumed)
    for (index, package) in packages.enumerated() where index != reversion {
      let parts = [one.map { amount(first, $0, package.first) }, two.map { amount(second, $0, package.second) }]
        .compactMap { $0 }
      let known = parts.compactMap { $0 }
      let sum = known.reduce(Rational.zero, +)
      if known.count == parts.count, .zero < sum { sums.byOption[index] = sum }
    }
    return sums.relisted { $0 }
  }

  /// What it has been paid for both parts.
  private func payments(_ a: Faction?, _ b: Faction?) -> Amounts? {
    guard let ground = (a?.payments ?? b?.payments)?.ground else { return nil }
    var amounts = Amounts(byOption: [:], everywhere: .zero, ground: ground)
    for (index, package) in packages.enumerated() where index != reversion {
      amounts.byOption[index] =
        first.sum(paidTo: a, for: package.first) + second.sum(paidTo: b, for: package.second)
    }
    return amounts.relisted { $0 }
  }
}

extension Board {
  /// The issues that its options mention.
  fileprivate var issues: [Int] { Set(options.flatMap { $0.terms.map(\.issue) }).sorted() }

  /// What it takes in all to make a faction accept an option, nothing where it does without having been paid; `nil` where
  /// no sum would.
  fileprivate func whole(price faction: Int, _ option: Int) -> Rational? {
    if option == reversion { return .zero }
    if factions[faction].preference.accepts(option), paid(to: faction, for: option) <= .zero { return .zero }
    return price(of: faction, for: option)
  }

  /// What an option is worth as a part of a package, which can settle what the option leaves open; no-deal, and so the
  /// reversion, is worth the reserve.
  fileprivate func worth(of option: Int, in package: Option, to worths: Worths?) -> Rational {
    guard let worths else { return .zero }
    if option == reversion { return worths.reserve }
    return worths.worth(of: package.terms.filter { term in options[option].terms.contains { $0.issue == term.issue } })
  }

  /// What a faction has been paid for an option; for the reversion nobody pays.
  fileprivate func sum(paidTo faction: Faction?, for option: Int) -> Rational {
    option == reversion ? .zero : faction?.payments?.sum(for: option) ?? .zero
  }
}

/// A ranking of a board's options, with the reversion at the place of no-deal.
private struct Judge {
  let preference: Preference
  let reversion: Int?

  var rankOfNoDeal: Int { preference.rank(of: .noDeal) }

  func rank(of option: Int) -> Int { option == reversion ? rankOfNoDeal : preference.rank(of: .option(option)) }
}

extension Option {
  /// A package of two options, called by both.
  fileprivate init(package one: Option, _ two: Option, number: Int) {
    let parts = [one, two].map { $0.label ?? String($0.number) }
    self.init(
      number: number, label: parts.joined(separator: " + "),
      terms: one.terms.merged(with: two.terms) ?? [], ground: one.ground.weaker(two.ground))
  }
}

extension Worths {
  /// The sum of both, reserves too.
  fileprivate func adding(_ other: Worths) -> Worths {
    let mean = Worths.mean(of: [self, other], weighed: [.one, .one])
    return Worths(entries: mean.entries, reserve: reserve + other.reserve)
  }
}
