import Diagnostics
import Knowledge
import Syntax
import Verbs

extension Session {
  /// What could be written where `text` ends: the place at which the unfinished word begins, as a UTF-8 offset, and
  /// what could stand from there.
  public func completions(of text: String) -> (start: Int, candidates: [Candidate]) {
    let (start, offers) = offers(for: text)
    return (start, offers.flatMap(\.candidates).uniqued())
  }

  /// Likewise, kind by kind; a kind of which there is no list has no candidates, and stands only behind a whole word.
  func offers(for text: String) -> (start: Int, offers: [Offer]) {
    if let (start, offer) = files(for: text) { return (start, [offer]) }
    let (start, word) = text.unfinishedWord
    let written = SourceText(String(decoding: text.utf8.prefix(start), as: UTF8.self))
    let before = lets.expansion(of: written, with: lexicon.patterns).text
    let found = lexicon.offers(after: before, in: world, naming: lets.all).compactMap { offer -> Offer? in
      let fitting = offer.candidates.compactMap { $0.written(beginning: word, in: language) }
      return fitting.isEmpty && !word.isEmpty ? nil : Offer(offer.title, fitting, isRole: offer.isRole)
    }
    return (start, found)
  }

  /// The files that could stand where the text ends; `nil` where none can.
  private func files(for text: String) -> (start: Int, offer: Offer)? {
    let rest = expectations(after: SourceText(text), with: lexicon.patterns).rest
    guard let rest, [.file, .lesson].contains(rest.role), let last = text.utf8.prefix(rest.start).last, last == 0x20
    else { return nil }
    let typed = String(decoding: text.utf8.dropFirst(rest.start), as: UTF8.self)
    let ending = lexicon.commands.first { $0.pattern == rest.pattern }?.ending
    return (rest.start, Offer(lexicon.said(rest.role.description), disk.candidates(for: typed, endingIn: ending)))
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
