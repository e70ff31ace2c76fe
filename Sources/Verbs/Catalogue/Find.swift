import Answers
import Diagnostics
import Knowledge
import Syntax

extension Verb {
  static let find = Verb(
    "find", .knowledge, "Where a text stands: in names, labels, reasons, notes, members and citations.", Slot(.text),
    keys: ["what", "name", "where", "text"], examples: ["find Kandahar", "find 卢格尔", "find L972", "find \"option 2\""]
  ) { text in
    Listing(kind: "find", titles: ["what", "name", "where", "text", "cited"]) { inquiry in
      let wanted = text.value.lowercased()
      return inquiry.passages.filter { $0.holds(wanted) }.map { $0.entry(marking: text.value) }
    }
  }
}

extension Shape<Name> {
  /// Any text, in quotation marks or without.
  fileprivate static var text: Self {
    Self(role: .text, form: .word) { (value: SlotValue, _: World) throws(Diagnostic) -> Name in value.name }
  }
}

/// A text of the case, and where it stands.
private struct Passage {
  let what: String
  let name: String
  var place = ""
  var texts: [String] = []
  var cited = ""

  func holds(_ wanted: String) -> Bool {
    ([name, cited] + texts).contains { $0.lowercased().contains(wanted) }
  }

  func entry(marking wanted: String) -> (cells: [Line], record: Record) {
    let text = texts.first { $0.lowercased().contains(wanted.lowercased()) } ?? texts.first ?? ""
    return (
      [Line(what, .dim), Line(name, .strong), Line(place), Line(text), Line(cited, .dim)],
      ["what": .text(what), "name": .text(name), "where": .text(place), "text": .text(text)]
    )
  }
}

extension Inquiry {
  fileprivate var passages: [Passage] {
    let things =
      world.sources.map { Passage(what: "source", name: $0.name, texts: $0.texts + $0.fields.map(\.value)) }
      + world.issues.flatMap { issue in
        [Passage(what: "issue", name: issue.name, texts: issue.texts)]
          + issue.values.map { Passage(what: "value", name: $0.name, place: issue.name, texts: $0.texts) }
      } + world.actors.map { Passage(what: "actor", name: $0.name, texts: $0.texts) }
    return things + places(of: []).flatMap(world.passages) + world.events.flatMap(world.passages)
  }
}

extension Named {
  /// All that it is called.
  fileprivate var texts: [String] { names.aliases + [names.label].compactMap { $0 } }
}

extension World {
  fileprivate func passages(at place: Place) -> [Passage] {
    let phase = self[place]
    let title = "\(actors[place.actor].name), phase \(phase.number)"
    func reason(_ what: String, _ name: String, _ reason: Reason) -> Passage {
      Passage(what: what, name: name, place: title, texts: [reason.text], cited: written(reason.citations))
    }
    let options = phase.board.options.flatMap { option in
      [Passage(what: "option", name: "\(option.number)", place: title, texts: [option.label].compactMap { $0 })]
        + [option.ground.reason].compactMap { $0 }.map { reason("why", "option \(option.number)", $0) }
    }
    let claims = phase.claims.map { claim in
      Passage(what: "claim", name: claim.inFull(on: phase.board), place: title, cited: written(claim.citations))
    }
    return [Passage(what: "phase", name: "\(phase.number)", place: title, texts: [phase.title].compactMap { $0 })]
      + options + [phase.board.ruleGround.reason].compactMap { $0 }.map { reason("why", "rule", $0) }
      + phase.board.factions.flatMap { passages(of: $0, title, reason) } + claims
      + phase.notes.map { reason("note", "", $0) }
  }

  private func passages(
    of faction: Faction, _ title: String, _ reason: (String, String, Reason) -> Passage
  ) -> [Passage] {
    [Passage(what: "faction", name: faction.name, place: title, texts: faction.texts)]
      + faction.members.map {
        Passage(what: "member", name: $0.name, place: "\(faction.name), \(title)", texts: $0.texts)
      }
      + faction.resources.flatMap { resource in
        [Passage(what: "resource", name: resource.name, place: "\(faction.name), \(title)", texts: resource.texts)]
          + [resource.ground.reason].compactMap { $0 }.map { reason("why", resource.name, $0) }
      }
      + ([faction.preferenceGround.reason].compactMap { $0 } + faction.reasons).map { reason("why", faction.name, $0) }
  }

  fileprivate func passages(of event: Event) -> [Passage] {
    let when = event.moment?.written ?? ""
    return [Passage(what: "event", name: event.name, place: when, texts: event.texts, cited: written(event.citations))]
      + (event.reasons + event.notes).map {
        Passage(what: "note", name: event.name, place: when, texts: [$0.text], cited: written($0.citations))
      }
  }
}
