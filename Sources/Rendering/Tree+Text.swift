import Answers

extension Canvas {
  /// Draws a derivation: what follows from something stands above it, and further left.
  func draw(_ branch: Branch, into text: inout Draft) { draw(branch, after: "", under: "", into: &text) }

  private func draw(_ branch: Branch, after lead: String, under indent: String, into text: inout Draft) {
    let parts = columns.map { wrapped(branch.line, at: max(8, $0 - indent.width)) } ?? [branch.line]
    for (index, part) in parts.enumerated() {
      text += styled(Line(index == 0 ? lead : indent, .dim) + part) + "\n"
    }
    for (index, next) in branch.branches.enumerated() {
      let isLast = index == branch.branches.count - 1
      draw(
        next, after: indent + (isLast ? signs.lastFork : signs.fork), under: indent + (isLast ? signs.gap : signs.bar),
        into: &text)
    }
  }
}
