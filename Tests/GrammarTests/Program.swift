import Diagnostics
import Syntax

@testable import Verbs

// What the program says of a text; the tests hold the pages against it.

/// Whether the parser reads `source` without a complaint, as `world`, `script`, `course` or `reply`.
func parses(_ source: SourceText, as production: String) -> Bool { complaints(about: source, as: production).isEmpty }

/// What the parser complains about in `source`, read likewise.
func complaints(about source: SourceText, as production: String) -> [Diagnostic] {
  switch production {
  case "world": Document(source).diagnostics
  case "course": LessonSyntax.read(source, with: Lexicon.standard.patterns).complaints
  case "reply": parses(in: source, with: .inClass).flatMap(\.diagnostics)
  default: parses(in: source).flatMap(\.diagnostics)
  }
}

/// The statements of `source` as the parser reads them.
func parses(in source: SourceText, with lexicon: Lexicon = .standard) -> [Parse] {
  var reading = Reading(source, with: lexicon.patterns)
  return Array(sequence(state: reading) { _ in reading.next() })
}

/// A text of those tokens, with blanks between.
func source(_ tokens: [String]) -> SourceText { SourceText(tokens.joined(separator: " ")) }
