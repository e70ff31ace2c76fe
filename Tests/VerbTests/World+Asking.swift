import Answers
import Diagnostics
import Foundation
import Knowledge
import Syntax

@testable import Verbs

extension World {
  /// The first case.
  static func first() throws -> World { try read("samples/lan-yang/afghanistan.game") }

  /// The case in a file of the project.
  static func read(_ file: String) throws -> World {
    let path = CatalogueTests.root.appendingPathComponent(file)
    return try World(reading: [Document(SourceText(try String(contentsOf: path, encoding: .utf8)))])
  }

  /// The plan of a query about this world.
  func plan(_ query: String) throws -> Plan {
    let source = SourceText(query)
    var reading = Reading(source, with: Lexicon.standard.patterns)
    guard case .sentence(let sentence) = reading.next()?.statement else { throw Unreadable(query: query) }
    return try Lexicon.standard.plan(sentence, in: self, of: source)
  }

  /// The answer to a query.
  func answer(_ query: String) throws -> Answer { try plan(query).answer() }

  private struct Unreadable: Error { let query: String }
}
