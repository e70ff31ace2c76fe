import CFirstCase
import Diagnostics
import Knowledge

extension SourceText {
  /// The case that the program knows without being given one: samples/lan-yang/afghanistan.game.
  static var firstCase: SourceText {
    SourceText(
      name: "afghanistan.game", bytes: Array(UnsafeBufferPointer(start: first_case_start(), count: first_case_size())))
  }

  /// Its title, found without reading the rest.
  static var firstCaseTitle: String {
    let lines = UnsafeBufferPointer(start: first_case_start(), count: first_case_size()).split(
      separator: UInt8(ascii: "\n"), maxSplits: 40)
    let line = lines.lazy.map { String(decoding: $0, as: UTF8.self) }.first { $0.hasPrefix("case \"") }
    return line?.split(separator: "\"").dropFirst().first.map(String.init) ?? ""
  }
}

extension World {
  /// What the first case declares; a test holds what is stored of it against its text.
  static var firstCase: World { World(stored: first_case_world()) { .firstCase } }
}
