/// The signs that figures are drawn with.
struct Signs {
  /// Before a branch, before the last one, and before what hangs under either.
  let fork, lastFork, bar, gap: String
  /// A whole column, its left half and its right half; without halves they are the same.
  let block, leftHalf, rightHalf: Character
  /// What is narrower than a column.
  let sliver: Character
  /// A line to the right and one upwards; a tick on either; where they meet; the ends of a line that stands alone.
  let across, upright, tick, sideTick, corner, leftEnd, rightEnd: Character
  /// The stated value, under an axis and on a map.
  let pointer, spot: Character
  /// What leads on, to the right and upwards.
  let arrow, upArrow: String
  /// Before a number that is rounded.
  let nearly: String

  static let unicode = Signs(
    fork: "├─ ", lastFork: "└─ ", bar: "│  ", gap: "   ", block: "█", leftHalf: "▌", rightHalf: "▐", sliver: "│",
    across: "─", upright: "│", tick: "┬", sideTick: "┤", corner: "└", leftEnd: "├", rightEnd: "┤", pointer: "▲",
    spot: "◆", arrow: "→", upArrow: "↑", nearly: "≈")

  static let ascii = Signs(
    fork: "|- ", lastFork: "`- ", bar: "|  ", gap: "   ", block: "#", leftHalf: "#", rightHalf: "#", sliver: "|",
    across: "-", upright: "|", tick: "+", sideTick: "+", corner: "+", leftEnd: "+", rightEnd: "+", pointer: "^",
    spot: "*", arrow: "->", upArrow: "^", nearly: "~")
}

extension Canvas {
  /// The signs that can be shown.
  var signs: Signs { hasUnicode ? .unicode : .ascii }
}
