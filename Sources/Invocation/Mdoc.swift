/// A manual page as it is written: lines in the macros of mdoc, which both mandoc and groff know.
struct Mdoc {
  private(set) var lines: [String] = []

  /// The page as a file.
  var text: String { lines.joined(separator: "\n") + "\n" }

  /// A comment, which nobody sees.
  mutating func comment(_ text: String) { lines.append(".\\\" \(text)") }

  /// A macro with its arguments as they are.
  mutating func macro(_ name: String, _ arguments: String...) {
    lines.append(([".\(name)"] + arguments).joined(separator: " "))
  }

  mutating func section(_ title: String) { macro("Sh", title) }
  mutating func subsection(_ title: String) { macro("Ss", title) }

  /// A list of things with what is said of each below it.
  mutating func list(_ body: (inout Mdoc) -> Void) {
    macro("Bl", "-tag", "-width", "Ds")
    body(&self)
    macro("El")
  }

  /// Lines as somebody would type them. What stands apart from an example is a note, and goes below it.
  mutating func typed(_ examples: [String]) {
    if examples.isEmpty { return }
    macro("Bd", "-literal", "-offset", "indent", "-compact")
    for example in examples {
      let length = example.firstGap ?? example.count
      let note = example.dropFirst(length).drop { $0 == " " }
      lines.append(Mdoc.literal(String(example.prefix(length))))
      if !note.isEmpty { lines.append("    " + Mdoc.literal(String(note))) }
    }
    macro("Ed")
  }

  /// Prose: each sentence begins a line, and no line is too long for the rules of manual pages.
  mutating func prose(_ text: String) {
    var line = ""
    for word in text.split(separator: " ").map({ Mdoc.escaped(String($0)) }) {
      if line.endsSentence || 72 < line.count + word.count {
        lines.append(Mdoc.guarded(line))
        line = ""
      }
      line += line.isEmpty ? word : " \(word)"
    }
    if !line.isEmpty { lines.append(Mdoc.guarded(line)) }
  }

  /// What somebody types, as text or as one argument of a macro: its hyphens are those of the keyboard.
  static func literal(_ text: String) -> String { guarded(escaped(text).escaping(["-": "\\-"])) }

  /// What somebody types, as one argument of a macro.
  static func argument(_ text: String) -> String { "\"\(escaped(text).escaping(["-": "\\-", "\"": "\\(dq"]))\"" }

  /// The text in ASCII, in the spellings of roff.
  private static func escaped(_ text: String) -> String {
    text.escaping([
      "\\": "\\e", "‘": "\\(oq", "’": "\\(cq", "“": "\\(lq", "”": "\\(rq", "–": "\\(en", "…": "\\&...",
    ])
  }

  /// The line with its first sign kept from being a command.
  private static func guarded(_ line: String) -> String {
    line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : line
  }
}

extension String {
  /// How many characters stand before the first two blanks in a row.
  fileprivate var firstGap: Int? { zip(self, dropFirst()).enumerated().first { $1 == (" ", " ") }?.offset }

  fileprivate var endsSentence: Bool {
    [".", ".)", "?", "!", ":"].contains { hasSuffix($0) } && ![" p.", "(p.", " ch.", "(ch."].contains { hasSuffix($0) }
  }
}
