/// What takes everything back that was done, the last thing first.
struct Undo {
  private var steps: [() -> Void] = []

  mutating func add(_ step: @escaping () -> Int32) { steps.append { _ = step() } }

  func all() { for step in steps.reversed() { step() } }
}
