/// What a text is drawn on.
public struct Canvas: Sendable, Hashable {
  /// How many columns it has; `nil` where lines can be as long as they like.
  public let columns: Int?
  /// Whether colours can be shown.
  public let hasColour: Bool
  /// Whether figures can be drawn with signs beyond ASCII; names are written as they are in any case.
  public let hasUnicode: Bool

  /// A canvas; fewer than 20 columns count as 20.
  public init(columns: Int? = nil, hasColour: Bool = false, hasUnicode: Bool = true) {
    (self.columns, self.hasColour, self.hasUnicode) = (columns.map { max(20, $0) }, hasColour, hasUnicode)
  }

  /// A file or a pipe.
  public static let plain = Canvas()
}
