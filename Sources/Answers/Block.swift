/// The closed list of shapes that an answer for readers is made of.
public enum Block: Sendable {
  /// A line that says what follows.
  case heading(Line)
  /// A line or a paragraph of its own.
  case line(Line)
  /// Rows under titles.
  case table(Table)
  /// A derivation.
  case tree(Branch)
  /// An answer along one quantity.
  case plot(Plot)
  /// An answer over two quantities.
  case map(Map)
  /// What leads where.
  case graph(Graph)
  /// An empty line.
  case gap
}

/// A text of several styles.
public struct Line: Sendable, Hashable {
  /// What its first piece says; nothing where it has none. Most lines have no other, and need no list of them.
  private let first: String
  private let style: Style
  private var others: [Piece] = []

  /// A stretch of one style.
  public struct Piece: Sendable, Hashable {
    /// What it says.
    public let text: String
    /// How it looks.
    public let style: Style
  }

  /// How a piece looks, where colours can be shown.
  public enum Style: Sendable, Hashable {
    case plain, strong, dim, good, bad
    /// One of several things that are told apart by their colours, by its number.
    case shade(Int)
  }

  /// A text of one style.
  public init(_ text: String = "", _ style: Style = .plain) {
    (first, self.style) = (text, text.isEmpty ? .plain : style)
  }

  /// Its pieces, in order.
  public var pieces: [Piece] { isEmpty ? [] : [Piece(text: first, style: style)] + others }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { first.isEmpty }

  /// The text without its styles.
  public var text: String { others.isEmpty ? first : others.reduce(first) { $0 + $1.text } }

  /// One after the other.
  public static func + (a: Line, b: Line) -> Line {
    if a.isEmpty || b.isEmpty { return a.isEmpty ? b : a }
    var sum = a
    sum.others.append(Piece(text: b.first, style: b.style))
    sum.others += b.others
    return sum
  }
}

extension Line: ExpressibleByStringInterpolation {
  /// A plain text.
  public init(stringLiteral value: String) { self.init(value) }
}

/// Rows under titles.
public struct Table: Sendable {
  /// The titles, one a column; all empty where there is no head.
  public let titles: [String]
  /// The rows; each has as many cells as there are titles.
  public let rows: [[Line]]

  /// A table; rows that are too short are filled up.
  public init(_ titles: [String], _ rows: [[Line]]) {
    self.titles = titles
    let areFull = rows.allSatisfy { titles.count <= $0.count }
    self.rows = areFull ? rows : rows.map { $0 + Array(repeating: Line(), count: max(0, titles.count - $0.count)) }
  }
}
