import Answers

extension Canvas {
  /// The answer for readers; it ends with a line end, unless there is nothing to say.
  public func text(_ answer: Answer) -> String {
    var draft = Draft()
    for block in answer.blocks() { draw(block, into: &draft) }
    return draft.text
  }

  /// A paragraph, with a line end.
  public func paragraph(_ text: String) -> String {
    var draft = Draft()
    draw(Line(text), into: &draft)
    return draft.text
  }

  private func draw(_ block: Block, into text: inout Draft) {
    switch block {
    case .heading(let line): draw(Line(line.text, .strong), into: &text)
    case .line(let line): draw(line, into: &text)
    case .table(let table): draw(table, into: &text)
    case .tree(let branch): draw(branch, into: &text)
    case .plot(let plot): draw(plot, into: &text)
    case .map(let map): draw(map, into: &text)
    case .graph(let graph): draw(graph, into: &text)
    case .gap: text.add("\n")
    }
  }

  func draw(_ line: Line, into text: inout Draft) {
    guard let columns, columns < line.text.width else {
      add(line, to: &text)
      text.add("\n")
      return
    }
    let indent = String(repeating: " ", count: line.text.indent(within: columns / 2))
    for (index, part) in wrapped(line, at: columns, indent: indent.count).enumerated() {
      text += (index == 0 ? "" : indent) + styled(part) + "\n"
    }
  }

  /// Adds the line, with the codes of its colours.
  func add(_ line: Line, to text: inout Draft) {
    text += !hasColour && line.text.isPrintableASCII ? line.text : styled(line)
  }

  /// The line with the codes of its colours.
  func styled(_ line: Line) -> String {
    guard hasColour else { return line.text.printable }
    return line.pieces.map { piece in
      let text = piece.text.printable
      return piece.style.code.map { "\u{1B}[\($0)m\(text)\u{1B}[0m" } ?? text
    }.joined()
  }
}

extension String {
  /// The blanks before its first word, with the number and the blanks behind it where it is one of a list.
  fileprivate func indent(within most: Int) -> Int {
    let blanks = prefix { $0 == " " }.count
    let number = dropFirst(blanks).prefix { $0.isASCII && $0.isNumber }.count
    let gap = dropFirst(blanks + number).prefix { $0 == " " }.count
    return min(most, 0 < number && 1 < gap ? blanks + number + gap : blanks)
  }
}

extension Line.Style {
  fileprivate var code: String? {
    switch self {
    case .plain: nil
    case .strong: "1"
    case .dim: "2"
    case .good: "32"
    case .bad: "31"
    case .shade(let number): Self.shades[number % Self.shades.count]
    }
  }

  /// Cyan, yellow, magenta, green, blue, red.
  private static let shades = ["36", "33", "35", "32", "34", "31"]
}

extension String {
  /// The text without characters that would steer a terminal: names come from files that somebody else wrote.
  public var printable: String {
    isPrintableASCII || unicodeScalars.allSatisfy { $0.isPrintable }
      ? self : String(String.UnicodeScalarView(unicodeScalars.map { $0.isPrintable ? $0 : "\u{FFFD}" }))
  }
}

extension Unicode.Scalar {
  /// Whether a terminal only shows it: control characters, line ends and marks of writing direction do more.
  var isPrintable: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: false
    default: true
    }
  }
}
