import Numbers

extension World {
  /// The world in which each quota of these boards' rules is so high: as a share of its base, or in votes where it is
  /// written in votes.
  public func requiring(_ amount: Rational, at places: [Place]) -> World {
    var world = self
    for place in places { world[place].board.rule = world[place].board.rule.requiring(amount) }
    return world
  }
}

extension Rule {
  /// The quotas that votes for or against are held to, without participation quorums, in the order of the rule.
  public var quotas: [Quota] {
    if case .quota(let quota, _, _) = self { return [quota] }
    return parts.flatMap(\.quotas)
  }

  fileprivate func requiring(_ amount: Rational) -> Rule {
    switch self {
    case .quota(.votes, let body, let base): .quota(.votes(amount), body: body, base: base)
    case .quota(_, let body, let base): .quota(.share(amount), body: body, base: base)
    case .turnout, .approval, .unless, .all, .any: mappingParts { $0.requiring(amount) }
    }
  }
}
