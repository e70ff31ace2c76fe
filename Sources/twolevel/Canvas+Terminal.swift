import LineEditor
import Rendering

extension Canvas {
  /// Standard output.
  static var forAnswers: Canvas { Canvas(on: .output) }
  /// Standard error.
  static var forComplaints: Canvas { Canvas(on: .error) }

  /// Standard output, with colours or without.
  static func forAnswers(colours: Bool) -> Canvas {
    let canvas = forAnswers
    return Canvas(columns: canvas.columns, hasColour: canvas.hasColour && colours, hasUnicode: canvas.hasUnicode)
  }

  private init(on stream: Terminal.Stream) {
    self.init(
      columns: stream.isTerminal ? Terminal.columns : nil, hasColour: Terminal.showsColours(on: stream),
      hasUnicode: Terminal.showsUnicode(on: stream))
  }
}
