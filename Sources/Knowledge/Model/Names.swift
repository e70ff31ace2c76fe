import Syntax

/// A name with its other names and its label. Any of the names serves wherever the first does.
public struct Names: Hashable, Sendable {
  /// The name.
  public let name: String
  @Rare private var more: More?

  /// What most names do without.
  private struct More: Hashable {
    let aliases: [String]
    let label: String?
  }

  /// A name with its other names.
  public init(_ name: String, aliases: [String] = [], label: String? = nil) {
    self.name = name
    more = aliases.isEmpty && label == nil ? nil : More(aliases: aliases, label: label)
  }

  /// Its other names.
  public var aliases: [String] { more?.aliases ?? [] }

  /// A longer text that tells what it is.
  public var label: String? { more?.label }

  /// Whether one of them is just this.
  func hold(_ name: String) -> Bool { self.name == name || more.map { $0.aliases.contains(name) } ?? false }

  /// These names and what `more` adds to them.
  func adding(_ more: Names) -> Names {
    let aliases = aliases + more.aliases.filter { !all.contains($0) }
    return Names(name, aliases: aliases, label: more.label ?? label)
  }

  /// Every name, the first one first.
  public var all: [String] { [name] + aliases }
}

/// Something that has a name.
public protocol Named: Sendable {
  /// Its names.
  var names: Names { get }
}

extension Named {
  /// Its first name.
  public var name: String { names.name }
}

extension Collection where Element: Named, Index == Int {
  /// The place of what is called `name`: exactly, or else without regard to case and
  /// width. Takes time linear in the names.
  public func index(of name: String) -> Int? {
    if let exact = firstIndex(where: { $0.names.hold(name) }) { return exact }
    if isEmpty { return nil }
    let folded = name.folded
    return firstIndex { $0.names.all.contains { $0.folded == folded } }
  }

  /// Every name that leads to an element.
  public var everyName: [String] { flatMap(\.names.all) }
}

extension String {
  /// The name in small letters that are as wide as ASCII.
  var folded: String { halfWidth.lowercased() }
}
