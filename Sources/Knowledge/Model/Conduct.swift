/// How a faction stands in a vote.
public enum Stance: Int, Hashable, Sendable, CaseIterable {
  /// It votes yes.
  case yes
  /// It votes no.
  case no
  /// It is there and votes neither yes nor no; a blank or void ballot is counted so.
  case abstaining
  /// It is not there.
  case absent
}

/// On which options a faction does not vote as it ranks them. It never touches what the faction wants.
public struct Conduct: Hashable, Sendable {
  /// Where it is there and abstains.
  public internal(set) var abstention: Part?
  /// Where it is not there.
  public internal(set) var absence: Part?

  /// Some options, and what it rests on that the faction does not vote on them.
  public struct Part: Hashable, Sendable {
    /// The indices of the options, in order, each once; `nil` where it is all that no other part lists.
    public internal(set) var options: [Int]?
    /// What it rests on.
    public let ground: Ground
  }

  /// Whether the faction abstains on an option, or is absent; `nil` where it votes.
  public func stance(on option: Int) -> Stance? {
    if lists(option, \.abstention) { return .abstaining }
    if lists(option, \.absence) { return .absent }
    return elsewhere
  }

  /// What it does on every option that is not listed; `nil` where it votes.
  public var elsewhere: Stance? {
    if let abstention, abstention.options == nil { return .abstaining }
    if let absence, absence.options == nil { return .absent }
    return nil
  }

  /// Whether it is the same on all options.
  public var isUniform: Bool { abstention?.options == nil && absence?.options == nil }

  /// What it rests on that the faction does not vote on an option; `nil` where it does.
  public func ground(on option: Int) -> Ground? {
    switch stance(on: option) {
    case .abstaining: abstention?.ground
    case .absent: absence?.ground
    default: nil
    }
  }

  /// What its parts rest on.
  public var grounds: [Ground] { [abstention, absence].compactMap { $0?.ground } }

  private func lists(_ option: Int, _ part: (Conduct) -> Part?) -> Bool {
    part(self)?.options?.contains(option) ?? false
  }
}

// What can be supposed of it.
extension Conduct {
  /// The conduct of a faction that from now on abstains on these options, or is absent, or votes on them; `nil` options are
  /// all of them.
  ///
  /// - Parameter all: the options on which there is a vote.
  /// - Returns: `nil` where the faction votes on everything.
  static func after(
    _ old: Conduct?, _ stance: Stance?, on options: [Int]?, of all: [Int], resting ground: Ground
  ) -> Conduct? {
    guard let options else { return stance.map { Conduct(holding: Part(options: nil, ground: ground), as: $0) } }
    var conduct = old ?? Conduct()
    if stance == nil { conduct.spellOut(all) }
    for option in options { conduct.forget(option) }
    if let stance, conduct.elsewhere != stance {
      let listed = stance == .absent ? conduct.absence?.options : conduct.abstention?.options
      conduct.hold(Part(options: Set((listed ?? []) + options).sorted(), ground: ground), as: stance)
    }
    return conduct.abstention == nil && conduct.absence == nil ? nil : conduct
  }

  private init(holding part: Part, as stance: Stance) {
    self.init()
    hold(part, as: stance)
  }

  private mutating func hold(_ part: Part, as stance: Stance) {
    if stance == .absent { absence = part } else { abstention = part }
  }

  /// Lists what was not listed.
  private mutating func spellOut(_ all: [Int]) {
    guard let stance = elsewhere, let part = stance == .absent ? absence : abstention else { return }
    let listed = all.filter { option in !lists(option, \.abstention) && !lists(option, \.absence) }
    hold(Part(options: listed, ground: part.ground), as: stance)
  }

  /// Lists an option no more.
  mutating func forget(_ option: Int) { relist { $0 == option ? nil : $0 } }

  /// The conduct on a board from which an option was taken; those after it move up.
  func removing(_ option: Int) -> Conduct? { relisted { $0 == option ? nil : $0 > option ? $0 - 1 : $0 } }

  /// The conduct without what it lists of an option.
  func forgetting(_ option: Int) -> Conduct? { relisted { $0 == option ? nil : $0 } }

  /// The conduct after the options were put in another order; `place` leads from the old place to the new one.
  func renumbered(_ place: (Int) -> Int) -> Conduct? { relisted(place) }

  private func relisted(_ place: (Int) -> Int?) -> Conduct? {
    var conduct = self
    conduct.relist(place)
    return conduct.abstention == nil && conduct.absence == nil ? nil : conduct
  }

  private mutating func relist(_ place: (Int) -> Int?) {
    abstention = abstention?.relisted(place)
    absence = absence?.relisted(place)
  }
}

extension Conduct.Part {
  fileprivate func relisted(_ place: (Int) -> Int?) -> Self? {
    guard let options else { return self }
    let kept = options.compactMap(place).sorted()
    return kept.isEmpty ? nil : Self(options: kept, ground: ground)
  }
}
