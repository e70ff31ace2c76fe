import Answers
import Numbers
import Rendering
import Testing

/// How figures are drawn as text, in cases small enough to be drawn by hand.
@Suite struct TextTests {
  /// The band has 60 columns, so that 0.3 begins its 19th column and 0.5 its 31st; the stated 0.35 lies at the 22nd, and
  /// the interval from the 7th to the 37th. What holds at one point takes one column, under its number.
  @Test func plotInUnicode() {
    #expect(
      text(.plot(Figures.plot)) == """
        winset US
          {1}     ██████████████████
          {1, 2}                    ██████████████████████████████████████████
          {}                                    │
                  ├─────────────────┬───────────┬────────────────────────────┤
                  0                0.3         0.5                           1
                                       ▲ 0.35 given
                        [─────────────────────────────] 0.1 to 0.6
                  power of hawks

        """)
  }

  /// On 20 columns the band has 10: 0.3 and 0.5 lie at the 4th and the 6th, and two numbers three wide cannot both
  /// stand there; what has no room after its mark stands before it.
  @Test func plotOnANarrowCanvas() {
    #expect(
      text(.plot(Figures.plot), on: Canvas(columns: 20, hasUnicode: false)) == """
        winset US
          {1}     ###
          {1, 2}     #######
          {}           |
                  +--+-+---+
                  0 0.3    1
          0.35 given ^
        0.1 to 0.6 [----]
                  power of
                  hawks

        """)
  }

  /// One thousandth of the axis is less than a column, and half a column is the finest that is drawn.
  @Test func narrowStretchesAreSeen() {
    let plot = Plot(
      "", along: Axis("x", 0...1), legend: ["a", "b", "c"],
      stretches: [
        .init(0, Rational(1, 1000), holdsLow: true, holdsHigh: false, answer: 0),
        .init(Rational(1, 1000), Rational(5, 120), holdsLow: true, holdsHigh: false, answer: 1),
        .init(Rational(5, 120), 1, holdsLow: true, holdsHigh: true, answer: 2),
      ])
    let rows = text(.plot(plot)).split(separator: "\n")
    #expect(rows[0] == "  a  │")
    #expect(rows[1] == "  b  ██▌")
    #expect(rows[2] == "  c    ▐" + String(repeating: "█", count: 57))
  }

  /// Four rows of 13 cells. The centres of the lowest row lie at 1/8, and those of its cells at 1/26, 3/26, ...: the
  /// first two are left of 1/8. Likewise 5, 8 and 11 in the rows above. The stated place, 3/4 and 1/3, lies in the tenth
  /// cell of the second row from below. Along the lower edge the answer does not turn where the two regions of B meet.
  @Test func map() {
    #expect(
      text(.map(Figures.map), on: Canvas(columns: 20, hasUnicode: false)) == """
        winset US
            1 +AAAAAAAAAAABB
              |AAAAAAAABBBBB
          1/3 +AAAAABBBB*BBB
            0 +AABBBBBBBBBBB
              ++-----------+
               0           1
             0.75 given ^
          0.5 to 0.9 [----]
          -> power of hawks
          ^ power of doves,
          1/3 given
             answer    area
          A  {1}       50.0%
          B  {2}       50.0%
          *  as given

        """)
  }

  /// A sign that closes something begins no line and one that opens something ends none, whatever stands beside them
  /// (GB/T 15834-2011, 5.1): of 20 columns the quotation takes 21, so that one character goes before it.
  @Test(arguments: [
    ("总统说：“这是协议的全部内容”。", ["总统说：“这是协议的", "全部内容”。"]),
    ("变化有：+0.2、-0.2、=0.5、*2。", ["变化有：+0.2、-0.2、", "=0.5、*2。"]),
    ("谢林（Schelling 1960）的猜想（见下）。", ["谢林（Schelling", "1960）的猜想（见", "下）。"]),
    ("他说的是这一句话“好”。", ["他说的是这一句话", "“好”。"]),
  ])
  func signsStayWithWhatTheyEnclose(_ text: String, _ lines: [String]) {
    #expect(Canvas(columns: 20).paragraph(text).split(separator: "\n").map(String.init) == lines)
  }

  /// What is one of a list goes on under its text.
  @Test func listsKeepTheirIndent() {
    #expect(Canvas(columns: 20).paragraph("  2  one two three four") == "  2  one two three\n     four\n")
    #expect(Canvas(columns: 20).paragraph("  winset US phase 2     asks it") == "  winset US phase 2\n  asks it\n")
  }

  /// A statement that is wider than the canvas goes on under itself, and the lines of the tree go on beside it.
  @Test func tree() {
    #expect(
      text(.tree(Figures.tree)) == """
        option 1 would be ratified
        ├─ hawks accept it
        │  └─ they rank it above no-deal
        └─ 0.6 of 1 is more than one half

        """)
    #expect(
      text(.tree(Figures.tree), on: Canvas(columns: 20, hasUnicode: false)) == """
        option 1 would be
        ratified
        |- hawks accept it
        |  `- they rank it
        |     above no-deal
        `- 0.6 of 1 is more
           than one half

        """)
  }

  /// NATO stands alone, and is not left out.
  @Test func graph() {
    #expect(text(.graph(Figures.graph)) == "who needs whom\n  US → 塔利班: troops \"stay\"\n  NATO\n")
    #expect(text(.graph(Figures.graph), on: Canvas(hasUnicode: false)).contains("US -> 塔利班"))
  }

  /// A row in the colour of its answer; the first is cyan.
  @Test func answersHaveColours() {
    #expect(text(.plot(Figures.plot), on: Canvas(hasColour: true)).contains("\u{1B}[36m{1}\u{1B}[0m"))
  }

  /// What is 300 wide has others put below it, and what is 301 wide stands for itself: else each row would be as long.
  @Test(arguments: [(300, 300), (301, 1)])
  func aCellThatIsTooWideDoesNotSpreadTheOthers(_ wide: Int, _ width: Int) {
    let long = String(repeating: "x", count: wide)
    let blanks = String(repeating: " ", count: width - 1)
    let table = Table(["", ""], [[Line(long), "b"], ["a", "b"]])
    #expect(text(.table(table)) == "  \(long)  b\n  a\(blanks)  b\n")
  }

  private func text(_ block: Block, on canvas: Canvas = .plain) -> String { canvas.text(Answer(blocks: [block])) }
}
