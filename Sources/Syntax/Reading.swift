import Diagnostics

/// The statements of a text, one after the other. Reading never fails: what is wrong is said in ``Parse/diagnostics``.
///
/// It cuts into tokens only as many lines at a time as hold whole statements, so that a long script takes no more memory
/// than its own text.
public struct Reading {
  private let source: SourceText
  /// The verbs that are known from here on.
  public var patterns: Patterns
  private var walk: Walk
  /// Up to where the text is cut into tokens: the beginning of a line, or the end.
  private var end = 0

  /// A reading of `source` by somebody who knows these verbs.
  public init(_ source: SourceText, with patterns: Patterns) {
    (self.source, self.patterns) = (source, patterns)
    walk = Walk(source, [Token(.end, 0..<0)], isNoting: false)
  }

  /// The next statement, or `nil` at the end.
  public mutating func next() -> Parse? {
    repeat { while walk.take(.newline) {} } while walk.token.kind == .end && cutMore()
    guard walk.token.kind != .end else { return nil }
    let start = walk.token.span.lowerBound
    let patterns = patterns
    let statement = walk.single { (walk: inout Walk) throws(Stop) in try walk.statement(patterns) }.statement
    let span = start..<max(start, walk.end)
    let complaints = whatIsWrong(walk.takeComplaints(), in: span)
    return Parse(
      statement: complaints.isEmpty ? statement : nil, diagnostics: complaints, queries: walk.queries, span: span)
  }

  /// The complaints about a statement; where it is no text in UTF-8, that is what is wrong with it.
  private func whatIsWrong(_ complaints: [Diagnostic], in span: Span) -> [Diagnostic] {
    if complaints.isEmpty { return [] }
    return source.firstBrokenByte(in: span).map { [.notUTF8(at: $0)] } ?? complaints
  }

  /// Cuts the next lines into tokens, as few as hold whole statements; false at the end of the text. Takes time linear
  /// in their length.
  private mutating func cutMore() -> Bool {
    guard end < source.bytes.count else { return false }
    var (tokens, stop): ([Token], Int) = ([], end)
    repeat {
      // As much again each time, since what was cut is cut anew.
      stop = source.endOfLine(at: min(source.bytes.count, 2 * stop - end))
      tokens = Syntax.tokens(of: source, in: end..<stop)
    } while stop < source.bytes.count && !tokens.areWhole
    walk.goOn(with: tokens)
    end = stop
    return true
  }
}

// Line by line.
extension Reading {
  /// The line with which the reading goes on, blank lines and comments left out; `nil` in the middle of a line, and at the
  /// end.
  public mutating func line() -> Span? {
    guard isAtLine else { return nil }
    while end < source.bytes.count {
      let line = end..<source.endOfLine(at: end)
      if !source.saysNothing(in: line) { return line }
      end = line.upperBound
    }
    return nil
  }

  /// Whether that line is read, and nothing behind it.
  public mutating func isBehind(_ line: Span) -> Bool { isAtLine && end == line.upperBound }

  /// Leaves out the line with which the reading would go on.
  public mutating func passOver(_ line: Span) { end = line.upperBound }

  /// Whether all is read that was cut into tokens.
  private var isAtLine: Bool {
    mutating get {
      while walk.token.kind == .newline { walk.advance() }
      return walk.token.kind == .end
    }
  }
}

extension [Token] {
  /// Whether no brace, bracket or parenthesis is left open. A brace or the end of a statement closes all parentheses, as it
  /// does for the lexer.
  var areWhole: Bool {
    var (braces, parentheses) = (0, 0)
    for token in self {
      switch token.kind {
      case .leftBrace: (braces, parentheses) = (braces + 1, 0)
      case .rightBrace: (braces, parentheses) = (Swift.max(0, braces - 1), 0)
      case .newline: parentheses = 0
      case .leftParenthesis, .leftBracket: parentheses += 1
      case .rightParenthesis, .rightBracket: parentheses = Swift.max(0, parentheses - 1)
      default: break
      }
    }
    return braces == 0 && parentheses == 0
  }
}

extension SourceText {
  /// Behind the line in which `offset` stands, with its line end.
  fileprivate func endOfLine(at offset: Int) -> Int {
    bytes[offset...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
  }

  /// Whether a line is blank but for a comment.
  fileprivate func saysNothing(in line: Span) -> Bool {
    let first = bytes[line].first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") && $0 != UInt8(ascii: "\r") }
    return first == nil || first == UInt8(ascii: "\n") || first == UInt8(ascii: "#")
  }
}
