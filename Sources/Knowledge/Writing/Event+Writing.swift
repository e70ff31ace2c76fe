import Diagnostics
import Numbers
import Syntax

// How an event with its effects is written.
extension World {
  func lines(ofEvent index: Int) -> [String] {
    let event = events[index]
    let moment = event.moment.map { " \($0.written)" } ?? ""
    let who = event.actors.map { quoted(actors[$0].name) }.joined(separator: ", ")
    let head =
      "event \(quoted(event.name))\(moment)\(event.names.labelWritten)\(who.isEmpty ? "" : " by \(who)")"
      + cited(event.citations)
    let remarks = event.notes.map { "note \(quotation($0.text))\(cited($0.citations))" }
    return block(
      head, event.effects.indices.map { line(ofEffect: $0, at: index) } + event.reasons.map(because) + remarks)
  }

  private func line(ofEffect place: Int, at index: Int) -> String {
    let effect = events[index].effects[place]
    let text = "effect \(text(of: effect))\(effect.until.map { " until \($0)" } ?? "")"
    if canBe(place, at: index) { return text }
    return "# left out, since it cannot be any more: " + text.split(separator: "\n").joined(separator: " ")
  }

  /// Whether an effect can be on its first day, as a reader of the text will try: by itself, or behind those before it.
  private func canBe(_ place: Int, at index: Int) -> Bool {
    let event = events[index]
    guard let day = event.moment?.first else { return false }
    var supposition = Supposition(of: self, asked: event.actors, at: setting(on: day).places)
    do throws(Diagnostic) {
      try supposition.suppose(event.effects[place].change)
      return true
    } catch {
      return (try? boards(changedByEffect: place, of: event, behind: events[..<index], on: day)) != nil
    }
  }
}

extension Event.Moment {
  /// The days as a case file writes them.
  public var written: String {
    let about = isAbout ? "about " : ""
    guard let last else { return "\(about)\(first).." }
    if first == last { return "\(about)\(first)" }
    if let days = first.compact(to: last) { return about + days }
    let isYears = "\(first)".hasSuffix("-01-01") && "\(last)".hasSuffix("-12-31")
    return isYears ? "\(about)\("\(first)".prefix(4))..\("\(last)".prefix(4))" : "\(about)\(first)..\(last)"
  }
}

extension Day {
  /// The month or the year that runs from this day to `last`, where they are one.
  fileprivate func compact(to last: Day) -> String? {
    let (first, final) = ("\(self)", "\(last)")
    if first.hasSuffix("-01-01"), final == "\(first.prefix(4))-12-31" { return String(first.prefix(4)) }
    guard first.hasSuffix("-01"), first.prefix(7) == final.prefix(7) else { return nil }
    return last.advanced(by: 1).description.hasSuffix("-01") ? String(first.prefix(7)) : nil
  }
}
