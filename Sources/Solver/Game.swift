import Knowledge

/// A two-level game while it is played: a world, and which board each actor sits at.
public struct Game: Sendable {
  /// Who wants what, and what needs whose consent.
  public let world: World
  /// Which phase each actor is in.
  public let setting: Setting

  private let isInterrupted: @Sendable () -> Bool

  /// The game of `world` in that setting. Long work on it asks `isInterrupted` again and again, and stops at a yes.
  public init(_ world: World, in setting: Setting, isInterrupted: @escaping @Sendable () -> Bool = { false }) {
    (self.world, self.setting, self.isInterrupted) = (world, setting, isInterrupted)
  }

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

/// Somebody wanted long work to stop.
public struct Interrupted: Error {
  /// That.
  public init() {}
}
