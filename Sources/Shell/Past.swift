import Syntax
import Verbs

/// What a session answered about before its newest changes: what `undo` goes back to.
struct Past {
  private var states: [(state: State, lets: Lets?, loaded: Loaded?)] = []
  /// Whether there were more changes than can be taken back.
  private(set) var isCut = false

  /// Whether nothing was changed.
  var isEmpty: Bool { states.isEmpty && !isCut }

  /// Keeps what was before a change, with the queries that had names where the change took these away, and the case as it
  /// was loaded where it brought another one.
  mutating func keep(_ state: State, _ lets: Lets? = nil, loaded: Loaded? = nil) {
    if states.count == Command.mostUndone {
      states.removeFirst()
      isCut = true
    }
    states.append((state, lets, loaded))
  }

  /// What was before the newest change; `nil` where none can be taken back.
  mutating func takeBack() -> (state: State, lets: Lets?, loaded: Loaded?)? { states.popLast() }
}

/// A case as it was loaded, and what was saved of it since.
struct Loaded {
  let base: State
  let kept: [Document]?
}
