import Diagnostics
import Knowledge
import Syntax

/// What may stand in a slot: how it is written, and what it names.
struct Shape<Value: Sendable>: Sendable {
  let role: Role
  let form: Form
  let read: @Sendable (SlotValue, World) throws(Diagnostic) -> Value
}

/// A shape in its place in a sentence, perhaps after a lead word, perhaps left out.
struct Slot<Value: Sendable>: Sendable {
  let pattern: SlotPattern
  let read: @Sendable (SlotValue, World) throws(Diagnostic) -> Value

  /// A slot that stands by itself.
  init(_ shape: Shape<Value>) { self.init(lead: nil, shape) }

  /// A slot announced by a word of its own, such as `phase`.
  init(_ lead: String, _ shape: Shape<Value>) { self.init(lead: lead, shape) }

  private init(lead: String?, _ shape: Shape<Value>) {
    pattern = SlotPattern(lead: lead, role: shape.role, form: shape.form)
    read = shape.read
  }

  private init(
    _ pattern: SlotPattern, _ read: @escaping @Sendable (SlotValue, World) throws(Diagnostic) -> Value
  ) {
    (self.pattern, self.read) = (pattern, read)
  }

  /// The same slot, which a sentence may leave out.
  var optional: Slot<Value?> {
    var loose = pattern
    loose.isOptional = true
    let read = self.read
    return Slot<Value?>(loose) { (value: SlotValue, world: World) throws(Diagnostic) -> Value? in
      value == .nothing ? nil : try read(value, world)
    }
  }
}
