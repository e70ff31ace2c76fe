import Numbers
import Syntax

// How a world is written as a case file: what is read from it again is the same world, but for where things stand.
extension World {
  /// The declarations of this world, each thing in full: no phase is like another one.
  ///
  /// An effect that cannot be any more, since something else was supposed, is left out, and a comment says so.
  public var caseText: String {
    let paragraphs =
      [title.map { ["case \(quotation($0))"] } ?? [], sources.flatMap(lines), issues.map(line), impossible.map(line)]
      + [bodies.indices.dropFirst().map(line(ofBody:))] + actorParagraphs
      + [events.indices.flatMap(lines(ofEvent:))]
    return paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  /// A body; its size only where all boards keep to it, of which one may have more votes by what is supposed.
  private func line(ofBody body: Int) -> String {
    let totals = actors.flatMap(\.phases).map { $0.board.total(in: body) }
    let size = totals.allSatisfy { $0 == .zero || $0 == bodies[body].size } ? bodies[body].size : nil
    return "body \(bodies[body].names.written)\(size.map { " of \($0.written)" } ?? "")"
  }

  /// One for each actor with boards; others that follow each other share one.
  private var actorParagraphs: [[String]] {
    var paragraphs: [[String]] = []
    for (index, actor) in actors.enumerated() {
      let isOutsider = actor.phases.isEmpty
      if isOutsider, 0 < index, actors[index - 1].phases.isEmpty {
        paragraphs[paragraphs.count - 1] += lines(of: actor)
      } else {
        paragraphs.append(lines(of: actor))
      }
    }
    return paragraphs
  }

  private func lines(of source: Source) -> [String] {
    let head = "source \(quoted(source.name)) \(quotation(source.names.label ?? ""))"
    let fields = source.fields.map { field in
      switch field.key {
      case "year": "year \(field.value)"
      case "language": "language \(quoted(field.value))"
      default: "\(field.key) \(quotation(field.value))"
      }
    }
    return block(head, fields)
  }

  private func line(of issue: Issue) -> String {
    let values = issue.values.map { value in
      let aliases = value.names.aliases.map { " aka \(quoted($0))" }.joined()
      return quoted(value.name) + aliases + value.names.labelWritten + needs(of: value)
    }
    return "issue \(issue.names.written): \(values.joined(separator: ", "))\(written(issue.groundOfAll))"
  }

  /// An actor of the name ‘nobody’ is written so that it is not taken for none.
  private func needs(of value: Issue.Value) -> String {
    let names = value.needs.map { actors[$0].name }.map { $0.lowercased() == "nobody" ? quotation($0) : quoted($0) }
    return names.isEmpty ? "" : " needs \(names.joined(separator: " and "))"
  }

  private func line(of impossible: Impossible) -> String {
    "impossible \(written(impossible.terms))\(impossible.reason.map { " \(because($0))" } ?? "")"
  }
}

// The parts of which declarations are made.
extension World {
  /// `talks=us-led|afghan-led, troops=withdraw`
  func written(_ terms: [Term]) -> String {
    terms.map { term in
      let issue = issues[term.issue]
      return "\(quoted(issue.name))=" + term.indices.map { quoted(issue.values[$0].name) }.joined(separator: "|")
    }.joined(separator: ", ")
  }

  /// ` imputed because "…" cite …`; nothing for what is assumed for no reason that is told.
  func written(_ ground: Ground) -> String {
    if ground == .assumed { return "" }
    return " \(ground.status.word)" + (ground.reason.map { " \(because($0))" } ?? "")
  }

  /// `because "…" cite …`
  func because(_ reason: Reason) -> String { "because \(quotation(reason.text))\(cited(reason.citations))" }

  /// ` cite lan-yang IV(3) L1737 cite …`
  func cited(_ citations: [Citation]) -> String {
    citations.map { " cite \(quoted(sources[$0.source].name))" + ($0.place.isEmpty ? "" : " \($0.place)") }.joined()
  }
}

extension Names {
  /// `NAME aka NAME, NAME "label"`
  var written: String {
    let list = aliases.map(quoted).joined(separator: ", ")
    return quoted(name) + (list.isEmpty ? "" : " aka \(list)") + labelWritten
  }

  /// ` "label"`, where there is one.
  var labelWritten: String { label.map { " \(quotation($0))" } ?? "" }
}

/// A line with braces behind it, or by itself where nothing stands in them.
func block(_ head: String, _ items: [String]) -> [String] {
  items.isEmpty ? [head] : ["\(head) {"] + items.map { $0.isEmpty ? "" : "  \($0)" } + ["}"]
}
