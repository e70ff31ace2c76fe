import Diagnostics
import Knowledge
import Syntax

/// The world that `text` declares.
func world(_ text: String) throws -> World { try World(reading: [Document(SourceText(text))]) }

/// What is wrong with a case file.
func complaints(about text: String) -> [String] {
  do throws(Complaints) {
    _ = try World(reading: [Document(SourceText(text))])
    return []
  } catch { return error.all.flatMap(\.diagnostics).map(\.message) }
}

/// The changes that `text` writes, as after `suppose`.
func changes(_ text: String) -> [Change] {
  let patterns: [Word: Pattern] = [
    "suppose": Pattern(verb: "suppose", slots: [SlotPattern(role: .change, form: .changes)], takesClauses: false)
  ]
  var reading = Reading(SourceText("suppose \(text)"), with: patterns)
  guard case .sentence(let sentence) = reading.next()?.statement, case .changes(let changes) = sentence.slots[0] else {
    return []
  }
  return changes
}
