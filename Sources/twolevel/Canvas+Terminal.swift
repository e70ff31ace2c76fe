import LineEditor
import Rendering

extension Canvas {
  /// Standard output.
  static var forAnswers: Canvas { Canvas(on: .output) }
  /// Standard error.
  static var forComplaints: Canvas { Canvas(on: .error) }

  private init(on stream: Terminal.Stream) {
    self.init(
      columns: stream.isTerminal ? Terminal.columns : nil, hasColour: Terminal.showsColours(on: stream),
      hasUnicode: Terminal.showsUnicode(on: stream))
  }
}
