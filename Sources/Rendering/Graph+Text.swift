import Answers

extension Canvas {
  /// Draws a graph: a line for what leads from one thing to another, and one for each thing that stands alone.
  func draw(_ graph: Graph, into text: inout Draft) {
    if !graph.title.isEmpty { draw(Line(graph.title, .strong), into: &text) }
    for line in graph.lines(arrow: signs.arrow) { draw("  " + line, into: &text) }
  }
}

extension Graph {
  /// What leads from where to where, and then what stands alone.
  func lines(arrow: String) -> [Line] {
    let edges = edges.map { edge in
      Line(nodes[edge.start]) + Line(" \(arrow) ", .dim) + Line(nodes[edge.end])
        + Line(edge.label.isEmpty ? "" : ": \(edge.label)")
    }
    return edges + unconnected.map { Line($0) }
  }

  private var unconnected: [String] {
    let connected = Set(edges.flatMap { [$0.start, $0.end] })
    return nodes.indices.filter { !connected.contains($0) }.map { nodes[$0] }
  }
}
