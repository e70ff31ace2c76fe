import Diagnostics
import Knowledge
import Rendering
import Syntax
import Verbs

// What a prompt is like.
extension Session {
  /// Whether a switch is on.
  public func isOn(_ one: Switch) -> Bool { switches[one] ?? one.isUsual }

  /// Turns a switch, or says how it stands; without a name, how all do.
  mutating func set(
    _ name: Name?, _ state: Name?, in source: SourceText, for listener: Listener
  ) throws(Complaints) {
    let wanted = try placed(in: source) { () throws(Diagnostic) in
      if name == nil, let state { throw .switchWithoutName(at: state.span) }
      let isOn = try state.map { (word: Name) throws(Diagnostic) in try Switch.isOn(word) }
      return (try name.map { (name: Name) throws(Diagnostic) in try Switch(named: name) }, isOn)
    }
    guard let one = wanted.0 else { return list(Switch.allCases, for: listener) }
    guard let isOn = wanted.1 else { return list([one], for: listener) }
    switches[one] = isOn
    listener.note("\(lexicon.choice(one.rawValue))\(lexicon.said(": "))\(lexicon.choice(isOn ? "on" : "off"))")
  }

  private func list(_ all: [Switch], for listener: Listener) {
    let width = Switch.allCases.map { lexicon.choice($0.rawValue).width }.max() ?? 0
    for one in all {
      let name = lexicon.choice(one.rawValue)
      let state = lexicon.choice(isOn(one) ? "on" : "off")
      let cells = [(name, width), (state, lexicon.choice("off").width)].map { text, width in
        text + String(repeating: " ", count: width - text.width)
      }
      listener.emit(.answer("\(cells[0])  \(cells[1])  \(lexicon.said(one.purpose))\n"))
    }
  }

  /// Sets the language in which the session explains itself, or says which it is.
  mutating func setLanguage(_ name: Name?, in source: SourceText, for listener: Listener) throws(Complaints) {
    guard let name else { return listener.emit(.answer("\(language.rawValue)\n")) }
    language = try placed(in: source) { () throws(Diagnostic) in try Language(named: name) }
    listener.note(language.isNow)
  }

  /// Sets how many seconds a query may take, or says how many it may.
  mutating func setLimit(_ seconds: Number?, in source: SourceText, for listener: Listener) throws(Complaints) {
    guard let seconds else { return listener.emit(.answer("\(limit)\n")) }
    limit = try placed(in: source) { () throws(Diagnostic) in
      guard let whole = seconds.whole, 1...Command.longestLimit ~= whole else { throw .noSuchLimit(seconds) }
      return whole
    }
    listener.note(said(Told("limit: \(limit) s", "时限：\(limit) 秒")))
  }

  /// Says what was entered at the prompt, the newest last; at most `count` statements.
  func tellHistory(_ count: Number?, for listener: Listener) {
    let past = listener.past()
    let lines = past.suffix(count?.whole ?? Self.usualHistory).map { $0 + "\n" }
    let nothing = said(Told("nothing was entered before", "之前没有输入"))
    listener.emit(.answer(past.isEmpty ? nothing + "\n" : lines.joined()))
  }

  /// How many statements `history` shows where nobody says.
  private static let usualHistory = 20
}
