import Numbers

extension Faction {
  func store(in packing: inout Packing) {
    names.store(in: &packing)
    packing.put(weights) { $0.put($1) }
    packing.put(statuses) { $0.put($1.rawValue) }
    packing.put(interval) { $0.put($1) }
    packing.put(intervalsOfVotes) { packing, intervals in
      packing.put(intervals.sorted { $0.key < $1.key }) {
        $0.put($1.key)
        $0.put($1.value)
      }
    }
    packing.put(resources) { $1.store(in: &$0) }
    packing.put(members) { $1.names.store(in: &$0) }
    preference.store(in: &packing)
    preferenceGround.store(in: &packing)
    packing.put(worths) { $1.store(in: &$0) }
    packing.put(conduct) { $1.store(in: &$0) }
    packing.put(prices) { $1.store(in: &$0) }
    packing.put(payments) { $1.store(in: &$0) }
    packing.put(reasons) { $1.store(in: &$0) }
  }

  init(from packed: inout Unpacking) {
    self.init(
      names: Names(from: &packed), weights: packed.byBody { $0.rational() },
      statuses: packed.byBody { Status(from: &$0) }, interval: packed.optional { $0.range() },
      intervalsOfVotes: packed.optional { $0.intervals() }, resources: packed.list { Resource(from: &$0) },
      members: packed.list { Member(names: Names(from: &$0)) }, preference: Preference(from: &packed),
      preferenceGround: Ground(from: &packed), worths: packed.optional { Worths(from: &$0) },
      conduct: packed.optional { Conduct(from: &$0) }, prices: packed.optional { Amounts(from: &$0) },
      payments: packed.optional { Amounts(from: &$0) },
      reasons: packed.list { Reason(from: &$0) })
  }
}

extension Unpacking {
  fileprivate mutating func intervals() -> [Int: ClosedRange<Rational>] {
    let pairs = list { (body: $0.number(), interval: $0.range()) }
    return Dictionary(uniqueKeysWithValues: pairs.map { ($0.body, $0.interval) })
  }
}

extension Conduct {
  fileprivate func store(in packing: inout Packing) {
    packing.put(abstention) { $1.store(in: &$0) }
    packing.put(absence) { $1.store(in: &$0) }
  }

  fileprivate init(from packed: inout Unpacking) {
    self.init(
      abstention: packed.optional { Part(from: &$0) }, absence: packed.optional { Part(from: &$0) })
  }
}

extension Conduct.Part {
  fileprivate func store(in packing: inout Packing) {
    packing.put(options) { $0.put($1) { $0.put($1) } }
    ground.store(in: &packing)
  }

  fileprivate init(from packed: inout Unpacking) {
    self.init(options: packed.optional { $0.list { $0.number() } }, ground: Ground(from: &packed))
  }
}

extension Amounts {
  fileprivate func store(in packing: inout Packing) {
    packing.put(byOption.sorted { $0.key < $1.key }) {
      $0.put($1.key)
      $0.put($1.value)
    }
    packing.put(everywhere)
    ground.store(in: &packing)
  }

  fileprivate init(from packed: inout Unpacking) {
    let entries = packed.list { (option: $0.number(), amount: $0.rational()) }
    self.init(
      byOption: Dictionary(uniqueKeysWithValues: entries.map { ($0.option, $0.amount) }), everywhere: packed.rational(),
      ground: Ground(from: &packed))
  }
}

extension Resource {
  fileprivate func store(in packing: inout Packing) {
    names.store(in: &packing)
    packing.put(amount)
    packing.put(interval) { $0.put($1) }
    ground.store(in: &packing)
  }

  fileprivate init(from packed: inout Unpacking) {
    self.init(
      names: Names(from: &packed), amount: packed.rational(), interval: packed.optional { $0.range() },
      ground: Ground(from: &packed))
  }
}

extension Preference {
  fileprivate func store(in packing: inout Packing) {
    packing.put(tiers) { packing, tier in
      packing.put(tier) { packing, choice in
        if case .option(let index) = choice { packing.put(index) } else { packing.put(-1) }
      }
    }
  }

  fileprivate init(from packed: inout Unpacking) {
    var ranked: [Ranked] = []
    for _ in 0..<packed.number() {
      for place in 0..<packed.number() {
        let index = packed.number()
        ranked.append(Ranked(choice: index < 0 ? .noDeal : .option(index), beginsTier: place == 0))
      }
    }
    self.init(ranked: ranked)
  }
}

extension Worths {
  fileprivate func store(in packing: inout Packing) {
    packing.put(entries) {
      $0.put($1.issue)
      $0.put($1.value)
      $0.put($1.amount)
    }
    packing.put(reserve)
  }

  fileprivate init(from packed: inout Unpacking) {
    self.init(
      entries: packed.list { Entry(issue: $0.number(), value: $0.number(), amount: $0.rational()) },
      reserve: packed.rational())
  }
}
