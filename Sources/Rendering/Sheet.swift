/// A drawing in the making: elements of SVG, one a line, each over those before it.
struct Sheet {
  private var elements: [String] = []

  /// Where something stands, in points to the right of and below the upper left corner.
  struct Place {
    let x, y: Double
    init(_ x: Double, _ y: Double) { (self.x, self.y) = (x, y) }
  }

  /// How a text stands to its place.
  enum Anchor: String { case start, middle, end }

  /// The colour of lines and letters, and that of what is said beside.
  static let (ink, pale) = ("#222222", "#666666")

  /// The size of letters that are not said to be of another one.
  static let letters = 13.0

  mutating func line(_ start: Place, _ end: Place, _ colour: String = ink, width: Double = 1, dashes: String? = nil) {
    let dashes = dashes.map { " stroke-dasharray=\"\($0)\"" } ?? ""
    elements.append(
      "<line x1=\"\(start.x.short)\" y1=\"\(start.y.short)\" x2=\"\(end.x.short)\" y2=\"\(end.y.short)\""
        + " stroke=\"\(colour)\" stroke-width=\"\(width.short)\"\(dashes)/>")
  }

  mutating func rectangle(
    _ corner: Place, _ width: Double, _ height: Double, fill: String, stroke: String = "none",
    strokeWidth: Double = 1, dashes: String? = nil
  ) {
    let dashes = dashes.map { " stroke-dasharray=\"\($0)\"" } ?? ""
    elements.append(
      "<rect x=\"\(corner.x.short)\" y=\"\(corner.y.short)\" width=\"\(max(0, width).short)\""
        + " height=\"\(max(0, height).short)\" fill=\"\(fill)\" stroke=\"\(stroke)\""
        + " stroke-width=\"\(strokeWidth.short)\"\(dashes)/>")
  }

  mutating func circle(_ centre: Place, radius: Double, fill: String, stroke: String = ink) {
    elements.append(
      "<circle cx=\"\(centre.x.short)\" cy=\"\(centre.y.short)\" r=\"\(radius.short)\" fill=\"\(fill)\""
        + " stroke=\"\(stroke)\"/>")
  }

  /// Polygons as one area: the line around it, in its own colour, leaves no seam between them.
  mutating func area(_ polygons: [[Place]], fill: String) {
    let paths = polygons.map { corners in
      "M" + corners.map { "\($0.x.short) \($0.y.short)" }.joined(separator: "L") + "Z"
    }
    elements.append(
      "<path d=\"\(paths.joined())\" fill=\"\(fill)\" stroke=\"\(fill)\" stroke-width=\"0.8\""
        + " stroke-linejoin=\"round\"/>")
  }

  mutating func text(
    _ text: String, _ place: Place, _ anchor: Anchor = .start, size: Double = letters, colour: String = ink,
    isBold: Bool = false, isTurned: Bool = false, hasRim: Bool = false
  ) {
    let weight = isBold ? " font-weight=\"bold\"" : ""
    let rim = hasRim ? " stroke=\"#ffffff\" stroke-width=\"3\" stroke-linejoin=\"round\"" : ""
    let turn = isTurned ? " transform=\"rotate(-90 \(place.x.short) \(place.y.short))\"" : ""
    elements.append(
      "<text x=\"\(place.x.short)\" y=\"\(place.y.short)\" font-size=\"\(size.short)\""
        + " text-anchor=\"\(anchor.rawValue)\" fill=\"\(colour)\"\(weight)\(rim)\(turn)>\(text.escapedForXML)</text>")
  }

  /// A text that can be read on any colour: it has a light rim.
  mutating func rimmed(
    _ text: String, _ place: Place, _ anchor: Anchor = .start, size: Double = letters, isBold: Bool = false
  ) {
    self.text(text, place, anchor, size: size, isBold: isBold, hasRim: true)
    self.text(text, place, anchor, size: size, isBold: isBold)
  }

  /// The whole, on white.
  func document(_ title: String, _ width: Double, _ height: Double) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="\(width.short)" height="\(height.short)" \
    viewBox="0 0 \(width.short) \(height.short)" font-family="\(Self.fonts)">
    <title>\(title.escapedForXML)</title>
    <rect width="100%" height="100%" fill="#ffffff"/>
    \(elements.joined(separator: "\n"))
    </svg>

    """
  }

  private static let fonts =
    "Helvetica, Arial, 'Liberation Sans', 'Noto Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif"
}

extension Sheet.Place {
  /// The place so far to the right and down.
  func moved(_ right: Double, _ down: Double) -> Self { Self(x + right, y + down) }
}

extension Double {
  /// The number with at most two decimals.
  var short: String {
    let hundredths = Int((self * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let digits = rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
    return (hundredths < 0 ? "-" : "") + "\(whole)" + digits
  }
}

extension String {
  /// How wide the text is in letters of that size, at most.
  func extent(_ size: Double = Sheet.letters) -> Double { Double(width) * 0.57 * size }

  /// The text as XML reads it; what XML cannot hold is replaced.
  var escapedForXML: String {
    printable.unicodeScalars.map { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
      default: String(scalar)
      }
    }.joined()
  }
}
