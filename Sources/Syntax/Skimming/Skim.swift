import Diagnostics
import Numbers

/// What reads plain statements straight from their bytes, as most lines of a long case are: that takes a fraction of the
/// time that cutting them into tokens and walking over these does.
///
/// Plain is what stands in ASCII, but for texts in plain quotation marks, without comments and other names. What is not
/// is left to the walk, and what is plain is read as the walk reads it. No complaint is made here.
struct Skim: Sendable {
  /// What was read and not forgotten yet.
  private(set) var found: [PhaseSyntax.Item] = []
  /// The names that were read lately.
  private var names = KeptNames()

  /// Reads the plain item of a phase that begins there, if nothing else stands behind it: where it ends, and its place
  /// among what was found.
  mutating func takeItem(of bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (end: Int, place: Int)? {
    guard let (item, end) = read(bytes, at: start, { $0.item() }) else { return nil }
    found.append(item)
    return (end, found.count - 1)
  }

  /// The plain declaration that is all of a part of a text.
  mutating func whole(_ span: Span, of bytes: UnsafeBufferPointer<UInt8>) -> Declaration? {
    let bytes = UnsafeBufferPointer(rebasing: bytes[..<span.upperBound])
    guard let (declaration, end) = read(bytes, at: span.lowerBound, { $0.declaration() }) else { return nil }
    return end == bytes.count || bytes[end] == .lineFeed && end + 1 == bytes.count ? declaration : nil
  }

  @inline(__always) private mutating func read<Statement>(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, _ statement: (inout PlainReading) -> Statement?
  ) -> (Statement, end: Int)? {
    var reading = PlainReading(bytes: bytes, at: start)
    swap(&reading.names, &names)
    defer { swap(&reading.names, &names) }
    return statement(&reading).map { ($0, reading.at) }
  }

  mutating func forget() { found.removeAll(keepingCapacity: true) }
}
