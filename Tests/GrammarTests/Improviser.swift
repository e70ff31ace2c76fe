@testable import Syntax
@testable import Verbs

/// Makes random sentences out of what the parser says that it expects, and so without knowing the pages.
struct Improviser {
  /// The dice that decide.
  var dice: Dice
  /// What was said so far after what, so that new things are said rather than old ones.
  private var said: Set<[Expectation]> = []

  /// Somebody who speaks as `seed` says.
  init(seed: UInt64) { dice = Dice(seed: seed) }

  /// The tokens of a sentence that begins with `start`, or `nil` where it came to no end.
  mutating func sentence(beginning start: [String]) -> [String]? {
    var (tokens, choices, depth) = (start, [Expectation](), start.count { $0 == "{" })
    while tokens.count < 90 {
      let expected = expectations(after: source(tokens), with: Lexicon.standard.patterns).expected
      guard let next = chosen(expected, after: choices.suffix(2), isLong: 15 < choices.count) else { return nil }
      if next == .end, depth == 0 { return tokens }
      depth += next == .sign(.leftBrace) ? 1 : next == .sign(.rightBrace) ? -1 : 0
      choices.append(next)
      tokens.append(dice.pick(next.spellings))
    }
    return nil
  }

  private mutating func chosen(
    _ expected: [Expectation], after past: ArraySlice<Expectation>, isLong: Bool
  ) -> Expectation? {
    let last = expected.filter { $0 == .end || $0 == .sign(.rightBrace) }
    let new = expected.filter { !said.contains(past + [$0]) }
    let choices = isLong && !last.isEmpty && !dice.happens(onceIn: 4) ? last : new.isEmpty ? expected : new
    guard let choice = choices.randomElement(using: &dice) else { return nil }
    said.insert(past + [choice])
    return choice
  }
}

extension Expectation {
  /// How it can be written.
  fileprivate var spellings: [String] {
    switch self {
    case .word(let word): [word.description] + Synonyms.words(for: word)
    case .sign(let sign): [sign.spelling ?? "\n"]
    case .end: ["\n"]
    case .role(let role): role.spellings
    }
  }
}

extension Role {
  fileprivate var spellings: [String] {
    switch self {
    case .option, .phase, .rankedOption: ["1", "2", "30"]
    case .number, .power, .quota, .votes: ["7", "0.5", "2/3"]
    case .day: ["2021-05-01"]
    case .moment: ["2021-05-01", "2021-05", "2021"]
    case .text: ["\"t\""]
    case .place: ["IV", "12", ","]
    default: ["a", "阿", "\"b c\"", "nobody", "derived"]
    }
  }
}

extension Synonyms {
  /// What a single word can be written as in Chinese.
  static func words(for word: Word) -> [String] {
    all.first { $0.english == [word.description] }?.chinese ?? []
  }
}
