import Diagnostics
import Knowledge
import Syntax
import Verbs

extension Session {
  /// What could be written where `text` ends: the place at which the unfinished word begins, as a UTF-8 offset, and
  /// what could stand from there.
  public func completions(of text: String) -> (start: Int, candidates: [Candidate]) {
    let (start, word) = text.unfinishedWord
    let written = SourceText(String(decoding: text.utf8.prefix(start), as: UTF8.self))
    let before = lets.expansion(of: written, with: lexicon.patterns).text
    let wanted = word.lowercased()
    let found = lexicon.completions(after: before, in: world, naming: lets.all).filter { candidate in
      let name = candidate.text.lowercased()
      return name.hasPrefix(wanted) || name.hasPrefix("\"\(wanted)")
    }
    return (start, found)
  }
}

extension String {
  /// The word that the text breaks off in, and where it begins; empty after a blank or a sign.
  fileprivate var unfinishedWord: (start: Int, word: String) {
    guard let last = tokens(of: SourceText(self)).dropLast().last, last.span.upperBound == utf8.count else {
      return (utf8.count, "")
    }
    switch last.kind {
    case .word, .number, .unclosedText, .text:
      let word = String(decoding: utf8.dropFirst(last.span.lowerBound), as: UTF8.self)
      return (last.span.lowerBound, word)
    default: return (utf8.count, "")
    }
  }
}
