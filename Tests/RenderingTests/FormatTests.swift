import Answers
import Numbers
import Rendering
import Testing

/// What programs and pages are given, in cases small enough to be written by hand.
@Suite struct FormatTests {
  /// The keys are all that occur, in the order in which they come: `note` is missing in the first row. RFC 4180 asks for
  /// quotation marks around commas and quotation marks, which are doubled; a number that begins with a sign needs none.
  @Test func csvIsOneTable() {
    let answer = Answer(rows: [
      [
        "name": .text("hawks, \"old\""), "share": .exact(Rational(-1, 3)), "options": .init([1, 2]),
        "holds": .flag(true),
        "by": .record(["actor": .text("塔利班"), "power": .exact(Rational(1, 2))]), "end": .null,
      ],
      [
        "name": .text("doves"), "note": .text("=1"),
        "options": .init([["option": .whole(1), "cause": .text("short")], ["option": .whole(2)]]),
      ],
    ])
    #expect(
      csv(answer) == #"""
        name,share,shareDecimal,options,holds,by.actor,by.power,by.powerDecimal,end,note
        "hawks, ""old""",-1/3,-0.333333333333,1; 2,true,塔利班,1/2,0.5,,
        doves,,,option=1 cause=short | option=2,,,,,,=1

        """#)
  }

  /// A line for each agreement, with what is said of all of them; who gets what has a column for each actor, and what is
  /// settled one for each issue. Both know a `count`.
  @Test func csvHasALineForEachAgreement() {
    func agreement(_ us: Int, _ worth: Rational, _ troops: String, _ count: Int) -> Record {
      [
        "sides": .init([
          ["actor": .text("US"), "option": .whole(us), "worth": .exact(worth)],
          ["actor": .text("塔利班"), "option": .whole(1)],
        ]), "terms": .init([["issue": .text("troops"), "values": .init([troops])]]), "count": .whole(count),
      ]
    }
    let answer = Answer(
      rows: [
        [
          "phase": .whole(1), "agreements": .init([agreement(1, .one, "go", 2), agreement(2, .zero, "stay", 3)]),
          "count": .whole(5),
        ],
        ["phase": .whole(2), "agreements": .list([]), "count": .whole(0)],
      ], unit: "agreements")
    #expect(
      csv(answer) == """
        phase,sides.US.option,sides.US.worth,sides.US.worthDecimal,sides.塔利班.option,terms.troops.values,agreements.count,count
        1,1,1,1,1,go,2,5
        1,2,0,0,1,stay,3,5
        2,,,,,,,0

        """)
  }

  /// Without rows no keys are known; a line that would be empty is a row nevertheless; a line feed stays in its cell, and
  /// what would steer a terminal does not.
  /// What only later rows have stands beside what belongs to it, and not at the end.
  @Test func csvKeepsRecordsTogether() {
    let row: Record = ["up": .null, "down": .null]
    let turn: Record = ["up": .record(["to": .whole(1)]), "down": .null]
    #expect(csv(Answer(rows: [row, turn])) == "up.to,down\n,\n1,\n")
  }

  @Test func csvOfLittle() {
    #expect(csv(Answer()) == "")
    #expect(csv(Answer(rows: [["a": .whole(1)]]), supposing: ["F+1", "G-1"]) == "a,supposing\n1,\"F+1, G-1\"\n")
    #expect(csv(Answer(rows: [["a": .null]])) == "a\n\"\"\n")
    #expect(csv(Answer(rows: [["a": .text("x\ny\u{1B}")]])) == "a\n\"x\ny\u{FFFD}\"\n")
  }

  /// Signs of Markdown stand for themselves, and numbers at the beginning of a line begin no list.
  @Test(arguments: [
    ("a|b *c* _d_ `e` <f> [g]", "a\\|b \\*c\\* \\_d\\_ \\`e\\` \\<f\\> \\[g\\]"), ("- x", "\\- x"), ("+ x", "\\+ x"),
    ("1. x", "1\\. x"), ("2) x", "2\\) x"), ("0.6 of 1", "0.6 of 1"), ("# x", "\\# x"), ("  {1, 2}", "{1, 2}"),
    ("a & b~c$", "a \\& b\\~c\\$"), ("-9/25", "\\-9/25"),
  ])
  func markdownIsEscaped(_ text: String, _ wanted: String) {
    #expect(markdown(Answer(blocks: [.line(Line(text))])) == wanted + "\n\n")
  }

  /// Between letters, `**` beside punctuation would not be read as a mark (CommonMark, 6.2): texts without blanks need
  /// the tag there.
  @Test func strongPiecesOfAllScripts() {
    let plain = Line("who: ") + Line("hawks ", .strong) + Line("win")
    #expect(markdown(Answer(blocks: [.line(plain)])) == "who: **hawks** win\n\n")
    let chinese = Line("阿富汗") + Line("塔利班", .strong) + Line("获胜")
    #expect(markdown(Answer(blocks: [.line(chinese)])) == "阿富汗**塔利班**获胜\n\n")
    let quoted = Line("阿富汗") + Line("“塔利班”", .strong) + Line("获胜")
    #expect(markdown(Answer(blocks: [.line(quoted)])) == "阿富汗<strong>“塔利班”</strong>获胜\n\n")
  }

  /// A table without titles has an empty head, since Markdown knows no table without one.
  @Test func markdownOfBlocks() {
    let table = Table(["", ""], [["a|b", Line("c", .strong)], ["d"]])
    let answer = Answer(blocks: [
      .heading("US, phase 1"), .table(table), .gap, .tree(Figures.tree), .graph(Figures.graph),
    ])
    #expect(
      markdown(answer) == """
        ### US, phase 1

        |  |  |
        | --- | --- |
        | a\\|b | **c** |
        | d |  |

        - option 1 would be ratified
          - hawks accept it
            - they rank it above no-deal
          - 0.6 of 1 is more than one half

        ### who needs whom

        - US → 塔利班: troops "stay"
        - NATO


        """)
  }

  /// An end that does not belong to a stretch is said to be excluded; both halves of the square are half of it.
  @Test func markdownOfFigures() {
    #expect(
      markdown(Answer(blocks: [.plot(Figures.plot)])).contains(
        "| {1} | 0 | 0.3 |\n| {1, 2} | 0.3 (excluded) | 0.5 (excluded) |\n| {} | 0.5 | 0.5 |\n"))
    #expect(markdown(Answer(blocks: [.map(Figures.map)])).contains("| {1} | 50.0% |\n| {2} | 50.0% |\n"))
  }

  /// Graphviz reads backslashes and entities in labels, so that both are written as what stands for them.
  @Test func dotIsQuoted() throws {
    let graph = Graph("", nodes: ["a \"b\"", "c\\d & e"], edges: [.init(from: 1, to: 0, "")])
    let drawn = try #require(dot(Answer(blocks: [.gap, .graph(graph)])))
    #expect(drawn.contains("n0 [label=\"a \\\"b\\\"\"];\n"))
    #expect(drawn.contains("n1 [label=\"c\\\\d &amp; e\"];\n"))
    #expect(drawn.contains("n1 -> n0 [label=\"\"];\n"))
    #expect(dot(Answer(blocks: [.plot(Figures.plot)])) == nil)
  }

  /// Each statement is a node, in the order of reading; wide labels go on in another line.
  @Test func dotOfATree() throws {
    let tree = Branch("a", [Branch("b", [Branch("c")]), Branch("one statement that is wider than a box ought to be")])
    let drawn = try #require(dot(Answer(blocks: [.tree(tree)])))
    #expect(drawn.contains("n3 [label=\"one statement that is wider than\\na box ought to be\"];\n"))
    for edge in ["n0 -> n1;", "n1 -> n2;", "n0 -> n3;"] { #expect(drawn.contains(edge)) }
  }
}
