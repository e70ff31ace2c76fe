import Verbs

/// What a session answered about before its newest changes: what `undo` goes back to.
struct Past {
  private var states: [State] = []
  /// Whether there were more changes than can be taken back.
  private(set) var isCut = false

  /// Whether nothing was changed.
  var isEmpty: Bool { states.isEmpty && !isCut }

  /// Keeps what was before a change.
  mutating func keep(_ state: State) {
    if states.count == Command.mostUndone {
      states.removeFirst()
      isCut = true
    }
    states.append(state)
  }

  /// What was before the newest change; `nil` where none can be taken back.
  mutating func takeBack() -> State? { states.popLast() }
}
