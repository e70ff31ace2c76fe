import Numbers

/// In which share of all orders of joining a voter comes right after a given coalition: s! (n-s-1)! / n! for a
/// coalition of s among n voters (Shapley and Shubik 1954).
///
/// The shares are whole multiples of one over the least number that all of 1 to n divide, so that they can be summed
/// as whole numbers.
struct Orders {
  /// What all shares are multiples of one over.
  let base: Rational
  /// By the size of the coalition, the share times the base: a whole number.
  let weights: [Rational]

  /// The orders of that many voters.
  init(of count: Int) {
    let base = Rational.commonMultiple(upTo: count)
    self.base = base
    weights = (0..<max(0, count - 1)).reduce(into: count == 0 ? [] : [base / Rational(count)]) { weights, size in
      weights.append(weights[size] * Rational(size + 1) / Rational(count - 1 - size))
    }
  }
}

/// How often one voter decides.
struct Tally: Hashable {
  /// The share of all orders of joining in which the voter turns a coalition into one that carries an option, where
  /// that was wanted.
  var orders: Rational?
  /// By how much that may be wrong at most.
  var error = Rational.zero
  /// The number of coalitions without the voter that carry nothing, and do with it.
  var swings: Rational
}
