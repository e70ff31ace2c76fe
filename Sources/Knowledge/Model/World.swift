import Diagnostics
import Numbers
import Syntax

/// Everything that is known about one two-level game.
///
/// A world is a value: supposing something makes another one. It is made from documents by ``World/init(reading:)``
/// and holds no mistakes: every index in it leads somewhere.
public struct World: Hashable, Sendable {
  /// What the case is called.
  public internal(set) var title: String?
  /// The sources.
  public internal(set) var sources: [Source] = []
  /// The issues.
  public internal(set) var issues: [Issue] = []
  /// What cannot come about together.
  public internal(set) var impossible: [Impossible] = []
  /// The bodies; the first is `power`.
  public internal(set) var bodies: [Body] = [Body(names: Names("power"))]
  /// The actors.
  public internal(set) var actors: [Actor] = []
  /// The events, in the order of their first days; those without a date come first.
  public internal(set) var events: [Event] {
    get { chronicle.value }
    _modify { yield &chronicle.value }
  }
  /// The events, which a stored world reads when they are wanted: few queries want them.
  var chronicle = Later<[Event]>([])
  /// The texts that it was made from.
  public internal(set) var documents: [SourceText] {
    get { texts.value }
    _modify { yield &texts.value }
  }
  /// Likewise: what a stored world holds, it knows without its text.
  var texts = Later<[SourceText]>([])

  /// Whether it was stored in the program, so that there is no file of it that somebody could look into.
  public var isStored: Bool { texts.isOpen }

  /// A world of which nothing is known.
  public init() {}

  /// Likewise one that is there already.
  static let unknown = World()

  /// How much a game of it holds: its actors, and the factions and options of each one's first board.
  public var breadth: Int {
    actors.reduce(0) { breadth, actor in
      breadth + 1 + (actor.phases.first.map { $0.board.factions.count + $0.board.options.count } ?? 0)
    }
  }

  /// The numbers of all phases, in order.
  public var phaseNumbers: [Int] { Set(actors.flatMap { $0.phases.map(\.number) }).sorted() }
}
