import Diagnostics

/// A text of declarations, and where each stands in it.
///
/// It is read a statement at a time, so that what was said needs no more room than its longest statement does.
public struct Document: Sendable {
  /// The text.
  public let source: SourceText
  /// Where the statements stand that belong to it; `nil` where all of the text does.
  private let chosen: [Span]?

  /// All of `source`, which is not looked at before it is read.
  public init(_ source: SourceText) { (self.source, chosen) = (source, nil) }

  /// Only these statements of `source`.
  public init(_ statements: [Span], of source: SourceText) { (self.source, chosen) = (source, statements) }

  /// Where its statements stand. Takes time linear in the text.
  public var statements: [Span] { chosen ?? Array(Outline(of: source)) }

  /// Does something for each of them, found one by one.
  public func forEachStatement(_ body: (Span) -> Void) {
    if let chosen { chosen.forEach(body) } else { Outline(of: source).forEach(body) }
  }

  /// Where it stops being UTF-8; `nil` where all of it is. Takes time linear in its statements.
  public var firstBrokenByte: Int? {
    guard let chosen else { return source.firstBrokenByte }
    return chosen.lazy.compactMap { source.firstBrokenByte(in: $0) }.first
  }

  /// What stands in it, with its comments where it is a whole text.
  public var text: String {
    chosen?.map { source[$0] }.joined(separator: "\n") ?? source[0..<source.bytes.count]
  }
}

// Reading it.
extension Document {
  /// What a statement declares, nothing where it cannot be read, and at most `room` complaints about its words.
  public func read(
    _ statement: Span, on desk: inout Desk, room: Int = Document.mostComplaints
  ) -> (declarations: [Declaration], complaints: [Diagnostic]) {
    if let found = skimmed(statement, on: &desk) { return (found, []) }
    return walked(statement, on: &desk, room: room)
  }

  /// What a statement declares, its plain parts read at once; `nil` where something is wrong with it, which is for the walk
  /// to tell.
  func skimmed(_ statement: Span, on desk: inout Desk) -> [Declaration]? {
    let whole = source.bytes.withUnsafeBufferPointer { desk.skim?.whole(statement, of: $0) }
    if let whole { return [whole] }
    var walk = Walk(skimming: statement, of: source, on: &desk)
    defer { walk.clear(&desk) }
    let found = walk.statements(until: .end) { (walk: inout Walk) throws(Stop) in try walk.declaration() }
    return walk.hasFailed ? nil : found
  }

  /// What the walk reads of all of it.
  func walked(
    _ statement: Span, on desk: inout Desk, room: Int
  ) -> (declarations: [Declaration], complaints: [Diagnostic]) {
    var walk = Walk(source, desk.cut(source, in: statement), isNoting: false, room: room)
    defer { walk.clear(&desk) }
    let found = walk.statements(until: .end) { (walk: inout Walk) throws(Stop) in try walk.declaration() }
    return (found, walk.complaints)
  }

  /// The word that a statement begins with.
  public func opener(of statement: Span, on desk: inout Desk) -> Word {
    let word = source.bytes.withUnsafeBufferPointer { $0.plainWord(in: statement) }
    if let word { return word }
    desk.used = desk.cut(source, in: statement, upTo: 1)
    return desk.used[0].word
  }

  /// The names of the actor that a statement declares, which is not read further, and whether it only names it; `nil`
  /// where it has none.
  public func names(ofActor statement: Span, on desk: inout Desk) -> (names: NamesSyntax, isBare: Bool)? {
    let plain = source.bytes.withUnsafeBufferPointer { desk.skim?.actor(statement, of: $0) }
    if let plain { return plain }
    let line = statement.lowerBound..<source.line(at: statement.lowerBound).upperBound
    var walk = Walk(source, desk.cut(source, in: line.clamped(to: statement)), isNoting: false, room: 0)
    defer { walk.clear(&desk) }
    guard walk.take("actor"), let names = try? walk.names() else { return nil }
    return (names, walk.token.kind != .leftBrace)
  }

  /// Everything that is wrong with its words; what is wrong with its meaning is not known here.
  public var diagnostics: [Diagnostic] {
    var (found, desk): ([Diagnostic], Desk) = ([], Desk())
    for statement in statements {
      found += read(statement, on: &desk, room: Self.mostComplaints - found.count).complaints
    }
    return told(found)
  }

  /// The complaints `found` about words as they are told: in the order of the text, with one where it is no text in
  /// UTF-8, and no more than are worth reading.
  public func told(_ found: [Diagnostic]) -> [Diagnostic] {
    let found = withoutEchoes(found.sorted { $0.span.lowerBound < $1.span.lowerBound })
    let rest: [Diagnostic] = found.count < Self.mostComplaints ? [] : [.andMore(at: found[found.count - 1].span)]
    return (firstBrokenByte.map { [.notUTF8(at: $0)] } ?? []) + found + rest
  }

  /// The complaints without those that follow from one brace or one quotation mark that is missing.
  private func withoutEchoes(_ found: [Diagnostic]) -> [Diagnostic] {
    let brace = found.first { $0.hints.contains(Slip.missingBrace) }
    let hidesBraces = found.contains { $0.isOfQuotation && source.bytes[$0.span].contains { "{}".utf8.contains($0) } }
    guard brace != nil || hidesBraces else { return found }
    return found.filter { !$0.isOfBraces || !hidesBraces && $0 == brace }
  }

  /// The most complaints about the words of one text.
  public static let mostComplaints = Walk.mostComplaints
}
