import Knowledge
import Numbers
import Solver
import Syntax

/// Makes questions about a case. The same world and the same seed make the same ones, on every machine.
struct Quizmaster {
  let inquiry: Inquiry
  /// The boards that are asked about, each with its game solved.
  let seats: [Seat]
  var dice: SplitMix64

  /// A wrong choice, and why it is wrong.
  typealias Wrong = (text: Told, fault: Told)

  /// Something that could be asked for.
  enum Topic: Hashable {
    case ratify(seat: Int, option: Int)
    case winset(seat: Int, isAtHome: Bool)
    case prevail(seat: Int, isAtHome: Bool)
    case overlap(seat: Int, other: Int)
    case blocked(seat: Int)
    case pivot(seat: Int, faction: Int)
    case flip(seat: Int, faction: Int)
  }

  /// - Throws: where somebody wants it to stop.
  init(about inquiry: Inquiry, seed: Int) throws(Interrupted) {
    self.inquiry = inquiry
    seats = try inquiry.seats(of: []).filter { $0.isAskable && $0.board.isAtStake }
    dice = SplitMix64(seed: seed)
  }

  /// So many questions, or as many as there are: one kind after the other, as long as the case has any.
  ///
  /// - Throws: where somebody wants it to stop.
  mutating func items(_ count: Int) throws(Interrupted) -> [QuizItem] {
    var topics = QuizItem.Kind.allCases.map { dice.shuffled(self.topics(of: $0)) }
    var items: [QuizItem] = []
    while items.count < count, topics.contains(where: { !$0.isEmpty }) {
      for kind in topics.indices where items.count < count {
        var item: QuizItem?
        while item == nil, let topic = topics[kind].popLast() {
          try inquiry.watch.goOn()
          item = try self.item(on: topic)
        }
        if let item { items.append(item) }
      }
    }
    return items
  }

  private func topics(of kind: QuizItem.Kind) -> [Topic] {
    seats.indices.flatMap { seat -> [Topic] in
      let board = seats[seat].board
      switch kind {
      case .ratify: return board.options.indices.map { .ratify(seat: seat, option: $0) }
      case .winset: return [true, false].map { .winset(seat: seat, isAtHome: $0) }
      case .prevail: return [true, false].map { .prevail(seat: seat, isAtHome: $0) }
      case .overlap:
        return seats.indices.filter { $0 != seat && seats[$0].setting == seats[seat].setting }.map {
          .overlap(seat: seat, other: $0)
        }
      case .blocked: return [.blocked(seat: seat)]
      case .pivot:
        return board.isSmall && board.everybodyVotes
          ? board.factions.indices.map { .pivot(seat: seat, faction: $0) } : []
      case .flip:
        return board.isSmall && board.everybodyVotes
          ? board.factions.indices.map { .flip(seat: seat, faction: $0) } : []
      }
    }
  }

  private mutating func item(on topic: Topic) throws(Interrupted) -> QuizItem? {
    switch topic {
    case .ratify(let seat, let option): ratify(seats[seat], option)
    case .winset(let seat, let isAtHome): winset(seats[seat], isAtHome: isAtHome)
    case .prevail(let seat, let isAtHome): prevail(seats[seat], isAtHome: isAtHome)
    case .overlap(let seat, let other): try overlap(seats[seat], seats[other])
    case .blocked(let seat): blocked(seats[seat])
    case .pivot(let seat, let faction): try pivot(seats[seat], faction)
    case .flip(let seat, let faction): try flip(seats[seat], faction)
    }
  }

  /// The right choice and three wrong ones, the first of those that differ, in any order; `nil` where there are not so
  /// many.
  mutating func choices(_ right: Told, _ wrong: [Wrong]) -> [QuizItem.Choice]? {
    var choices = [QuizItem.Choice(text: right, fault: nil)]
    for one in wrong where choices.count < QuizItem.choiceCount {
      guard !choices.contains(where: { $0.text.isLike(one.text) }) else { continue }
      choices.append(QuizItem.Choice(text: one.text, fault: one.fault))
    }
    return choices.count < QuizItem.choiceCount ? nil : dice.shuffled(choices)
  }
}

extension Board {
  /// Whether few enough factions and options are on it to be told of in a question.
  fileprivate var isSmall: Bool { 2...12 ~= factions.count && options.count <= 64 }

  /// Whether anything is at stake on it: an option besides the reversion, and somebody whose vote counts for it.
  fileprivate var isAtStake: Bool {
    options.indices.contains { $0 != reversion }
      && (rule.bodies.contains { total(in: $0) != .zero } || rule.bodies.isEmpty)
  }

  /// Whether no faction with a vote stays away or abstains: one that does is often but the name for those who did, in one
  /// vote, and has no part to play in others.
  fileprivate var everybodyVotes: Bool { factions.allSatisfy { $0.conduct == nil } }
}

extension Seat {
  /// Whether there is one answer to what is asked at its table: all powers are numbers, and all options are listed.
  fileprivate var isAskable: Bool {
    setting.places.allSatisfy { world[$0].board.order == nil && world[$0].board.space == nil }
  }

  /// `US phase 2`, as a query says it.
  var asked: String { "\(quoted(name)) phase \(phase.number)" }

  /// `option 2 (talk and stay)`
  func optionTold(_ option: Int) -> Told {
    let one = board.options[option]
    let what = one.label ?? one.terms.written(in: world)
    return Told("option \(one.number) (\(what))", "选项 \(one.number)（\(what)）")
  }

  /// `US, phase 2`
  var titleTold: Told { Told(title, "\(name)，阶段 \(phase.number)") }

  /// Why an option is out at that level; `nil` where it is in.
  func cause(of option: Int, atHome isAtHome: Bool) -> Cause? {
    isAtHome ? board.causeAtHome(of: option) : table.game.cause(of: option, of: actor, in: table.solution)
  }
}

extension SplitMix64 {
  /// One of so many, from 0.
  mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }

  /// The elements in an order by chance.
  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for place in elements.indices.dropFirst() { elements.swapAt(place, below(place + 1)) }
    return elements
  }
}

extension World {
  /// Questions about its games as they are stated, with four choices each; fewer than `count` where there are not so
  /// many, and none where there is nothing to ask.
  ///
  /// - Throws: where somebody wants it to stop.
  public func quiz(_ count: Int, seed: Int, watch: Watch = .nobody) throws(Interrupted) -> [QuizItem] {
    let inquiry = Inquiry(
      wording: { "quiz" }, world: self, settings: phaseNumbers.map { setting(phase: $0) }, isTimed: false,
      isAtHome: false, standing: [], stated: self, changes: [], watch: watch)
    var master = try Quizmaster(about: inquiry, seed: seed)
    return try master.items(count)
  }
}
