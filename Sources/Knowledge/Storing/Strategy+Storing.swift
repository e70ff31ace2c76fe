extension Strategy {
  func store(in packing: inout Packing) {
    packing.put(chief) { $0.put($1) }
    chiefGround.store(in: &packing)
    packing.put(ties) { $0.put($1) { $0.put($1) } }
    tiesGround.store(in: &packing)
    packing.put(beliefs) { $1.store(in: &$0) }
  }

  init(from packed: inout Unpacking) {
    self.init(
      chief: packed.optional { $0.number() }, chiefGround: Ground(from: &packed),
      ties: packed.optional { $0.list { $0.number() } }, tiesGround: Ground(from: &packed),
      beliefs: packed.list { Belief(from: &$0) })
  }
}

extension Strategy.Belief {
  fileprivate func store(in packing: inout Packing) {
    packing.put(actor)
    packing.put(options) { $0.put($1) }
    packing.put(phase) { $0.put($1) }
    ground.store(in: &packing)
  }

  fileprivate init(from packed: inout Unpacking) {
    self.init(
      actor: packed.number(), options: packed.list { $0.number() }, phase: packed.optional { $0.number() },
      ground: Ground(from: &packed))
  }
}
