import Numbers

extension Phase {
  func store(in packing: inout Packing) {
    packing.put(number)
    packing.put(days) {
      $0.put($1.lowerBound)
      $0.put($1.upperBound)
    }
    packing.put(title) { $0.put($1) }
    board.store(in: &packing)
    packing.put(claims) { $1.store(in: &$0) }
    packing.put(notes) { $1.store(in: &$0) }
  }

  init(from packed: inout Unpacking) {
    self.init(
      number: packed.number(),
      days: packed.optional { packed in
        let first = packed.day()
        return first...packed.day()
      },
      title: packed.optional { $0.text() }, board: Board(from: &packed), claims: packed.list { Claim(from: &$0) },
      notes: packed.list { Reason(from: &$0) })
  }
}

extension Board {
  fileprivate func store(in packing: inout Packing) {
    packing.put(options) { $1.store(in: &$0) }
    packing.put(space) { $1.store(in: &$0) }
    spaceGround.store(in: &packing)
    packing.put(reversion) { $0.put($1) }
    noDealGround.store(in: &packing)
    packing.put(factions) { $1.store(in: &$0) }
    packing.put(order) { $0.put($1) { $0.put($1) { $0.put($1) } } }
    orderGround.store(in: &packing)
    rule.store(in: &packing)
    ruleGround.store(in: &packing)
    packing.put(strategy) { $1.store(in: &$0) }
  }

  fileprivate init(from packed: inout Unpacking) {
    self.init(
      options: packed.list { Option(from: &$0) }, space: packed.optional { Space(from: &$0) },
      spaceGround: Ground(from: &packed), reversion: packed.optional { $0.number() },
      noDealGround: Ground(from: &packed), factions: packed.list { Faction(from: &$0) },
      order: packed.optional { $0.list { $0.list { $0.number() } } }, orderGround: Ground(from: &packed),
      rule: Rule(from: &packed), ruleGround: Ground(from: &packed),
      strategy: packed.optional { Strategy(from: &$0) })
  }
}

extension Space {
  fileprivate func store(in packing: inout Packing) {
    packing.put(issues) { $0.put($1) }
    packing.put(sizes) { $0.put($1) }
  }

  fileprivate init(from packed: inout Unpacking) {
    self.init(issues: packed.list { $0.number() }, sizes: packed.list { $0.number() })
  }
}

extension Option {
  fileprivate func store(in packing: inout Packing) {
    packing.put(number)
    packing.put(label) { $0.put($1) }
    packing.put(terms) { $1.store(in: &$0) }
    ground.store(in: &packing)
  }

  fileprivate init(from packed: inout Unpacking) {
    self.init(
      number: packed.number(), label: packed.optional { $0.text() }, terms: packed.list { Term(from: &$0) },
      ground: Ground(from: &packed))
  }
}

extension Rule {
  fileprivate func store(in packing: inout Packing) {
    switch self {
    case .quota(let quota, let body, let base):
      packing.put(0)
      quota.store(in: &packing)
      packing.put(body)
      packing.put(base.rawValue)
    case .approval(let faction):
      packing.put(1)
      packing.put(faction)
    case .all(let parts):
      packing.put(2)
      packing.put(parts) { $1.store(in: &$0) }
    case .any(let parts):
      packing.put(3)
      packing.put(parts) { $1.store(in: &$0) }
    case .turnout(let quota, let body):
      packing.put(4)
      quota.store(in: &packing)
      packing.put(body)
    case .unless(let rule):
      packing.put(5)
      rule.store(in: &packing)
    }
  }

  fileprivate init(from packed: inout Unpacking) {
    switch packed.number() {
    case 0:
      self = .quota(Quota(from: &packed), body: packed.number(), base: Base(rawValue: packed.number()) ?? .members)
    case 1: self = .approval(faction: packed.number())
    case 2: self = .all(packed.list { Rule(from: &$0) })
    case 3: self = .any(packed.list { Rule(from: &$0) })
    case 4: self = .turnout(Quota(from: &packed), body: packed.number())
    default: self = .unless(Rule(from: &packed))
    }
  }
}

extension Quota {
  fileprivate func store(in packing: inout Packing) {
    switch self {
    case .majority: packing.put(0)
    case .unanimity: packing.put(1)
    case .share(let share):
      packing.put(2)
      packing.put(share)
    case .votes(let votes):
      packing.put(3)
      packing.put(votes)
    }
  }

  fileprivate init(from packed: inout Unpacking) {
    switch packed.number() {
    case 0: self = .majority
    case 1: self = .unanimity
    case 2: self = .share(packed.rational())
    default: self = .votes(packed.rational())
    }
  }
}

extension Claim {
  fileprivate func store(in packing: inout Packing) {
    switch statement {
    case .winset(let options):
      packing.put(0)
      packing.put(options) { $0.put($1) }
    case .prevail(let faction, let option):
      packing.put(1)
      packing.put(faction)
      packing.put(option) { $0.put($1) }
    case .outcome(let option):
      packing.put(2)
      packing.put(option)
    case .tally(let option, let body, let yes, let no):
      packing.put(3)
      packing.put([option, body]) { $0.put($1) }
      packing.put(yes)
      packing.put(no)
    }
    packing.put(isAtHome)
    packing.put(day) { $0.put($1) }
    packing.put(citations) { $1.store(in: &$0) }
  }

  fileprivate init(from packed: inout Unpacking) {
    self.init(
      statement: Statement(from: &packed), isAtHome: packed.flag(), day: packed.optional { $0.day() },
      citations: packed.list { Citation(from: &$0) })
  }
}

extension Claim.Statement {
  fileprivate init(from packed: inout Unpacking) {
    switch packed.number() {
    case 0: self = .winset(packed.list { $0.number() })
    case 1: self = .prevail(faction: packed.number(), option: packed.optional { $0.number() })
    case 2: self = .outcome(packed.number())
    default:
      let places = packed.list { $0.number() }
      self = .tally(option: places[0], body: places[1], yes: packed.rational(), no: packed.rational())
    }
  }
}
