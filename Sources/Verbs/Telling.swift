/// An answer in a few words. Two are the same where they come to the same, even if it is told in other words: who stands
/// behind what prevails is named, and a faction without power is not.
struct Telling: Hashable, Sendable {
  let words: String
  /// What the answer comes to.
  private let gist: String

  init(_ words: String, gist: String) { (self.words, self.gist) = (words, gist) }

  static func == (a: Telling, b: Telling) -> Bool { a.gist == b.gist }

  /// Whether somebody who reads both learns anything new.
  func isNews(beside other: Telling) -> Bool { self != other && words != other.words }

  func hash(into hasher: inout Hasher) { hasher.combine(gist) }
}
