import Diagnostics
import Knowledge
import Syntax

/// What is wrong with a case file that should be right.
struct Wrong: Error { let messages: [String] }

/// The world that `text` declares.
func world(_ text: String) throws(Wrong) -> World {
  do throws(Complaints) { return try World(reading: [Document(SourceText(text))]) } catch {
    throw Wrong(messages: error.all.flatMap(\.diagnostics).map(\.message))
  }
}

/// What is wrong with a case file.
func complaints(about text: String) -> [String] {
  do throws(Complaints) {
    _ = try World(reading: [Document(SourceText(text))])
    return []
  } catch { return error.all.flatMap(\.diagnostics).map(\.message) }
}

/// The changes that `text` writes, as after `suppose`.
func changes(_ text: String) -> [Change] {
  let patterns = Patterns(of: ["suppose"]) { _ in
    Pattern(verb: "suppose", slots: [SlotPattern(role: .change, form: .changes)], takesClauses: false)
  }
  var reading = Reading(SourceText("suppose \(text)"), with: patterns)
  guard case .sentence(let sentence) = reading.next()?.statement, case .changes(let changes) = sentence.slots[0] else {
    return []
  }
  return changes
}
