import Diagnostics

@testable import Syntax
@testable import Verbs

// What EBNF cannot say, and the pages say in words. This is the whole list.

/// What a token of that kind has to be besides being spelled so.
let limits: [String: @Sendable (String) -> Bool] = [
  // A grammar cannot count digits without a production a digit, nor tell nought from other numbers.
  "NUMBER": isReadable,
  // It cannot calculate: 4/2 is whole, and 1000000 is too much.
  "WHOLE": { isReadable($0) && isWholeAndSmall($0) },
  // It knows no calendar.
  "DATE": isInCalendar,
  "MOMENT": isInCalendar,
]

// A fifth thing, that at most 100 braces and parentheses are open at once, has a test of its own.

extension Language {
  /// Whether a text that follows the letter of the pages is nevertheless none of the language.
  func breaksARule(_ tokens: [Token], in source: SourceText) -> Bool {
    statements(tokens).contains { statement in
      let words = statement.map { $0.english(in: source) }
      return saysTwice(shown(words)) || orderSaysTwice(words) || runsBackwards(words, statement.map(\.kind))
        || lessonSaysTwice(words)
    }
  }

  /// A query without the ‘show’ by which a lesson shows it.
  private func shown(_ words: [String]) -> [String] {
    let isShown =
      words.first?.lowercased() == "show" && queryWords.contains(words.dropFirst().first?.lowercased() ?? "")
    return isShown ? Array(words.dropFirst()) : words
  }

  /// The same of the queries that a statement of a lesson holds behind colons; before an ‘is’ there is no ‘when’.
  private func lessonSaysTwice(_ words: [String]) -> Bool {
    guard ["ask", "make", "choose"].contains(words.first?.lowercased() ?? "") else { return false }
    let folded = words.map { $0.lowercased() }
    return folded.split { ["\n", ";", "；", "{", "}", "｛", "｝"].contains($0) }.contains { line in
      let query = line.drop { !isColon($0) }.dropFirst()
      let isWhen = words[0].lowercased() != "ask" && query.prefix { $0 != "is" }.contains("when")
      return isWhen || saysTwice(Array(query.split(separator: "is").first ?? []))
    }
  }

  /// What an order may say in any order it says once, for the same reason as clauses.
  private func orderSaysTwice(_ words: [String]) -> Bool {
    let folded = words.map { $0.lowercased() }
    guard let free = freeWords[folded.first ?? ""] else { return false }
    let rest = folded.firstIndex { $0 == "on" && folded[0] == "quiz" } ?? folded.count
    // In the name of a file such words are parts of it, but for those that a number follows.
    let behind = folded.indices.dropFirst(rest + 2).filter { place in
      folded.indices.contains(place + 1) && folded[place + 1].first?.isWholeNumber ?? false
    }
    let said = folded[..<rest].dropFirst().filter(free.contains) + behind.map { folded[$0] }.filter(free.contains)
    return Set(said).count < said.count
  }

  /// Clauses come in any order, which a grammar can say only by listing all orders; so it does not say that each comes
  /// once (but for ‘if’), nor that a phase and a day exclude each other.
  private func saysTwice(_ words: [String]) -> Bool {
    let words = words.map { $0.lowercased() }
    guard queryWords.contains(words.first ?? "") else { return false }
    return clauses(of: words[...]).count { $0 == "as" } > 1 || queries(in: words[...]).contains { repeats($0) }
  }

  /// The words with which clauses begin; where nothing of its own follows, the word is what help is asked about. What is
  /// linked is a phase, too, and no clause.
  private func clauses(of words: ArraySlice<String>) -> [String] {
    let places = words.indices.dropLast().filter { place in
      clauseWords.contains(words[place]) && !clauseWords.contains(words[place + 1])
    }
    let isLinked = { (place: Int) in
      place > words.startIndex && words[place] == "phase" && words[place - 1] == "links"
    }
    return places.filter { !isLinked($0) }.map { words[$0] }
  }

  /// The queries of a statement, without those that they stand in.
  private func queries(in words: ArraySlice<String>) -> [ArraySlice<String>] {
    guard let first = words.first, queryWords.contains(first) else { return [] }
    let rest = words.dropFirst()
    switch first {
    case "expect", "why", "flip", "when", "certain", "possible", "chance":
      return rest.first.map(queryWords.contains) ?? false ? queries(in: rest) : [words]
    case "let": return queries(in: rest.drop { $0 != "=" && $0 != "＝" }.dropFirst())
    case "sweep": return queries(in: rest.drop { !isColon($0) }.dropFirst())
    case "compare": return rest.split(separator: "with").flatMap { queries(in: $0) }
    default: return [words]
    }
  }

  private func isColon(_ word: String) -> Bool { word == ":" || word == "：" }

  private func repeats(_ words: ArraySlice<String>) -> Bool {
    let said = clauses(of: words.prefix { !isColon($0) }).filter { $0 != "if" }
    return Set(said).count < said.count || said.contains("phase") && said.contains("on")
  }

  /// A grammar cannot compare two days.
  private func runsBackwards(_ words: [String], _ kinds: [Token.Kind]) -> Bool {
    guard words.first?.lowercased() == "event", let range = kinds.prefix(5).firstIndex(of: .range) else { return false }
    guard range + 1 < words.count, [.date, .number].contains(kinds[range + 1]) else { return false }
    return words[range + 1].halfWidth + "-99-99" < words[range - 1].halfWidth
  }

  /// The statements of a well-formed text.
  private func statements(_ tokens: [Token]) -> [[Token]] {
    var (found, depth): ([[Token]], Int) = ([[]], 0)
    for token in tokens {
      if token.kind == .leftBrace { depth += 1 }
      if token.kind == .rightBrace { depth -= 1 }
      if token.kind == .newline, depth <= 0 { found.append([]) } else { found[found.count - 1].append(token) }
    }
    return found
  }
}

private let clauseWords: Set = ["phase", "on", "at", "if", "as"]
private let freeWords: [String: Set<String>] = [
  "quiz": ["sheet", "key", "questions", "seed"], "play": ["with", "phase", "seed"],
]
private let queryWords = Set(Lexicon.standard.verbs.map(\.name) + ["expect", "let"])

@Sendable private func isReadable(_ text: String) -> Bool {
  let halves = text.halfWidth.split(separator: "/")
  return text.count { $0.isNumber } <= 40 && (halves.count == 1 || halves[1].contains { "1"..."9" ~= $0 })
}

private func isWholeAndSmall(_ text: String) -> Bool {
  let halves = text.halfWidth.split(separator: "/").compactMap { Double($0) }
  let value = halves[0] / (halves.count == 2 ? halves[1] : 1)
  return value == value.rounded() && value <= 1_000_000_000
}

@Sendable private func isInCalendar(_ text: String) -> Bool {
  let text = text.halfWidth
  let parts = text.split(separator: "-").compactMap { Int($0) }
  guard let year = parts.first, 1...9999 ~= year, parts.count == text.split(separator: "-").count else { return false }
  guard 1 < parts.count else { return true }
  let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  guard 1...12 ~= parts[1] else { return false }
  return parts.count == 2 || 1...lengths[parts[1] - 1] ~= parts[2]
}
