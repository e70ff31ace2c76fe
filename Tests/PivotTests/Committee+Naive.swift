import Numbers

// The definitions, followed to the letter.
extension Committee {
  /// Whether the rule holds if exactly these voters vote for an option.
  func carries(_ voters: Set<Int>) -> Bool { carries(rule, voters) }

  private func carries(_ rule: Decision, _ voters: Set<Int>) -> Bool {
    func weight(_ body: Int) -> Rational { voters.reduce(.zero) { $0 + weights[$1][body] } }
    func total(_ body: Int) -> Rational { weights.reduce(.zero) { $0 + $1[body] } }
    switch rule {
    case .majority(let body): return total(body) < weight(body) + weight(body)
    case .unanimity(let body): return .zero < total(body) && weight(body) == total(body)
    case .share(let share, let body): return .zero < total(body) && share * total(body) <= weight(body)
    case .votes(let votes, let body): return .zero < total(body) && votes <= weight(body)
    case .unless(let rule): return !carries(rule, Set(weights.indices).subtracting(voters))
    case .turnout: return true
    case .approval(let voter): return voters.contains(voter)
    case .all(let parts): return parts.allSatisfy { carries($0, voters) }
    case .any(let parts): return parts.contains { carries($0, voters) }
    }
  }

  /// Shapley and Shubik: in how many of all orders of the voters each turns what stands before it into a coalition that
  /// carries, as a share.
  var naiveShapleyShubik: [Rational] {
    var (pivots, count) = (weights.map { _ in 0 }, 0)
    forEachOrder(of: Array(weights.indices)) { order in
      count += 1
      var before: Set<Int> = []
      for voter in order {
        let isCarried = carries(before.union([voter]))
        if isCarried, !carries(before) { pivots[voter] += 1 }
        before.insert(voter)
      }
    }
    return pivots.map { Rational($0, count) }
  }

  /// Banzhaf: how many coalitions of others each turns into one that carries.
  var naiveSwings: [Int] {
    weights.indices.map { voter in
      (0..<(1 << weights.count)).count { set in
        let members = Set(weights.indices.filter { set >> $0 & 1 == 1 })
        return !members.contains(voter) && !carries(members) && carries(members.union([voter]))
      }
    }
  }
}

/// Every order of `items` (Heap 1963).
private func forEachOrder(of items: [Int], _ body: ([Int]) -> Void) {
  var items = items
  func permute(_ count: Int) {
    if count <= 1 { return body(items) }
    for index in 0..<count {
      permute(count - 1)
      items.swapAt(count % 2 == 0 ? index : 0, count - 1)
    }
  }
  permute(items.count)
}
