import Answers
import Numbers

/// The first plot or map of the answer as a figure, by itself a whole file of SVG 1.1; `nil` where there is none.
public func svg(_ answer: Answer) -> String? {
  for block in answer.blocks() {
    if case .plot(let plot) = block { return PlotFigure(plot).document }
    if case .map(let map) = block { return MapFigure(map).document }
  }
  return nil
}

/// What all figures have in common.
enum FigureStyle {
  /// The width of a figure, and what is left free around it.
  static let (width, margin) = (720.0, 24.0)

  /// Colours that are told apart by colour-blind readers, after Okabe and Ito; light ones first.
  static let colours = [
    "#56B4E9", "#E69F00", "#009E73", "#F0E442", "#CC79A7", "#0072B2", "#D55E00", "#999999",
  ]

  /// The colour of an answer.
  static func colour(_ answer: Int) -> String { colours[answer % colours.count] }

  /// The text in lines that are at most so wide.
  static func lines(_ text: String, within width: Double, size: Double = Sheet.letters) -> [String] {
    wrapped(Line(text), at: max(1, Int(width / "x".extent(size)))).map(\.text)
  }

  /// Before a number that is rounded.
  static let nearly = "≈"
}

extension Sheet {
  /// The title in as many lines as it needs; returns how far down it reaches.
  mutating func title(_ title: String) -> Double {
    let lines = FigureStyle.lines(title, within: FigureStyle.width - 2 * FigureStyle.margin, size: 16)
    for (index, line) in lines.enumerated() {
      text(
        line, Place(FigureStyle.margin, FigureStyle.margin + 14 + Double(index) * 20), size: 16, isBold: true)
    }
    return FigureStyle.margin + 14 + Double(lines.count - 1) * 20
  }
}
