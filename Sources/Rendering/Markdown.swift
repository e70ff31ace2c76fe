import Answers
import Numbers

/// The answer as Markdown (CommonMark, with the tables of GitHub): each block is followed by an empty line, so that
/// answers can stand one after the other.
public func markdown(_ answer: Answer) -> String {
  answer.blocks().map(markdown).filter { !$0.isEmpty }.map { $0 + "\n" }.joined()
}

private func markdown(_ block: Block) -> String {
  switch block {
  case .heading(let line): heading(line)
  case .line(let line): line.text.allSatisfy { $0 == " " } ? "" : line.markdownParagraph + "\n"
  case .table(let table): markdown(table)
  case .tree(let branch): items(of: branch, "")
  case .plot(let plot): markdown(plot)
  case .map(let map): markdown(map)
  case .graph(let graph):
    titled(graph.title, graph.lines(arrow: "→").map { "- \($0.markdownParagraph)\n" }.joined())
  case .gap: ""
  }
}

private func heading(_ line: Line) -> String { "### \(Line(line.text).markdown)\n" }

private func titled(_ title: String, _ text: String) -> String {
  title.isEmpty ? text : heading(Line(title)) + "\n" + text
}

/// A table needs a head, even where there is nothing to say in it; columns without any text are left out.
private func markdown(_ table: Table) -> String {
  let rows = [table.titles.map { Line($0) }] + table.rows
  let columns = table.titles.indices.filter { column in rows.contains { !$0[column].text.isEmpty } }
  let drawn = rows.map { cells in row(columns.map { cells[$0] }) }
  let rule = "|" + String(repeating: " --- |", count: columns.count) + "\n"
  return columns.isEmpty ? "" : drawn[0] + rule + drawn[1...].joined()
}

private func row(_ cells: [Line]) -> String { "|" + cells.map { " \($0.markdown) |" }.joined() + "\n" }

private func items(of branch: Branch, _ indent: String) -> String {
  "\(indent)- \(branch.line.markdownParagraph)\n" + branch.branches.map { items(of: $0, indent + "  ") }.joined()
}

private func markdown(_ plot: Plot) -> String {
  let rows = plot.stretches.map { stretch in
    [
      Line(plot.legend[stretch.answer]), end(stretch.low, holds: stretch.holdsLow),
      end(stretch.high, holds: stretch.holdsHigh),
    ]
  }
  return titled(plot.title, remarks([plot.axis]) + "\n" + markdown(Table(["answer", "from", "to"], rows)))
}

private func end(_ value: Rational, holds: Bool) -> Line { Line(value.written + (holds ? "" : " (excluded)")) }

private func markdown(_ map: Map) -> String {
  let rows = map.legend.enumerated().map { [Line($1), Line(map.share(of: $0).percentage)] }
  return titled(map.title, remarks([map.x, map.y]) + "\n" + markdown(Table(["answer", "area"], rows)))
}

private func remarks(_ axes: [Axis]) -> String {
  axes.map { axis in
    let range = "\(axis.range.lowerBound.written) to \(axis.range.upperBound.written)"
    let stated = axis.stated.map { "; \($0.written) given" } ?? ""
    let interval = axis.interval.map { ", interval \($0.lowerBound.written) to \($0.upperBound.written)" } ?? ""
    return "- " + Line("\(axis.label): \(range)\(stated)\(interval)").markdownParagraph + "\n"
  }.joined()
}
