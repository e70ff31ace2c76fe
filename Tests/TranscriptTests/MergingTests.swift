import Diagnostics
import Foundation
import Shell
import Testing
import Verbs

/// Draws that are made in parts add up to the draws that are made at once.
@Suite struct MergingTests {
  private static let query = "chance prevail phase 3 draws 30000 seed 7"

  /// 30,000 draws are four blocks: some of the splits leave parts without a draw.
  @Test(arguments: [1, 2, 3, 4, 9], Format.allCases.filter { $0 != .svg && $0 != .dot })
  func partsAddUpToTheWhole(_ count: Int, _ format: Format) throws {
    let memory = Memory()
    try write(parts: count, into: memory)
    let whole = try replies(to: "format \(format)\n\(Self.query)", on: memory)
    #expect(try replies(to: "format \(format)\nmerge part-*.json", on: memory) == whole)
    #expect(whole.complaints == "" && whole.answers.contains("30000"))
  }

  /// In one file as in many, and in any order; what is supposed counts as it does for the whole.
  @Test func partsCanStandInOneFile() throws {
    let memory = Memory()
    let query = "chance prevail phase 3 if Taliban.hardliners+0.1 draws 30000 seed 7"
    let lines = [3, 1, 2].map { "\(query) shard \($0) of 3 as json" }.joined(separator: "\n")
    _ = try replies(to: "suppose Afghan.war-0.05\noutput all.json\n\(lines)", on: memory)
    let whole = try replies(to: "suppose Afghan.war-0.05\n\(query)", on: memory)
    #expect(try replies(to: "suppose Afghan.war-0.05\nmerge all.json", on: memory) == whole)
    #expect(whole.answers.contains("if Taliban.hardliners+0.1"))
  }

  /// What would not add up to the whole is refused, and said.
  @Test func whatDoesNotBelongTogetherIsRefused() throws {
    let memory = Memory()
    try write(parts: 3, into: memory)
    let others = [
      ("seed is 8", "chance prevail phase 3 draws 30000 seed 8 shard 2 of 3"),
      ("draws is 3000", "chance prevail phase 3 draws 3000 seed 7 shard 2 of 3"),
      ("query is prevail phase 2", "chance prevail phase 2 draws 30000 seed 7 shard 2 of 3"),
      ("parts is 4", "chance prevail phase 3 draws 30000 seed 7 shard 2 of 4"),
    ]
    for (index, (difference, query)) in others.enumerated() {
      _ = try replies(to: "output o-\(index).json\n\(query) as json", on: memory)
      let said = try replies(to: "merge part-1.json o-\(index).json part-3.json", on: memory)
      #expect(said.answers == "" && said.complaints.contains(difference), "\(said)")
    }
    _ = try replies(to: "suppose Afghan.war-0.05\noutput s.json\n\(Self.query) shard 2 of 3 as json", on: memory)
    let refusals = [
      ("merge part-1.json s.json part-3.json", "something else was supposed"),
      ("suppose Afghan.war-0.05\nmerge part-*.json", "another case"),
      ("merge part-1.json part-3.json", "part 2 of 3 is missing"),
      ("merge part-3.json", "parts 1, 2 of 3 are missing"),
      ("merge part-*.json part-2.json", "part 2 of 3 is twice here"),
      ("merge part-1.json README.md", "not a whole part"),
    ]
    for (words, complaint) in refusals {
      let said = try replies(to: words, on: memory)
      #expect(said.answers == "" && said.complaints.contains(complaint), "\(words): \(said)")
    }
  }

  /// A part that was cut off or altered does not add up any more; nothing that a file holds does harm.
  @Test func brokenPartsAreRefused() throws {
    let memory = Memory()
    try write(parts: 2, into: memory)
    let part = try #require(memory["part-2.json"])
    let broken = [
      String(part.prefix(part.count / 2)), "", "{}", String(repeating: "[", count: 100_000),
      part.replacing("\"seed\":7", with: "\"seed\":7e3"),
      part.replacing("\"isStated\":true,\"count\":", with: "\"isStated\":true,\"count\":1"),
      part.replacing("\"count\":", with: "\"count\":99999999999"),
      part.replacing("\"shards\":2", with: "\"shards\":9223372036854775807"),
      part.replacing("\"asked\":\"prevail", with: "\"asked\":\"nonsense"),
    ]
    for (index, text) in broken.enumerated() {
      try memory.disk.create("b-\(index).json", Array(text.utf8))
      let said = try replies(to: "merge part-1.json b-\(index).json", on: memory)
      #expect(said.answers == "" && said.complaints.hasPrefix("error: "), "\(text)")
    }
  }

  private func write(parts count: Int, into memory: Memory) throws {
    for number in 1...count {
      let query = "\(Self.query) shard \(number) of \(count) as json"
      #expect(try replies(to: "output part-\(number).json\n\(query)", on: memory).complaints == "")
    }
  }

  private func replies(to text: String, on memory: Memory) throws -> Replies {
    let path = root.appendingPathComponent("samples/lan-yang/afghanistan.game")
    var session = try Session(about: SourceText(try String(contentsOf: path, encoding: .utf8)), disk: memory.disk)
    var replies = Replies()
    session.run(
      SourceText(text),
      for: Listener {
        if case .answer(let text) = $0 { replies.answers += text }
        if case .complaint(let text) = $0 { replies.complaints += text }
      })
    return replies
  }

  private struct Replies: Equatable { var (answers, complaints) = ("", "") }
}
