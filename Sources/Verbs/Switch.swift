import Diagnostics
import Syntax

/// What somebody at a prompt can have or do without.
public enum Switch: String, Sendable, CaseIterable {
  /// Colours, in answers and while typing.
  case colours
  /// What may follow, dimly behind the line.
  case hints
  /// A pager for answers that are taller than the window.
  case pager
  /// How long each answer took.
  case timer
}

extension Switch {
  /// The switch of that name.
  public init(named name: Name) throws(Diagnostic) {
    guard let found = Switch(rawValue: Synonyms.english(for: name.value)) else { throw .noSuchSwitch(name) }
    self = found
  }

  /// What it does, in a few words.
  public var purpose: String {
    switch self {
    case .colours: "colours in answers and while typing"
    case .hints: "what may follow, behind the line"
    case .pager: "a pager for answers taller than the window"
    case .timer: "how long each answer took"
    }
  }

  /// Whether it is on at the start.
  public var isUsual: Bool { self != .timer }

  /// Whether a switch is to be on, in a word.
  public static func isOn(_ word: Name) throws(Diagnostic) -> Bool {
    switch Synonyms.english(for: word.value) {
    case "on": true
    case "off": false
    default: throw .neitherOnNorOff(word)
    }
  }
}
