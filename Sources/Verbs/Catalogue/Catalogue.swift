import Syntax

extension Verb {
  /// Every verb, in the order of teaching: the table of contents of the language.
  static let catalogue: [Listed] = [
    Listed("winset", winset), Listed("prevail", prevail), Listed("ratify", ratify), Listed("tally", tally),
    Listed("overlap", overlap), Listed("pareto", pareto), Listed("bargain", bargain), Listed("price", price),
    Listed("schelling", schelling), Listed("defect", defect), Listed("outcome", outcome), Listed("needs", needs),
    Listed("why", why), Listed("flip", flip), Listed("sweep", sweep),
    Listed("certain", certain), Listed("possible", possible), Listed("chance", chance),
    Listed("compare", compare), Listed("when", when),
    Listed("timeline", timeline), Listed("pivot", pivot), Listed("check", check),
    Listed("show", show), Listed("actors", actors), Listed("issues", issues), Listed("options", options),
    Listed("factions", factions), Listed("events", events), Listed("sources", sources), Listed("claims", claims),
    Listed("cite", cite), Listed("lint", lint), Listed("find", find),
    Listed("help", help),
  ]

  /// A verb by its word, made when somebody asks for it: a query needs one of them, and all together take a tenth of
  /// what a start does.
  struct Listed: Sendable {
    let word: Word
    private let make: @Sendable () -> Verb

    init(_ word: Word, _ verb: @autoclosure @escaping @Sendable () -> Verb) { (self.word, make) = (word, verb) }

    var verb: Verb { make() }
  }
}
