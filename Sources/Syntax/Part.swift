import Diagnostics

/// What a token is in its statement, for somebody who looks at a text while it is typed.
public enum Part: Hashable, Sendable {
  /// A word of the language, such as a verb.
  case word
  /// A name that stands for something.
  case name(Role)
  /// A name in a declaration, which may be the first to say it.
  case declared
  /// A word that the walk did not come to.
  case unread
  /// A text in quotation marks, or one that needs none.
  case text
  /// A number or a date.
  case number
  /// A sign that the language knows.
  case sign
  /// What the language has no use for, or not here.
  case mistake
}

/// The tokens of `source`, each as what it is; what the text breaks off in is no mistake yet. Takes time linear in the
/// text.
public func parts(of source: SourceText, with patterns: Patterns) -> [(span: Span, part: Part)] {
  var walk = Walk(source, tokens(of: source), isNoting: false)
  var parts = walk.tokens.map(\.kind.part)
  let unfinished = source.bytes.lastIndex { [0x20, 0x0A].contains($0) }.map { $0 + 1 } ?? 0
  while true {
    while walk.take(.newline) {}
    if walk.token.kind == .end { break }
    let isDeclaration = Walk.declarationWords.contains(walk.token.word)
    walk.marks = []
    _ = walk.single { (walk: inout Walk) throws(Stop) in try walk.statement(patterns) }
    for mark in walk.marks ?? [] { parts[mark.position].read(as: mark.part, isDeclaration) }
    for complaint in walk.takeComplaints() where complaint.span.lowerBound < unfinished {
      for position in walk.positions(in: complaint.span) where !walk.tokens[position].kind.opens {
        parts[position] = .mistake
      }
    }
  }
  return zip(walk.tokens, parts).dropLast().map { ($0.span, $1) }
}

extension Part {
  /// Takes what the walk read the token as; a number stays one, whatever it stands for.
  fileprivate mutating func read(as part: Part, _ isDeclaration: Bool) {
    guard case .name = part else { self = part; return }
    if self != .number { self = isDeclaration ? .declared : part }
  }
}

extension Walk {
  /// The places of the tokens that begin within `span`.
  fileprivate func positions(in span: Span) -> Range<Int> {
    let (start, end) = (place(of: span.lowerBound), place(of: span.upperBound))
    return start..<max(start, end)
  }

  /// The place of the first token that begins at `offset` or behind it.
  private func place(of offset: Int) -> Int {
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].span.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Token.Kind {
  /// What the token is where nothing more is known of it.
  fileprivate var part: Part {
    switch self {
    case .word: .unread
    case .text, .unclosedText: .text
    case .number, .date: .number
    case .unknown: .mistake
    default: .sign
    }
  }

  /// Whether it may only be waiting for what closes it.
  fileprivate var opens: Bool { [.leftBrace, .leftParenthesis, .leftBracket, .unclosedText].contains(self) }
}
