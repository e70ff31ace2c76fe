import Diagnostics
import Foundation
import Shell
import Testing
import Verbs

/// What is shown of a line while it is typed.
@Suite struct TypingTests {
  private func session(after script: String = "") throws -> Session {
    let path = "samples/lan-yang/afghanistan.game"
    var session = try Session(about: SourceText(name: path, text(of: path)), keepsGoing: true, disk: .project)
    session.run(SourceText(script), for: Listener { _ in })
    return session
  }

  /// The parts that are shown in a way of their own: `word(winset)`.
  private func shown(_ text: String, after script: String = "") throws -> String {
    let session = try session(after: script)
    let bytes = Array(text.utf8)
    return session.shades(of: text, by: session.vocabulary).sorted { $0.span.lowerBound < $1.span.lowerBound }
      .map { "\($0.shade)(\(String(decoding: bytes[$0.span], as: UTF8.self)))" }.joined(separator: " ")
  }

  @Test(arguments: [
    ("winset US phase 2", "word(winset) name(US) word(phase) number(2)"),
    ("winset 塔利班 on 2021-07-22", "word(winset) name(塔利班) word(on) number(2021-07-22)"),
    ("winset \"塔利班\" at home", "word(winset) name(\"塔利班\") word(at) word(home)"),
    ("winset Chile phase 2", "word(winset) mistake(Chile) word(phase) number(2)"),
    ("winset hardliners at home", "word(winset) mistake(hardliners) word(at) word(home)"),
    ("winset US phse 2", "word(winset) name(US) mistake(phse) number(2)"),
    ("winset Tali", "word(winset)"), ("winset Tbli", "word(winset) mistake(Tbli)"), ("wins", ""),
    ("wnis", "mistake(wnis)"), ("find \"a b", "word(find) text(\"a b)"),
    ("winset on 2021-0", "word(winset) word(on) number(2021) number(0)"),
    ("load a/b.game", "word(load) text(a) text(/) text(b) text(.) text(game)"),
    ("winset US as yaml ", "word(winset) name(US) word(as) mistake(yaml)"),
    ("actor Chile { phase 1 {", "word(actor) name(Chile) word(phase) number(1)"),
    ("why base if garrison+0.4", "word(why) query(base) word(if) name(garrison) number(0.4)"),
    ("compare base with 基线", "word(compare) query(base) word(with) query(基线)"),
    ("winset US; 基线; winset", "word(winset) name(US) query(基线) word(winset)"),
  ])
  func partsAreShown(_ text: String, _ wanted: String) throws {
    let names = "let base = winset US phase 2\nlet 基线 = prevail"
    let shown = try shown(text, after: names)
    #expect(shown == wanted, "\(text)")
  }

  /// Where a transcript has no complaint, no part of what was typed is shown as a mistake.
  @Test(arguments: files(in: "Tests/Transcripts", endingIn: ".txt")) func whatIsRightIsNoMistake(_ path: String) throws
  {
    var session = try session()
    for line in try text(of: path).split(separator: "\n") where line.hasPrefix("> ") && !line.hasSuffix("⇥") {
      let typed = String(line.dropFirst(2))
      let shades = session.shades(of: typed, by: session.vocabulary)
      guard session.run(SourceText(typed), for: Listener { _ in }) else { continue }
      #expect(!shades.contains { $0.shade == .mistake }, "\(typed)")
    }
  }

  @Test(arguments: [
    ("winset", " <actor> | phase <phase> | on <date> | …"), ("winset US ", "phase <phase> | on <date> | at home | …"),
    ("win", ""), ("winset U", ""), ("", ""), (" ", ""), ("why ", "<query>"), ("help ", "<topic>"),
    ("winset US as ", "<format>"),
    ("base ", "at home | if <faction> | as <format>"), ("winset US phase 2 nonsense ", ""),
  ])
  func hintsSayWhatMayFollow(_ text: String, _ wanted: String) throws {
    let hint = try session(after: "let base = winset US phase 2").hint(after: text)
    #expect(hint == wanted)
  }
}
