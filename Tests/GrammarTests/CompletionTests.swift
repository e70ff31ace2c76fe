import Diagnostics
import Syntax
import Testing

@testable import Verbs

/// What the parser offers is accepted when it is typed.
@Suite struct CompletionTests {
  @Test(arguments: [("query", 300), ("command", 100), ("declaration", 150)])
  func whatIsOfferedIsAccepted(_ production: String, _ count: Int) throws {
    var generator = Generator(try Language(), seed: 7)
    for _ in 0..<count {
      let tokens = generator.tokens(of: production)
      guard parses(source(tokens), as: "script") else { continue }
      let start = Array(tokens.prefix(Int.random(in: 0...tokens.count, using: &generator.dice)))
      guard start.last?.hasSuffix("\n") != true else { continue }
      for word in offers(after: start) {
        #expect(accepts(word, after: start), "after \(start.joined(separator: " ")): \(word)")
      }
    }
  }

  /// The page of the grammar does not say that a clause is said once; the offers do.
  @Test(arguments: ["phase 2", "on 2021-05-01", "at home", "as json"])
  func aClauseIsOfferedOnce(_ clause: String) {
    let offers = offers(after: ["winset US", clause])
    #expect(!offers.contains(String(clause.prefix { $0 != " " })))
    #expect(offers.contains("on") == !["phase 2", "on 2021-05-01"].contains(clause))
  }
}

/// The words and signs that could follow.
private func offers(after start: [String]) -> [String] {
  expectations(after: source(start), with: Lexicon.standard.patterns).expected.compactMap { expectation in
    switch expectation {
    case .word(let word): word.description
    case .sign(let sign): sign.spelling
    case .role, .end: nil
    }
  }
}

/// Whether the parser has nothing to say of the text up to the end of `word`; a comma may need something after it.
private func accepts(_ word: String, after start: [String]) -> Bool {
  let open = start.count { $0 == "{" } - start.count { $0 == "}" } + (word == "{" ? 1 : 0)
  let closers = Array(repeating: "\n}", count: max(0, open))
  let end = source(start + [word]).bytes.count
  return ["", "x"].contains { more in
    complaints(about: source(start + [word, more] + closers), as: "script").allSatisfy { end <= $0.span.lowerBound }
  }
}
