import Diagnostics
import Knowledge
import Numbers
import Solver
import Syntax

// What is said of queries of several verbs that cannot be planned; what is said of one stands beside it.
extension Diagnostic {
  static func noSuch(_ role: Role, _ name: Name, among things: [some Named]) -> Self {
    let labelled = things.filter { $0.names.isLabelled(name.value) }.map(\.name)
    let near = labelled.isEmpty ? nearest(to: name.value, among: things.everyName) : labelled
    let offered = near.isEmpty ? things.prefix(8).map(\.name) : near
    let split = near.isEmpty ? Synonyms.split(name.value) : nil
    return Self(
      "this case has no \(role.rawValue) ‘\(name.value)’", at: name.span,
      hints: split.map { ["blanks stand between words: \($0)"] } ?? offering(offered))
  }

  static func factionNotActor(_ name: Name, of owner: String) -> Self {
    factionNotActor(
      name, of: owner,
      hint: "a query is about an actor: prevail \(quoted(owner)); what a faction is: show \(quoted(name.value))")
  }

  /// A faction of `owner` is named where an actor is wanted, and the hint says what to write.
  public static func factionNotActor(_ name: Name, of owner: String, hint: String) -> Self {
    Self(
      "‘\(name.value)’ is a faction of \(owner), and I expected an actor here", at: name.span, hints: [hint])
  }

  static func optionOfNobody(_ option: Number) -> Self {
    Self(
      "option \(option.value) is one actor's: say whose", at: option.span,
      hints: ["ratify ACTOR \(option.value); without the number each option is told"])
  }

  static func tooManyToRatify(_ actor: Actor, _ phase: Phase, at span: Span) -> Self {
    Self(
      "\(actor.name) has \((phase.board.space?.count ?? 0).grouped) options in phase \(phase.number), which are not listed",
      at: span, hints: ["one of them is asked about by its number: ratify \(quoted(actor.name)) 1"])
  }

  static func namedTwice(_ name: Name) -> Self {
    Self("‘\(name.value)’ is named twice", at: name.span)
  }

  static func nothingNamed(_ name: Name, among names: [String]) -> Self {
    let near = nearest(to: name.value, among: names)
    let isVerb = Lexicon.standard.patterns[Word(bytes: name.value.utf8)] != nil
    return Self(
      "nothing in this case is called ‘\(name.value)’", at: name.span,
      hints: (isVerb ? ["‘\(name.value)’ is a query by itself"] : []) + offering(near))
  }

  static func noSuchFormat(_ name: Name) -> Self {
    Self(
      "I know no format ‘\(name.value)’", at: name.span,
      hints: offering(Format.allCases.map(\.rawValue)))
  }

  static func noSuchLanguage(_ name: Name) -> Self {
    Self("I know no language ‘\(name.value)’", at: name.span, hints: ["there is \(Language.list("and"))"])
  }

  static func noSuchSwitch(_ name: Name) -> Self {
    let near = nearest(to: name.value, among: Switch.allCases.map(\.rawValue), atMost: 1)
    let offered = near.isEmpty ? Switch.allCases.map(\.rawValue) : near
    return Self(
      "there is no setting ‘\(name.value)’", at: name.span,
      hints: offering(offered))
  }

  static func neitherOnNorOff(_ word: Name) -> Self {
    Self("I expected ‘on’ or ‘off’ here, not ‘\(word.value)’", at: word.span)
  }

  static func noSuchIndex(_ name: Name) -> Self {
    let list = PowerIndex.allCases.map { "‘\($0.rawValue)’ for \($0.title)" }.joined(separator: ", ")
    return Self("I know no index of power ‘\(name.value)’", at: name.span, hints: ["there is \(list)"])
  }

  static func beyondPivot(
    _ limit: PivotLimit, of actor: Actor, _ phase: Phase, in world: World, hints: [String], at span: Span
  ) -> Self {
    Self(
      "\(actor.name), phase \(phase.number): I cannot compute who is pivotal within my limits: \(limit.words(in: world))",
      at: span, hints: hints)
  }

  static func noPhases(at span: Span) -> Self {
    Self("no actor of this case has a phase, so that there is no game to ask about", at: span)
  }

  static func noSuchPhase(_ number: Number, of actor: Actor?, among numbers: [Int]) -> Self {
    let list = numbers.map { "\($0)" }.joined(separator: ", ")
    return Self(
      "\(actor?.name ?? "nobody") has \(actor == nil ? "a" : "no") phase \(number.value)", at: number.span,
      hints: numbers.isEmpty ? [] : ["there is phase \(list)"])
  }

  static func noPhase(on day: Spanned<Day>, of actor: Actor?, among phases: [Phase]) -> Self {
    let days = phases.compactMap(\.days)
    let hint: String? =
      if let before = days.map(\.upperBound).filter({ $0 < day.value }).max(),
        let behind = days.map(\.lowerBound).filter({ day.value < $0 }).min()
      {
        "it lies between two phases: one ends on \(before), and the next begins on \(behind)"
      } else if let first = days.map(\.lowerBound).min(), let last = days.map(\.upperBound).max() {
        "the dated phases run from \(first) to \(last)"
      } else {
        nil
      }
    return Self(
      "\(actor?.name ?? "nobody") has \(actor == nil ? "a" : "no") phase on \(day.value)", at: day.span,
      hints: [hint ?? "no phase has dates: ask about phase 1"])
  }

  static func noBoards(of actor: Actor, at span: Span) -> Self {
    Self("‘\(actor.name)’ has no board: the case says nothing of its game at home", at: span)
  }

  static func noSuchOption(_ number: Int, of actor: Actor, among numbers: [Int], at span: Span) -> Self {
    let list = numbers.map { "\($0)" }.joined(separator: ", ")
    return Self("\(actor.name) has no option \(number) here", at: span, hints: ["it has option \(list)"])
  }

  static func queryInQueryInQuery(_ query: Sentence) -> Self {
    Self(
      "‘\(query.verb.value)’ holds a query itself, and cannot stand inside another one", at: query.verb.span,
      hints: ["ask one after the other"])
  }

  static func momentInTimeline(at span: Span) -> Self {
    Self("the days are what is asked about here", at: span, hints: ["leave the phase or the day out"])
  }

  static func backwards(at span: Span) -> Self {
    Self("these days run backwards", at: span, hints: ["the earlier one stands first"])
  }

  static func noSuchDays(of days: ClosedRange<Day>, at span: Span) -> Self {
    Self(
      "no phase lies in these days", at: span,
      hints: ["the dated phases run from \(days.lowerBound) to \(days.upperBound)"])
  }

  static func outcomeAtHome(at span: Span) -> Self {
    Self(
      "an outcome is what all boards add up to, and none is at home", at: span,
      hints: ["ask: winset at home, or leave ‘at home’ out"])
  }

  static func noDays(at span: Span) -> Self {
    Self("no phase of this case has dates", at: span, hints: ["a phase is dated: phase 1 2020-01-01..2020-12-31 { … }"])
  }

  static func rangeBackwards(_ range: SweepSyntax, at span: Span) -> Self {
    let (low, high) = (range.low.value, range.high.value)
    return low == high
      ? Self(
        "both ends of this range are the same", at: span,
        hints: ["a range has two ends: \(low.written)..\((low + 1).written)"])
      : Self("this range runs backwards", at: span, hints: ["write the low end first: \(high.written)..\(low.written)"])
  }

  static func votesInstead(_ faction: Reference, _ body: String) -> Self {
    Self(
      "the rule counts votes in ‘\(body)’, and no power, so that this power alters nothing", at: faction.span,
      hints: ["sweep the votes: \(quoted(faction.name.value)) in \(quoted(body)) 0..100"])
  }

  static func noAmounts(of actor: Actor, at span: Span) -> Self {
    Self(
      "the powers of \(actor.name) are given only as an order, in which there is nothing to add to", at: span,
      hints: ["suppose another order: \(actor.name) order …", "or change rankings: flip … by rank"])
  }

  static func tooManyVaried(_ query: Sentence, of count: Int) -> Self {
    Self(
      "\(count) factions have too many intervals to look into all that they allow", at: query.verb.span,
      hints: ["‘chance’ draws some of it: chance winset US phase 2"])
  }

  static func tooManyMapped(_ query: Sentence, of count: Int) -> Self {
    Self(
      "\(count) factions are too many to tell who of them prevails all over a map", at: query.verb.span,
      hints: ["ask about one phase, at home, or sweep one power"])
  }

  static func orderAlone(of actor: Actor, _ reason: String, at span: Span) -> Self {
    Self(
      "the powers of \(actor.name) are given only as an order, and \(reason)", at: span,
      hints: ["‘possible ratify’ and ‘possible winset’ tell all that the order allows"])
  }

  static func noChances(of actor: Actor, at span: Span) -> Self {
    Self(
      "the powers of \(actor.name) are given only as an order, and nothing says how likely which numbers are",
      at: span, hints: ["‘possible’ tells all that the order allows"])
  }

  static func notExplained(_ query: Sentence) -> Self {
    Self(
      "I have no derivation for ‘\(query.verb.value)’", at: query.verb.span,
      hints: ["there is one for ‘winset’, ‘prevail’, ‘ratify’, ‘overlap’, ‘outcome’ and ‘defect’"])
  }

  static func phaseAndQuery(at span: Span) -> Self {
    Self(
      "a phase is compared with a phase, and a query with a query", at: span,
      hints: ["for example: compare phase 1 with phase 3 of US"])
  }

  static func ownerOfQueries(at span: Span) -> Self {
    Self("‘of’ says of whom two phases are compared, and these are queries", at: span, hints: ["leave it out"])
  }

  static func noDraws(_ draws: Number) -> Self {
    Self("it takes at least one draw", at: draws.span, hints: ["write for example: draws 10000"])
  }

  static func noSuchShard(_ shard: Portion) -> Self {
    let count = shard.count.whole ?? 0
    return count == 0
      ? Self("draws are split into one part at least", at: shard.count.span, hints: ["write for example: shard 1 of 8"])
      : Self("of \(count) parts the first is 1 and the last \(count)", at: shard.number.span)
  }

  static func noStep(_ step: Number) -> Self {
    Self("a step is more than 0", at: step.span, hints: ["leave it out to see where the answer turns"])
  }

  static func tooManySteps(_ step: Number) -> Self {
    Self("these are more than \(Sweep.mostSteps) steps", at: step.span, hints: ["write a larger step, or none"])
  }

  static func stepOnMap(_ step: Number) -> Self {
    Self("a map has no steps: its regions are found exactly", at: step.span, hints: ["leave ‘step’ out"])
  }

  static func thirdRange(_ range: SweepSyntax) -> Self {
    Self(
      "a sweep runs along one range, or over two", at: range.faction.span, hints: ["suppose a third power after ‘if’"])
  }

  static func sweptTwice(_ faction: Reference) -> Self {
    Self("both ranges are of the power of ‘\(faction.name.value)’", at: faction.span)
  }

  static func mapTooLarge(_ count: Int, at span: Span) -> Self {
    Self(
      "the answer can turn at \(count) lines of this map, and I find my way among \(Sweep.mostLines)", at: span,
      hints: ["ask about one phase, at home, or sweep one power"])
  }

  static func tooManyOrdered(_ count: Int, of actor: Actor, at span: Span) -> Self {
    Self(
      "\(actor.name) has \(count) factions of which only the order of their powers is known, and of more than \(Comparison.mostFactions) I cannot say who is pivotal",
      at: span, hints: ["state their powers as numbers, or as intervals"])
  }

  static func tooManyCoalitions(_ sentence: Sentence, of count: Int) -> Self {
    Self(
      "I cannot tell where the answer of ‘\(sentence.verb.value)’ turns: \(count) factions form too many coalitions",
      at: sentence.verb.span,
      hints: [
        "at most \(Comparison.mostFactions) factions; suppose a change, and see: pivot US phase 1 if garrison+0.4"
      ])
  }

  static func tooManyBoards(_ count: Int, of sentence: Sentence) -> Self {
    Self(
      "the answer depends on \(count) boards, and I try out the factions of \(FlipQuestion.mostBoards)",
      at: sentence.span, hints: ["ask about one phase, or at home"])
  }

  static func noSuchFlipping(_ name: Name) -> Self {
    let list = Flipping.allCases.map { "‘\($0.rawValue)’" }.joined(separator: ", ")
    return Self("I do not know what to change by ‘\(name.value)’", at: name.span, hints: ["there is \(list)"])
  }

  static func giverWithoutPower(_ giver: Reference) -> Self {
    Self(
      "only power is taken from somebody", at: giver.span, hints: ["leave ‘from \(giver.name.value)’ out, or ‘by …’"])
  }

  static func countsTurn(_ query: Sentence) -> Self {
    Self(
      "a claim of a count turns with every vote, and not at thresholds of power that I could look for",
      at: query.verb.span,
      hints: ["ask this of the win-set, or ‘check’ of one world after the other: check … if F+1 in BODY"])
  }

  static func noThresholds(_ query: Sentence) -> Self {
    Self(
      "what ‘\(query.verb.value)’ answers does not turn at thresholds of power that I could look for",
      at: query.verb.span, hints: ["ask it of one world after the other: \(query.verb.value) … if F+0.1"])
  }

  static func nothingToVary(_ query: Sentence) -> Self {
    Self(
      "‘\(query.verb.value)’ asks what is known, and no power alters that", at: query.verb.span,
      hints: ["ask for example: winset US phase 2"])
  }

  static func noSuchTopic(_ name: Name, among names: [String]) -> Self {
    let near = nearest(to: name.value, among: names)
    return Self(
      "I have no help on ‘\(name.value)’", at: name.span,
      hints: near.map { "did you mean ‘\($0)’?" } + ["‘help’ lists what there is"])
  }
}

extension Names {
  /// Whether the label says the same, but for case and an article.
  fileprivate func isLabelled(_ text: String) -> Bool {
    func bare(_ text: String) -> String {
      let text = text.lowercased()
      return text.hasPrefix("the ") ? String(text.dropFirst(4)) : text
    }
    return label.map { bare($0) == bare(text) } ?? false
  }
}
