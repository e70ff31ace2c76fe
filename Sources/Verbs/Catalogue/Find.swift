import Answers
import Diagnostics
import Knowledge
import Solver
import Syntax

extension Verb {
  static let find = Verb(
    "find", .knowledge, "Where a text stands in the case.", Slot(.text),
    meaning: """
      Every part of the case that holds the text, in any script and without regard to case: names and other names, labels, \
      titles of phases, reasons, notes, and the places in sources that are cited.
      """,
    keys: ["what", "name", "where", "text", "cited"],
    examples: ["find Kandahar", "find 卢格尔", "find L972", "find \"option 2\""]
  ) { text in
    Listing(kind: "find", titles: ["what", "name", "where", "text", "cited"]) { (inquiry) throws(Interrupted) in
      let wanted = Array(text.value.lowercased())
      var found: [(cells: [Line], record: Record)] = []
      for passage in inquiry.passages {
        try inquiry.watch.goOn()
        let cited = inquiry.world.written(passage.citations)
        if let text = passage.text(holding: wanted, cited) { found.append(passage.entry(text, cited)) }
      }
      return found
    }
  }
}

extension Shape<Name> {
  /// Any text, in quotation marks or without.
  fileprivate static var text: Self {
    Self(role: .text, form: .word) { (value: SlotValue, _: World) throws(Diagnostic) -> Name in value.name }
  }
}

extension Passage {
  /// The text of the passage to be shown where one of them, or its citations, hold `wanted`; `nil` where none does.
  fileprivate func text(holding wanted: [Character], _ cited: String) -> String? {
    let all = texts.filter { $0 != name } + [reason].compactMap { $0 }
    if let found = all.first(where: { $0.holds(wanted) }) { return found }
    let isNamed = texts.contains(name) && name.holds(wanted)
    return isNamed || cited.holds(wanted) ? all.first ?? "" : nil
  }

  fileprivate func entry(_ text: String, _ cited: String) -> (cells: [Line], record: Record) {
    (
      [Line(what, .dim), Line(name, .strong), Line(place), Line(text), Line(cited, .dim)],
      ["what": .text(what), "name": .text(name), "where": .text(place), "text": .text(text), "cited": .text(cited)]
    )
  }
}

extension String {
  /// Whether these letters stand in it somewhere, without regard to case.
  fileprivate func holds(_ letters: [Character]) -> Bool { Array(lowercased()).holds(letters) }
}
