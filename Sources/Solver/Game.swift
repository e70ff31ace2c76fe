import Knowledge

/// A two-level game while it is played: a world, and which board each actor sits at. Many hold on to it, and so it is shared.
public final class Game: Sendable {
  /// Who wants what, and what needs whose consent.
  public let world: World
  /// Which phase each actor is in.
  public let setting: Setting
  /// The actors on whom it turns what those can ratify who are asked about; `nil` where all are looked at.
  let concerned: Set<Int>?

  let isInterrupted: @Sendable () -> Bool

  /// The game of `world` in that setting. Long work on it asks `isInterrupted` again and again, and stops at a yes.
  ///
  /// - Parameter actors: who is asked about, so that nobody is solved for on whom it does not turn what they can ratify;
  ///   all if there are none.
  public init(
    _ world: World, in setting: Setting, about actors: [Int] = [],
    isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) {
    (self.world, self.setting, self.isInterrupted) = (world, setting, isInterrupted)
    concerned = actors.isEmpty || world.actors.count <= Self.few ? nil : world.concerned(by: actors, in: setting)
  }

  private init(_ other: Game, _ isInterrupted: @escaping @Sendable () -> Bool) {
    (world, setting, concerned) = (other.world, other.setting, other.concerned)
    self.isInterrupted = isInterrupted
  }

  /// Among so few all are looked at.
  private static let few = 16

  /// The same for somebody else who may want it to stop.
  public func asked(stoppingIf isInterrupted: @escaping @Sendable () -> Bool = { false }) -> Game {
    Game(self, isInterrupted)
  }

  /// In which phases which actors are looked at: two games at the same table of worlds with the same stakes differ in
  /// nothing else.
  public var table: KnownSolutions.Table { KnownSolutions.Table(setting: setting, concerned: concerned) }

  /// The board of an actor; `nil` for one that sets no condition, since it has none.
  public func board(of actor: Int) -> Board? {
    setting.phases[actor].map { world.actors[actor].phases[$0].board }
  }

  /// The options of an actor; `nil` likewise.
  func options(of actor: Int) -> [Option]? {
    setting.phases[actor].map { world.actors[actor].phases[$0].board.options }
  }

  /// The phase that an actor is in.
  public func phase(of actor: Int) -> Phase? {
    setting.phases[actor].map { world.actors[actor].phases[$0] }
  }

  /// Long work on the game stays in touch by this.
  func watch(reporting report: @escaping @Sendable (_ done: Int, _ all: Int) -> Void) -> Watch {
    Watch(isInterrupted: isInterrupted, report: report)
  }

  func goOn() throws(Interrupted) {
    if isInterrupted() { throw Interrupted() }
  }
}

extension World {
  /// These actors, those whose consent a value of one of their options needs, those whose consent these need, and so on:
  /// what anybody else can ratify makes no difference to them. Takes time linear in their boards.
  public func concerned(by actors: [Int], in setting: Setting) -> Set<Int> {
    concerned(by: actors) { needed(by: $0, in: setting) }
  }

  /// Likewise, where it is known whom each of them needs.
  public func concerned(by actors: [Int], needing needed: (Int) -> [Int]) -> Set<Int> {
    var (found, next) = (Set(actors), actors)
    while let actor = next.popLast() {
      for other in needed(actor) where found.insert(other).inserted { next.append(other) }
    }
    return found
  }

  /// Those whose consent a value needs that an option of an actor mentions, each once. Takes time linear in its options' values.
  public func needed(by actor: Int, in setting: Setting) -> [Int] {
    guard let phase = setting.phases[actor] else { return [] }
    var found: [Int] = []
    for option in actors[actor].phases[phase].board.options {
      for term in option.terms {
        for value in term.indices {
          for other in issues[term.issue].values[value].needs where !found.contains(other) { found.append(other) }
        }
      }
    }
    return found
  }
}

/// Somebody wanted long work to stop.
public struct Interrupted: Error {
  /// That.
  public init() {}
}
