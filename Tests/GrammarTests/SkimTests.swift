import Diagnostics
import Testing

@testable import Syntax

/// What is read straight from its bytes is what the walk reads of its tokens, which is the second way.
@Suite struct SkimTests {
  /// Lines of a phase, of which the first ones are plain.
  private let items = [
    "option 1: t0=v1", "option 12: talks=us-led|Afghan_led, troops=stay", "OPTION 3:t=a,u=b|c|d",
    "option 4 : t = no-deal",
    "faction f0 power 56 { prefers 7 > 9=6 > no-deal }", "faction f { }", "faction F power 0.125 {prefers 1}",
    "faction hardliners power 12.50 {\n  prefers NO-DEAL > 2\n\n  values t0=v1 -3, u=b 0.5 reserve - 2\n}",
    "faction a_very_long_name_of_more_than_sixteen { values t=a 3\n}", "faction power power 3 { prefers 1 }",
    "faction v power 3 { values t=a 3 }", "faction w power 3 { values t=a 3 \n}",
    "faction g power 1/3 { prefers 2 > 1 }", "faction h power 3, 4 in Senate { prefers 1 > no-deal }",
    "option 5 \"a text\": t=a", "option 6: t=a imputed because \"so\"", "option 7: 谈判=甲, t=a", "option 8: t=a # stays",
    "faction k power 3 { prefers 1 because \"so\" }",
    "faction m aka 丙 power 3 { prefers 1 > no-deal\n because \"so\" }",
    "faction n \"国: a {\" power 3 assumed { prefers 1 > no-deal stated because \"so\" cite a L1 }",
    "option 9 \"a; b\": t=a derived because \"#1\" cite a II(1) L1-2 cite b p. 3, [4]",
    "rule majority", "no-deal 4", "note \"option 1: t=a\"", "options all: t, u",
  ]
  private let events = [
    "E1 2021-05-01 \"so\" by US, Taliban cite a IV(3) L1737 { effect hardliners+0.1 }", "E2 2021-05-01", "E3 \"so\"",
    "E4 2020-02-29..2021-05-01 { effect A.f-0.125 until 2021-06-01\n because \"国\" cite a\n note \"so\" cite a x }",
    "E5 2021-05-01 {\n\n  effect A . f accepts 2 and 3\n  effect f rejects 1 until 2021-05-02\n\n}",
    "E6 2021-05-01 { effect f prefers 2 > 1 = no-deal }", "E7 2021-05-01 by US { effect f*2; effect US.f=0.5 }",
    "E8 2021-05 cite a page cite b (II(1)) [3] cite c", "E9 about 2021 {}", "E10 2021-05-01.. { effect f+1/2 }",
    "E11 2021-05-01 cite cite a { effect f+0.1 in Senate from g }", "E12 2021-05-01 cite a x-cite b 3cite (cite c)",
    "E13 2021-05-02..2021-05-01 { effect A.f votes 2 }", "E14 2021-02-29", "E15 2021-05-01 { effect A. f=0.50 }",
  ]
  private let strangers = [
    "\n", ";", " ", "\t", "\r\n", "#", "\"", "{", "}", "(", ")", ",", "=", "|", ">", "-", ".", "/", ":", "：", "，", "é",
    "国",
    "0", "1000000000", "99999999999999999999", "0.0000000000000000001", "2021-05-01", "1e3", "3rd", "option", "no-deal",
    "no-国", "a-", "power", "aka", "because",
    "cite", " cite ", "until", "[", "]", "..", "国\"",
  ]

  @Test func isReadAsTheWalkReadsIt() {
    var (dice, skimmed, read) = (Dice(seed: 11), 0, 0)
    for round in 0..<4000 {
      let source = SourceText(text(&dice, strangers: round % 4))
      for statement in Document(source).statements {
        let counts = agree(on: statement, of: source, "round \(round)")
        skimmed += counts.skimmed
        read += counts.isRead ? 1 : 0
      }
    }
    // Most plain lines are skimmed, and many a text is without a mistake: else nothing would have been compared.
    #expect(4000 < skimmed && 1000 < read)
  }

  @Test func samplesAreReadAsTheWalkReadsThem() {
    let counts = samples.flatMap { sample -> [(skimmed: Int, isRead: Bool)] in
      Document(sample).statements.map { agree(on: $0, of: sample, "\(sample.name ?? "")") }
    }
    #expect(counts.contains { 0 < $0.skimmed } && counts.allSatisfy(\.isRead))
  }

  /// A complaint takes a look back along its line, so that those which are not told must not be put into words: on one
  /// line of so many mistakes that would take minutes.
  @Test(arguments: ["body;", "acter Foo is here\n", "option 1 t=a\n", "issue foo bar\n"])
  func countlessMistakesAreNotAllPutIntoWords(_ mistake: String) {
    let found = Document(SourceText(String(repeating: mistake, count: 20_000))).diagnostics
    #expect(found.count == Document.mostComplaints + 1)
  }

  /// How many statements were skimmed in one of `source`, and whether it is without a mistake, both ways.
  private func agree(on statement: Span, of source: SourceText, _ comment: Comment) -> (skimmed: Int, isRead: Bool) {
    var desk = Desk()
    let whole = source.bytes.withUnsafeBufferPointer { desk.skim?.whole(statement, of: $0) }
    let count = desk.cut(source, in: statement, skims: true).count { $0.kind == .skimmed } + (whole == nil ? 0 : 1)
    desk = Desk()
    let walked = Document(source).walked(statement, on: &desk, room: 1)
    let wanted = walked.complaints.isEmpty ? walked.declarations : nil
    #expect(Document(source).skimmed(statement, on: &desk) == wanted, comment)
    let head = Document(source).names(ofActor: statement, on: &desk)
    desk.skim = nil
    let slow = Document(source).names(ofActor: statement, on: &desk)
    #expect(head?.names == slow?.names && head?.isBare == slow?.isBare, comment)
    return (count, walked.complaints.isEmpty)
  }

  /// A case of a few lines, with so many pieces put in or taken out somewhere.
  private func text(_ dice: inout Dice, strangers count: Int) -> String {
    let lines = (0..<Int.random(in: 1...4, using: &dice)).map { _ in "    \(dice.pick(items))\n" }
    let happened = (0..<Int.random(in: 0...3, using: &dice)).map { _ in "event \(dice.pick(events))\n" }
    let issue = dice.pick([
      "t: a, b", "t \"so\": a \"A\", b assumed because \"so\" cite a L1",
      "u: b needs US and Taliban, c needs nobody, d", "u \"text\": a aka 甲, b", "国: a, b",
    ])
    let head = dice.pick(["A", "A \"so\"", "A aka 甲", "国", "actor", "A # so", "A; actor B"])
    var text = Array("issue \(issue)\nactor \(head) {\n  phase 1 {\n\(lines.joined())  }\n}\n\(happened.joined())".utf8)
    for _ in 0..<count {
      let place = Int.random(in: 0..<text.count, using: &dice)
      if dice.happens(onceIn: 4) {
        text.remove(at: place)
      } else {
        text.insert(contentsOf: dice.pick(strangers).utf8, at: place)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
