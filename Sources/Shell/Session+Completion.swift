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
    if text.endsInRemark { return (text.utf8.count, []) }
    if let (start, offer) = files(for: text) { return (start, [offer]) }
    if let start = text.hyphenatedWord {
      let found = offers(for: text, from: start)
      if found.contains(where: { !$0.candidates.isEmpty }) { return (start, found) }
    }
    let start = text.unfinishedWord
    return (start, offers(for: text, from: start))
  }

  /// What could stand from `start` on, where the unfinished word begins.
  private func offers(for text: String, from start: Int) -> [Offer] {
    let word = String(decoding: text.utf8.dropFirst(start), as: UTF8.self)
    let written = SourceText(String(decoding: text.utf8.prefix(start), as: UTF8.self))
    let before = lets.expansion(of: written, with: lexicon.patterns).text
    return lexicon.offers(after: before, in: world, naming: lets.all).compactMap { offer -> Offer? in
      let fitting = offer.candidates.compactMap { $0.written(beginning: word, in: language) }
      return fitting.isEmpty && !word.isEmpty ? nil : Offer(offer.title, fitting, isRole: offer.isRole)
    }
  }

  /// The files that could stand where the text ends; `nil` where none can.
  private func files(for text: String) -> (start: Int, offer: Offer)? {
    let rest = expectations(after: SourceText(text), with: lexicon.patterns).rest
    guard let rest, [.file, .lesson].contains(rest.role), let last = text.utf8.prefix(rest.start).last, last == 0x20
    else { return nil }
    let typed = String(decoding: text.utf8.dropFirst(rest.start), as: UTF8.self)
    let ending = lexicon.commands.first { $0.pattern == rest.pattern }?.ending
    let lessons = rest.role == .lesson ? lessons(beginning: typed) : []
    let files = disk.candidates(for: typed, endingIn: ending)
    return (rest.start, Offer(lexicon.said(rest.role.description), lessons + files))
  }

  /// The lessons whose numbers begin so, each with its title.
  private func lessons(beginning typed: String) -> [Candidate] {
    school.lessons().enumerated().compactMap { place, source in
      let number = "\(place + 1)"
      guard number.hasPrefix(typed), let lesson = try? Lesson(source, with: lexicon.patterns) else { return nil }
      return Candidate(number, lesson.syntax.title?.text(speaksChinese) ?? lesson.title)
    }
  }
}

extension String {
  /// Whether the text breaks off in a remark, where anything can stand.
  fileprivate var endsInRemark: Bool {
    let end = tokens(of: SourceText(self)).dropLast().last?.span.upperBound ?? 0
    return utf8.dropFirst(end).contains(UInt8(ascii: "#"))
  }

  /// Where the word begins that the text breaks off in: at its end after a blank or a sign.
  fileprivate var unfinishedWord: Int {
    guard let last = tokens(of: SourceText(self)).dropLast().last, last.span.upperBound == utf8.count else {
      return utf8.count
    }
    switch last.kind {
    case .word, .number, .unclosedText, .text: return last.span.lowerBound
    default: return utf8.count
    }
  }

  /// Where the word begins that the text breaks off in, where that is behind a hyphen, which may also be a minus.
  fileprivate var hyphenatedWord: Int? {
    let last = tokens(of: SourceText(self)).dropLast().suffix(2)
    guard last.count == 2, let word = last.first, let hyphen = last.last, word.kind == .word, hyphen.kind == .minus,
      word.span.upperBound == hyphen.span.lowerBound, hyphen.span.upperBound == utf8.count
    else { return nil }
    return word.span.lowerBound
  }
}
