import Answers

/// The graphs and derivations of the answer as a source for Graphviz, several of them in a box each; `nil` where there are
/// none.
public func dot(_ answer: Answer) -> String? {
  let figures = answer.blocks().compactMap(Figure.init)
  guard let first = figures.first else { return nil }
  let styles = ["graph [fontname=\"sans-serif\"]", "node [shape=box, fontname=\"sans-serif\"]"]
  let style = styles + ["edge [fontname=\"sans-serif\"\(first.isGraph ? "" : ", arrowhead=none")]"]
  let direction = first.isGraph ? ["rankdir=LR"] : []
  let statements =
    figures.count == 1
    ? first.statements("n")
    : figures.enumerated().map { "subgraph cluster_\($0) \(block($1.statements("n\($0)_")))" }
  return "digraph \(block(style + direction + statements))\n"
}

/// A graph or a derivation.
private struct Figure {
  let isGraph: Bool
  /// Its title, nodes and edges, with the names of all nodes beginning alike.
  let statements: (String) -> [String]

  init?(_ block: Block) {
    switch block {
    case .graph(let graph): (isGraph, statements) = (true, { dot(graph, $0) })
    case .tree(let branch): (isGraph, statements) = (false, { dot(branch, $0) })
    default: return nil
    }
  }
}

private func dot(_ graph: Graph, _ prefix: String) -> [String] {
  let title = graph.title.isEmpty ? [] : ["label=\(quoted(graph.title))", "labelloc=t"]
  let nodes = graph.nodes.enumerated().map { "\(prefix)\($0) [label=\(quoted($1))]" }
  return title + nodes
    + graph.edges.map { "\(prefix)\($0.start) -> \(prefix)\($0.end) [label=\(quoted($0.label))]" }
}

/// A statement stands above what it follows from.
private func dot(_ branch: Branch, _ prefix: String) -> [String] {
  var statements: [String] = []
  var count = 0
  func add(_ branch: Branch) -> Int {
    let number = count
    count += 1
    statements.append("\(prefix)\(number) [label=\(quoted(branch.line.text))]")
    for next in branch.branches { statements.append("\(prefix)\(number) -> \(prefix)\(add(next))") }
    return number
  }
  _ = add(branch)
  return statements
}

/// The statements in braces, those in braces of their own further in.
private func block(_ statements: [String]) -> String {
  "{\n" + statements.map { "  \($0.split(separator: "\n").joined(separator: "\n  "));\n" }.joined() + "}"
}

/// The text as a label in lines of some 32 columns; Graphviz reads backslashes and entities in labels.
private func quoted(_ text: String) -> String {
  let lines = wrapped(Line(text.printable), at: 32).map { line in
    line.text.map { character in
      switch character {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "&": "&amp;"
      default: String(character)
      }
    }.joined()
  }
  return "\"" + lines.joined(separator: "\\n") + "\""
}
