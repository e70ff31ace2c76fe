import CFirstCase
import Diagnostics

extension SourceText {
  /// The case that the program knows without being given one: samples/lan-yang/afghanistan.game.
  static var firstCase: SourceText {
    SourceText(
      name: "afghanistan.game", bytes: Array(UnsafeBufferPointer(start: first_case_start(), count: first_case_size())))
  }
}
