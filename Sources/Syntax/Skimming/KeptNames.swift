import Diagnostics

/// Names that were read lately: most of a case's are read again and again, and need not be made anew each time.
struct KeptNames: Sendable {
  /// A name and the bytes that it is written with, each at the place that its digest says; made when the first is read.
  private var places: [(spelling: Word, name: String)] = []

  /// The name that is spelled so in those bytes; `nil` where the language keeps the word for itself.
  mutating func name(_ spelling: Word, in bytes: UnsafeBufferPointer<UInt8>, _ span: Span) -> String? {
    // What is too long to be spelled in a word is none of the language's, and is not kept.
    if spelling == .none { return String(decoding: bytes[span], as: UTF8.self) }
    let place = spelling.digest
    if place < places.count, places[place].spelling == spelling { return places[place].name }
    if spelling.inSmallLetters.isReserved { return nil }
    let name = String(decoding: bytes[span], as: UTF8.self)
    if places.isEmpty { places = Array(repeating: (.none, ""), count: Word.digests) }
    places[place] = (spelling, name)
    return name
  }
}
