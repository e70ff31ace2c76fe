import Numbers
import Solver
import Testing

/// What the literature has computed.
@Suite struct PublishedTests {
  /// Felsenthal and Machover 1998, ch. 5: the EEC of 1958, with its dummy.
  @Test func councilOfSix() throws {
    let powers = try powers([4, 4, 4, 2, 2, 1], .votes(12, of: 0))
    #expect(powers.map(\.shapleyShubik) == [14, 14, 14, 9, 9, 0].map { Rational($0, 60) })
    #expect(powers.map(\.swings) == [10, 10, 10, 6, 6, 0])
  }

  /// Straffin 1993, ch. 23: 0.1963 and 0.00186. Lambert 1988, UMAP Journal 9:235, for Banzhaf: 848 and 84 swings.
  @Test func securityCouncil() throws {
    let rule: Committee.Decision = .all([.votes(9, of: 0)] + (0..<5).map { .approval($0) })
    let powers = try powers(Array(repeating: 1, count: 15), rule)
    #expect(powers[0].shapleyShubik == Rational(421, 2145) && powers[14].shapleyShubik == Rational(4, 2145))
    #expect(powers[0].swings == 848 && powers[14].swings == 84)
    #expect(powers[0].role == .veto && powers[14].role == nil)
  }

  /// Shapley and Shubik 1954, p. 789: in a body of n equals each has 1/n, whatever the quota.
  @Test func equals() throws {
    for quota in 1...7 {
      let powers = try powers(Array(repeating: 1, count: 7), .votes(Rational(quota), of: 0))
      #expect(powers.allSatisfy { $0.shapleyShubik == Rational(1, 7) })
    }
  }

  /// Banzhaf 1965, p. 339: the board of Nassau County of 1958, 9, 9, 7, 3, 1, 1 with 16 of 30: three towns share all.
  @Test func nassauCounty() throws {
    let powers = try powers([9, 9, 7, 3, 1, 1], .majority(of: 0))
    #expect(powers.map(\.banzhafShare) == [Rational(1, 3), Rational(1, 3), Rational(1, 3), 0, 0, 0])
    #expect(powers.map(\.role) == [nil, nil, nil, .dummy, .dummy, .dummy])
  }

  /// Bilbao et al. 2002 (European Journal of Operational Research 143:181) and Felsenthal and Machover 2001 (European
  /// Union Politics 2:431): the Council of 27 under Nice, here by its votes alone. Banzhaf for Germany 0.0778, Spain
  /// 0.0742, Romania 0.0426, the Netherlands 0.0397, Greece 0.0368, Sweden 0.0309, Denmark 0.0218, Latvia 0.0125, Malta
  /// 0.0094.
  @Test func councilOfTwentySeven() throws {
    let votes = [29, 29, 29, 29, 27, 27, 14, 13] + [12, 12, 12, 12, 12, 10, 10, 10, 7, 7, 7, 7, 7, 4, 4, 4, 4, 4, 3]
    let powers = try powers(votes, .votes(255, of: 0))
    let shares = [0, 4, 6, 7, 8, 13, 16, 21, 26].map { powers[$0].banzhafShare?.rounded(to: 4).text }
    #expect(shares == ["0.0778", "0.0742", "0.0426", "0.0397", "0.0368", "0.0309", "0.0218", "0.0125", "0.0094"])
  }

  /// Shapley and Shubik 1954, p. 789: of the 1954 Congress with its Vice President, the powers of a representative, a
  /// senator and the President are as 2:9:350, and those of the House, the Senate and the President as 5:5:2.
  @Test func federalSystem() throws {
    let powers = try federalSystem(vicePresidents: 1, senators: 96, representatives: 435)
    let (president, senator, representative) = (powers[0], powers[2], powers[powers.count - 1])
    func times(_ power: Pivots.Power, _ factor: Int) throws -> String {
      let (one, unit) = (try #require(power.shapleyShubik), try #require(president.shapleyShubik))
      return (one * Rational(factor) / unit).rounded(to: 0).text
    }
    #expect(try [times(representative, 350), times(senator, 350)] == ["2", "9"])
    #expect(try [times(representative, 435 * 2), times(senator, 96 * 2)] == ["5", "5"])
  }

  /// Powers 2019 (Social Choice and Welfare 53:179): today the President is above all, a senator not below the Vice
  /// President, and both above a representative.
  @Test func federalSystemOfToday() throws {
    let powers = try federalSystem(vicePresidents: 1, senators: 100, representatives: 435)
    for path in [\Pivots.Power.shapleyShubik, \.banzhaf] {
      let (president, vice, senator) = (powers[0][keyPath: path], powers[1][keyPath: path], powers[2][keyPath: path])
      let representative = powers[powers.count - 1][keyPath: path] ?? .zero
      #expect(senator ?? .zero < president ?? .zero && vice ?? .zero <= senator ?? .zero)
      #expect(representative < vice ?? .zero)
    }
  }

  /// Taylor and Pacelli 2008, Mathematics and Politics, ch. 3: with 100 senators and no Vice President the President has
  /// 0.16047 by Shapley and Shubik, and 0.038 by Banzhaf.
  @Test func federalSystemWithoutVicePresident() throws {
    let president = try federalSystem(vicePresidents: 0, senators: 100, representatives: 435)[0]
    #expect(president.shapleyShubik?.rounded(to: 5).text == "0.16047")
    #expect(president.banzhafShare?.rounded(to: 3).text == "0.038")
  }

  /// The President, then whoever votes where the Senate is divided, the senators, and the representatives. The bodies
  /// are the Senate with and without the second, and the House.
  private func federalSystem(vicePresidents: Int, senators: Int, representatives: Int) throws -> [Pivots.Power] {
    let seats: [(weights: [Rational], count: Int)] = [
      ([0, 0, 0], 1), ([1, 0, 0], vicePresidents), ([1, 1, 0], senators), ([0, 0, 1], representatives),
    ]
    let rule: Committee.Decision = .any([
      .all([.majority(of: 0), .majority(of: 2), .approval(0)]),
      .all([.share(Rational(2, 3), of: 1), .share(Rational(2, 3), of: 2)]),
    ])
    let weights = seats.flatMap { Array(repeating: $0.weights, count: $0.count) }
    return try #require(try Committee(weights: weights, rule: rule).pivots()).powers
  }

  private func powers(_ weights: [Int], _ rule: Committee.Decision) throws -> [Pivots.Power] {
    let committee = Committee(weights: weights.map { [Rational($0)] }, rule: rule)
    return try #require(try committee.pivots()).powers
  }
}
