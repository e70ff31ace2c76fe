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
  /// A parenthesis that takes all the rest of the text into its statement.
  private var openParenthesis: Token?

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
    var complaints = walk.takeComplaints()
    if !complaints.isEmpty { complaints = whatIsWrong(complaints, in: span) }
    if !complaints.isEmpty, let opener = openParenthesis, span.contains(opener.span.lowerBound) {
      complaints.append(.unclosed(opener, in: source))
    }
    return Parse(
      statement: complaints.isEmpty ? statement : nil, diagnostics: complaints, queries: walk.queries, span: span)
  }

  /// The complaints about a statement; where it is no text in UTF-8 up to the first of them, that is what is wrong with it.
  private func whatIsWrong(_ complaints: [Diagnostic], in span: Span) -> [Diagnostic] {
    guard let first = complaints.first else { return [] }
    let end = max(span.lowerBound, min(span.upperBound, source.endOfLine(at: first.span.lowerBound)))
    return source.firstBrokenByte(in: span.lowerBound..<end).map { [.notUTF8(at: $0)] } ?? complaints
  }

  /// Cuts the next lines into tokens, as few as hold whole statements; false at the end of the text. Takes time linear
  /// in their length.
  private mutating func cutMore() -> Bool {
    guard end < source.bytes.count else { return false }
    var (tokens, stop): ([Token], Int) = ([], end)
    var whole: Int?
    repeat {
      // As much again each time, since what was cut is cut anew.
      stop = source.endOfLine(at: min(source.bytes.count, 2 * stop - end))
      tokens = Syntax.tokens(of: source, in: end..<stop)
      whole = tokens.endOfWholeLine(of: source)
    } while stop < source.bytes.count && whole == nil
    openParenthesis = whole == nil ? tokens.openParenthesis(of: source) : nil
    if let whole, whole + 1 < tokens.count, tokens[whole + 1].kind != .end {
      // What follows is cut in its turn: by then its words may mean something else.
      stop = source.endOfLine(at: tokens[whole].span.lowerBound)
      tokens = tokens[...whole] + [Token(.end, stop..<stop)]
    }
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

/// What is open behind some tokens. A brace or the end of a statement closes all parentheses, as it does for the lexer.
private struct Openers {
  private var braces = 0
  /// The parentheses and brackets.
  private(set) var parentheses: [Token] = []

  var areClosed: Bool { braces == 0 && parentheses.isEmpty }

  mutating func pass(_ token: Token) {
    switch token.kind {
    case .leftBrace: (braces, parentheses) = (braces + 1, [])
    case .rightBrace: (braces, parentheses) = (Swift.max(0, braces - 1), [])
    case .newline: parentheses = []
    case .leftParenthesis, .leftBracket: parentheses.append(token)
    case .rightParenthesis, .rightBracket: _ = parentheses.popLast()
    default: break
    }
  }
}

extension [Token] {
  /// Whether no brace, bracket or parenthesis is left open.
  var areWhole: Bool { openers.areClosed }

  private var openers: Openers { reduce(into: Openers()) { $0.pass($1) } }

  /// The first end of a line before which nothing is left open, or the end where nothing is.
  fileprivate func endOfWholeLine(of source: SourceText) -> Int? {
    var openers = Openers()
    return firstIndex { token in
      openers.pass(token)
      let isEnd = token.kind == .end || token.kind == .newline && source.bytes[token.span.lowerBound] == .lineFeed
      return isEnd && openers.areClosed
    }
  }

  /// The first parenthesis that is left open, where lines follow that it takes in.
  fileprivate func openParenthesis(of source: SourceText) -> Token? {
    guard let opener = openers.parentheses.first, let end = last?.span.lowerBound else { return nil }
    return source.bytes[opener.span.upperBound..<end].dropLast().contains(.lineFeed) ? opener : nil
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
