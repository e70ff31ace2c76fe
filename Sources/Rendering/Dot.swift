import Answers

/// The first graph or derivation of the answer as a source for Graphviz; `nil` where there is none.
public func dot(_ answer: Answer) -> String? {
  for block in answer.blocks() {
    if case .graph(let graph) = block { return dot(graph) }
    if case .tree(let branch) = block { return dot(branch) }
  }
  return nil
}

private func dot(_ graph: Graph) -> String {
  let title = graph.title.isEmpty ? [] : ["label=\(quoted(graph.title))", "labelloc=t", "rankdir=LR"]
  let nodes = graph.nodes.enumerated().map { "n\($0) [label=\(quoted($1))]" }
  let edges = graph.edges.map { "n\($0.start) -> n\($0.end) [label=\(quoted($0.label))]" }
  return digraph(title + nodes + edges)
}

/// A statement stands above what it follows from.
private func dot(_ branch: Branch) -> String {
  var statements = ["edge [arrowhead=none]"]
  var count = 0
  func add(_ branch: Branch) -> Int {
    let number = count
    count += 1
    statements.append("n\(number) [label=\(quoted(branch.line.text))]")
    for next in branch.branches { statements.append("n\(number) -> n\(add(next))") }
    return number
  }
  _ = add(branch)
  return digraph(statements)
}

private func digraph(_ statements: [String]) -> String {
  let styles = ["graph [fontname=\"sans-serif\"]", "node [shape=box, fontname=\"sans-serif\"]"]
  let all = styles + ["edge [fontname=\"sans-serif\"]"] + statements
  return "digraph {\n" + all.map { "  \($0);\n" }.joined() + "}\n"
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
