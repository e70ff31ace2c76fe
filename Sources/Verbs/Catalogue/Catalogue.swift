extension Verb {
  /// Every verb, in the order of teaching: the table of contents of the language.
  static let all: [Verb] = [
    winset, prevail, ratify, tally, overlap, pareto, bargain, price, schelling, defect, outcome, needs, why, flip,
    sweep,
    certain, possible, chance,
    compare, when,
    timeline, pivot, check,
    show, actors, issues, options, factions, events, sources, claims,
    cite, lint, find,
    help,
  ]
}
