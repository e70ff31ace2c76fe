import Diagnostics

/// A text in which the names of queries were replaced by the queries.
struct Expansion {
  /// The text without the names.
  let text: SourceText
  /// The names that were replaced, in the order of the text.
  var uses: [Use] = []

  /// A name that was replaced.
  struct Use {
    /// Where it stood in the text as it was written.
    let span: Span
    /// The number of bytes that stand in its place.
    let length: Int
  }

  /// Where a part of the text stands in the one that was written; `nil` where it was put in.
  func origin(of span: Span) -> Span? {
    var shift = 0
    for use in uses {
      let start = use.span.lowerBound + shift
      if span.upperBound <= start { break }
      if span.lowerBound < start + use.length { return nil }
      shift += use.length - use.span.count
    }
    return span.moved(by: -shift)
  }
}

extension Span {
  /// The span so many bytes further on.
  func moved(by distance: Int) -> Span { lowerBound + distance..<upperBound + distance }
}
