import Diagnostics
import Numbers
import Syntax

// Every sentence about what a case file means, in one place.
extension Diagnostic {
  static func noSuch(
    _ kind: String, _ name: Name, among names: some Sequence<String>, remedy: String? = nil
  ) -> Self {
    let near = nearest(to: name.value, among: names)
    let offered = near.isEmpty ? Array(names.uniqued().sorted().prefix(6)) : near
    return Self(
      "I know no \(kind) ‘\(name.value)’", at: name.span,
      hints: offering(offered) + (remedy.map { [$0] } ?? []))
  }

  static func doubled(_ what: String, _ title: Name) -> Self {
    Self("the case has \(what) already", at: title.span)
  }

  static func doubled(_ kind: String, _ name: Name, before line: Int?) -> Self {
    Self(
      "there are two of this name: \(kind) ‘\(name.value)’", at: name.span,
      hints: line.map { ["the other one is in line \($0)"] } ?? [])
  }

  static func emptyName(at span: Span) -> Self { Self("a name has at least one letter", at: span) }

  static func tooFewValues(of issue: Name) -> Self {
    Self("an issue has two values or more, and ‘\(issue.value)’ has one", at: issue.span)
  }

  static func tooManyValues(of issue: Name) -> Self {
    Self("an issue has at most \(Issue.mostValues) values, and ‘\(issue.value)’ has more", at: issue.span)
  }

  static func tooFewIssues(at span: Span) -> Self {
    Self("I expected values of two different issues, which cannot come about together", at: span)
  }

  static func issueTwice(_ issue: Name) -> Self {
    Self(
      "‘\(issue.value)’ is fixed twice here", at: issue.span,
      hints: ["a choice of values is written \(issue.value)=this|that"])
  }

  static func numberTwice(_ kind: String, _ number: Number) -> Self {
    Self("there are two of this number: \(kind) \(number.value)", at: number.span)
  }

  static func datesBackwards(at span: Span) -> Self {
    Self("these dates run backwards", at: span, hints: ["the earlier one stands first"])
  }

  static func datesOverlap(withPhase number: Int, _ other: PhaseSyntax.Dates, at span: Span) -> Self {
    Self(
      "these days overlap with those of phase \(number), \(other.first.value)..\(other.last.value)", at: span,
      hints: ["both ends of a phase belong to it: let one begin on the day after the other's last"])
  }

  static func noEarlierPhase(_ like: Number, among numbers: [Int]) -> Self {
    let known = numbers.map { "\($0)" }.joined(separator: ", ")
    return Self(
      "this actor has no phase \(like.value) before this one", at: like.span,
      hints: numbers.isEmpty ? ["a phase can be like one that stands above it"] : ["above it stands phase \(known)"])
  }

  static func noOptions(inPhase number: Number) -> Self {
    Self(
      "phase \(number.value) has no options", at: number.span,
      hints: ["an option is written: option 1 \"what it is\": ISSUE=VALUE"])
  }

  static func noFactions(inPhase number: Number) -> Self {
    Self(
      "phase \(number.value) has no factions", at: number.span,
      hints: ["a faction is written: faction NAME power 0.6 { prefers 1 > no-deal }"])
  }

  static func noIssues(at span: Span) -> Self {
    Self("there are no issues whose values could be combined", at: span)
  }

  static func nothingPossible(at span: Span) -> Self {
    Self(
      "none of these combinations can come about", at: span,
      hints: ["each of them holds one that the case calls ‘impossible’"])
  }

  static func impossibleNoDeal(_ number: Number) -> Self {
    Self(
      "option \(number.value) cannot come about, so that it is not what follows without a deal", at: number.span,
      hints: ["it holds a combination that the case calls ‘impossible’"])
  }

  static func issueNamedTwice(_ issue: Name) -> Self { Self("‘\(issue.value)’ is named twice here", at: issue.span) }

  static func optionsTwice(at span: Span) -> Self {
    Self(
      "the options of this board are stated twice", at: span,
      hints: ["‘options all’ stands for every option of a board: state either it or each option"])
  }

  static func spaceTooLarge(_ space: Space, at span: Span) -> Self {
    let count = space.count.map(\.grouped) ?? "more than a machine word can count"
    return Self(
      "these \(space.issues.count) issues have \(count) combinations, and I handle \(Space.mostCombinations.grouped)",
      at: span, hints: ["name the issues that this board settles: options all: ISSUE, ISSUE"])
  }

  static func tooManyFactions(of board: Board, at span: Span) -> Self {
    Self(
      "a board of \((board.space?.count ?? 0).grouped) options has at most \(Space.mostFactions) factions, and this one has \(board.factions.count)",
      at: span)
  }

  static func notOfASpace(_ what: String, _ board: Board, at span: Span) -> Self {
    let count = board.space?.count ?? 0
    return Self(
      "\(what) has no place on a board of \(count.grouped) options, which are not listed", at: span,
      hints: [
        "what a faction wants is stated by ‘values’ there: values ISSUE=VALUE 3, ISSUE=VALUE -1 reserve 2",
        "up to \(Space.mostListed.grouped) options are listed, and can be ranked: options all: ISSUE, ISSUE",
      ])
  }

  static func tooOpen(_ number: Number) -> Self {
    Self(
      "option \(number.value) leaves more than \(Option.mostFillings) ways to settle its issues", at: number.span,
      hints: ["state fewer alternatives, or several options"])
  }

  static func secondNoDeal(at span: Span) -> Self { Self("no-deal is said twice of this board", at: span) }

  static func secondRule(at span: Span) -> Self {
    Self("a second rule stands here", at: span, hints: ["join them into one with ‘and’ or ‘or’"])
  }

  static func secondChief(at span: Span) -> Self {
    Self("a second chief negotiator stands here", at: span, hints: ["one faction negotiates for an actor"])
  }

  static func secondTies(at span: Span) -> Self {
    Self("hands are tied twice here", at: span, hints: ["name all options in one line: ties hands to 2 and 3"])
  }

  static func secondBelief(of actor: Name) -> Self {
    Self(
      "what is believed of ‘\(actor.value)’ is said twice", at: actor.span,
      hints: ["name all options in one line: believes \(actor.value) 2 and 3"])
  }

  static func tiedToNoDeal(_ number: Number) -> Self {
    Self(
      "option \(number.value) is what no-deal amounts to, which remains however hands are tied", at: number.span,
      hints: ["‘ties hands to nothing’ leaves nothing else"])
  }

  static func nothingToBelieve(of actor: String, at span: Span) -> Self {
    Self("‘\(actor)’ has no board, so that it sets no condition, whatever is believed of it", at: span)
  }

  static func noSuchOption(_ number: Number, of actor: String, on boards: [Board]) -> Self {
    let numbers = Set(boards.flatMap { $0.options.map(\.number) }).sorted()
    return Self(
      "no board of ‘\(actor)’ has an option \(number.value)", at: number.span,
      hints: numbers.isEmpty ? [] : ["it has option \(numbers.prefix(12).map { "\($0)" }.joined(separator: ", "))"])
  }

  static func noSuchOption(_ number: Number, on board: Board) -> Self {
    Self("this board has no option \(number.value)", at: number.span, hints: options(of: board))
  }

  static func rankedNothing(_ entry: RankingSyntax.Entry, on board: Board) -> Self {
    Self("this ranking names no option of the board", at: entry.span, hints: options(of: board))
  }

  static func rankedTwice(_ entry: RankingSyntax.Entry, on board: Board) -> Self {
    let number = board.reversion.map { board.anyOption(at: $0).number }
    let reversion = number.map { "option \($0) is another way to write no-deal" }
    let isNoDeal = entry.option == nil || entry.option == number
    return Self(
      isNoDeal ? "no-deal has two places in this ranking" : "an option has two places in this ranking",
      at: entry.span, hints: isNoDeal ? reversion.map { [$0] } ?? [] : [])
  }

  private static func options(of board: Board) -> [String] {
    if let count = board.space?.count { return ["it has the options 1 to \(count)"] }
    let numbers = board.options.prefix(20).map { "\($0.number)" }.joined(separator: ", ")
    return numbers.isEmpty ? [] : ["it has option \(numbers)"]
  }

  static func intervalBackwards(at span: Span) -> Self {
    Self("this interval runs backwards", at: span, hints: ["write the low end first"])
  }

  static func outsideInterval(_ value: Number, at span: Span) -> Self {
    Self("this interval does not hold \(value.value.written), the number before it", at: span)
  }

  static func resourcesDoNotAddUp(to power: Number, sum: Rational) -> Self {
    Self(
      "the resources add up to \(sum.written), not to \(power.value.written)", at: power.span,
      hints: [
        "correct one of them, or leave the power out: it is then their sum",
        "only a power that is assumed need not be: power \(power.value.written) assumed",
      ])
  }

  static func secondOrder(at span: Span) -> Self { Self("a second order of the powers stands here", at: span) }

  static func placedTwice(_ name: Name) -> Self {
    Self("‘\(name.value)’ has two places in this order", at: name.span)
  }

  static func tooManyOrdered(_ count: Int, at span: Span) -> Self {
    Self(
      "an order of the powers has at most \(Board.mostOrdered) factions, and this board has \(count)", at: span,
      hints: ["write their powers as numbers, or factions of one mind as one"])
  }

  static func tooManyBodies(at span: Span) -> Self {
    Self("a case has at most \(Body.most) bodies", at: span)
  }

  static func notPlaced(_ names: [String], at span: Span) -> Self {
    let list = names.map { "‘\($0)’" }.joined(separator: " and ")
    return Self(
      "\(list) \(names.count == 1 ? "has" : "have") no place in the order of the powers", at: span,
      hints: ["each faction of the board stands in it once, and level ones are written: power order a > b = c"])
  }

  static func numberBesideOrder(of faction: Name, isInherited: Bool) -> Self {
    Self(
      "the powers are given as an order here, and ‘\(faction.value)’ states a number", at: faction.span,
      hints: [
        isInherited
          ? "state numbers for all factions, or leave this one out" : "leave either the order or the numbers out"
      ])
  }

  static func votesOfAnOrder(at span: Span) -> Self {
    Self(
      "this board knows its powers only as an order, in which no votes can be counted", at: span,
      hints: ["ask for a majority or a share, such as 2/3, or for votes of another body: 60 votes of Senate"])
  }

  static func secondPreference(of faction: Name) -> Self {
    Self("what ‘\(faction.value)’ wants is said twice", at: faction.span)
  }

  static func noPower(of faction: Name) -> Self {
    Self(
      "nothing is said of the power of ‘\(faction.value)’", at: faction.span,
      hints: ["write for example: faction \(faction.value) power 0.4 { … }; power 0 is a number too"])
  }

  static func noPreference(of faction: Name, butVotes conduct: Bool) -> Self {
    Self(
      "nothing is said of what ‘\(faction.value)’ wants", at: faction.span,
      hints: [
        conduct
          ? "it wants something even where it does not vote; write for example: { absent; prefers 1 > no-deal }"
          : "write for example: prefers 2 > 1 > no-deal"
      ])
  }

  static func noWeight(in body: String, at span: Span) -> Self {
    Self("no faction of this board has weight in ‘\(body)’, so that this rule asks nobody", at: span)
  }

  static func notCounted(_ option: Number) -> Self {
    Self(
      "option \(option.value) is what no-deal amounts to, and nobody votes on it", at: option.span,
      hints: ["name an option on which there is a vote"])
  }

  static func notOfSize(_ body: String, _ size: Rational, butOf total: Rational, inPhase phase: Number) -> Self {
    let rest = "faction others, \((size - total).written) in \(quoted(body)) { absent; prefers no-deal }"
    return Self(
      "the factions of this phase have \(total.written) votes in ‘\(body)’, which has \(size.written)", at: phase.span,
      hints: [total < size ? "say who has the rest, for example: \(rest)" : "\((total - size).written) are too many"])
  }

  static func outsidePhase(_ day: Spanned<Day>, _ days: ClosedRange<Day>) -> Self {
    Self(
      "this day lies outside of its phase, which runs from \(days.lowerBound) to \(days.upperBound)", at: day.span,
      hints: ["write the claim in the phase of that day"])
  }

  static func whichBody(among names: [String], at span: Span) -> Self {
    names.isEmpty
      ? Self("no faction of this board has weight, so that no votes are counted", at: span)
      : Self(
        "I expected the body in which these votes were counted: ‘in’ and \(names.joined(separator: " or "))", at: span)
  }

  static func quotaOutOfRange(_ share: Rational, at span: Span) -> Self {
    Self(
      share > .one ? "a quota is at most 1, the whole, and this is \(share.written)" : "a quota is above 0", at: span,
      hints: share > .one
        ? ["write 2/3, 0.6 or 60 %" + (share.isWhole ? "; a number of votes is written \(share) votes" : "")] : [])
  }

  static func secondAmounts(_ what: String, of faction: String? = nil, at span: Span) -> Self {
    Self(
      "‘\(what)’ is said twice" + (faction.map { " of ‘\($0)’" } ?? ""), at: span,
      hints: [what == "price" ? "write for example: price 3 for 2, 5 for 3" : "write for example: paid 3 for 2, 1"])
  }

  static func noPrice(_ amount: Number) -> Self {
    Self(
      "a price is above 0", at: amount.span,
      hints: ["a faction that takes nothing accepts the option: prefers 2 > no-deal"])
  }

  static func paymentOnASpace(_ board: Board, at span: Span) -> Self {
    Self(
      "nobody is paid on a board of \((board.space?.count ?? 0).grouped) options, which are not listed", at: span,
      hints: [
        "up to \(Space.mostListed.grouped) options are listed",
        "a faction that wants less has a lower reserve: values … reserve 1",
      ])
  }

  static func noPayment(for number: Number) -> Self {
    Self(
      "option \(number.value) is what no-deal amounts to, and nobody is paid to accept it", at: number.span,
      hints: ["name an option on which there is a vote"])
  }

  static func secondConduct(of faction: Name) -> Self {
    Self(
      "it is said twice what ‘\(faction.value)’ does on every option", at: faction.span,
      hints: ["say on which options: abstains 2, 3"])
  }

  static func singleVoteOfASpace(_ board: Board, at span: Span) -> Self {
    Self(
      "on a board of \((board.space?.count ?? 0).grouped) options, which are not listed, a faction votes alike on all",
      at: span, hints: ["leave the numbers out: abstains, or absent"])
  }

  static func baseOfVotes(_ word: Spanned<Word>) -> Self {
    Self(
      "a number of votes is the same of whomever it is taken, so that ‘\(word.value)’ says nothing", at: word.span,
      hints: [
        "leave it out: 12 votes of Senate", "a share of those that vote is written 2/3 of Senate voting",
        "how many must be there: turnout 51 votes of Senate",
      ])
  }

  static func noVotes(at span: Span) -> Self { Self("a rule asks for more than 0 votes", at: span) }

  /// - Parameter bodies: those that have as many.
  static func tooManyVotes(of total: Rational, asked votes: Rational, of bodies: [String], at span: Span) -> Self {
    Self(
      "the factions have \(total.written) \(total == .one ? "vote" : "votes") in all, so that this rule can never be met",
      at: span,
      hints: bodies.first.map { ["votes of a body are told with it: \(votes.written) votes of \(quoted($0))"] } ?? [])
  }

  static func effectWithoutDay(at span: Span) -> Self {
    Self("an event that changes something needs a date", at: span)
  }

  static func effectOnEvent(at span: Span) -> Self {
    Self("an event cannot take another one's effects away", at: span)
  }

  static func nobodyInPhase(on day: Day, areDated: Bool, at span: Span) -> Self {
    Self(
      "no actor has a phase on \(day), so that this effect changes nothing", at: span,
      hints: areDated ? [] : ["an effect needs phases with dates: phase 1 2020-01-01..2020-12-31 { … }"])
  }

  static func effectTooLong(last: Day, at span: Span) -> Self {
    Self("an effect on a board ends with its phase, on \(last)", at: span, hints: ["leave ‘until’ out"])
  }
}
