import Diagnostics
import Syntax

@testable import Verbs

// What the program says of a text; the tests hold the pages against it.

/// Whether the parser reads `source` without a complaint, as `world` or as `script`.
func parses(_ source: SourceText, as production: String) -> Bool { complaints(about: source, as: production).isEmpty }

/// What the parser complains about in `source`, read as `world` or as `script`.
func complaints(about source: SourceText, as production: String) -> [Diagnostic] {
  production == "world" ? Document(source).diagnostics : parses(in: source).flatMap(\.diagnostics)
}

/// The statements of `source` as the parser reads them.
func parses(in source: SourceText) -> [Parse] {
  var reading = Reading(source, with: Lexicon.standard.patterns)
  return Array(sequence(state: reading) { _ in reading.next() })
}

/// A text of those tokens, with blanks between.
func source(_ tokens: [String]) -> SourceText { SourceText(tokens.joined(separator: " ")) }
