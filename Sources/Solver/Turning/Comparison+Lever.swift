import Knowledge
import Numbers

extension Comparison {
  /// The change along `levers` at which the sum comes to nought in `world`; `nil` where it never does or always.
  public func turningPoint(along levers: [Lever], in world: World) -> Rational? {
    let gain = levers.reduce(Rational.zero) { $0 + self.gain(along: $1) }
    return gain == .zero ? nil : -value(in: world) / gain
  }

  /// By how much the sum grows with each unit of a change along `lever`.
  public func gain(along lever: Lever) -> Rational {
    guard lever.place == place, lever.body == body else { return .zero }
    return zip(factors, lever.gains).reduce(.zero) { $0 + $1.0 * $1.1 }
  }
}
