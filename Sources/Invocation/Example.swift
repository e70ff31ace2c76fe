/// A way to call the program, and what it leads to.
struct Example: Sendable {
  let words: String
  let meaning: String

  /// How the program is called, from nothing at all to scripts.
  static let calls =
    [
      Example(words: "twolevel", meaning: "a prompt about the first case, Afghanistan 2020-2021"),
      Example(words: "twolevel my.game", meaning: "a prompt about the case in a file"),
      Example(words: "twolevel -c 'winset US phase 2'", meaning: "the answer to a query; -c can be said again"),
      Example(words: "twolevel lesson.tlq", meaning: "do what a script of queries says"),
      Example(words: "twolevel < queries", meaning: "likewise, from standard input"),
    ] + Subcommand.allCases.map { Example(words: $0.usage, meaning: $0.summary) }

  /// The first questions that README.md asks, with what they mean.
  static let questions = [
    Example(words: "winset US phase 2", meaning: "What could the United States ratify, what fell out, and why?"),
    Example(
      words: "prevail Taliban phase 3 at home if hardliners+0.2",
      meaning: "Who prevails inside the Taliban, and what if the hardliners had more power?"),
    Example(words: "overlap US Taliban phase 1", meaning: "Where do the two meet?"),
  ]
}
