import Diagnostics
import Syntax

extension Event {
  func store(in packing: inout Packing) {
    names.store(in: &packing)
    packing.put(moment) { $1.store(in: &$0) }
    packing.put(actors) { $0.put($1) }
    packing.put(citations) { $1.store(in: &$0) }
    packing.put(effects) { $1.store(in: &$0) }
    packing.put(reasons) { $1.store(in: &$0) }
    packing.put(notes) { $1.store(in: &$0) }
  }

  init(from packed: inout Unpacking, _ source: SourceText) {
    self.init(
      names: Names(from: &packed), moment: packed.optional { Moment(from: &$0) },
      actors: Few(packed.list { Int32($0.number()) }), citations: packed.list { Citation(from: &$0) },
      effects: Few(packed.list { Effect(from: &$0, source) }), reasons: packed.list { Reason(from: &$0) },
      notes: packed.list { Reason(from: &$0) })
  }
}

extension Event.Moment {
  fileprivate func store(in packing: inout Packing) {
    packing.put(first)
    packing.put(last) { $0.put($1) }
    packing.put(isAbout)
  }

  fileprivate init(from packed: inout Unpacking) {
    self.init(first: packed.day(), last: packed.optional { $0.day() }, isAbout: packed.flag())
  }
}

extension Event.Effect {
  /// Of what it changes only the place is kept: the text says it.
  fileprivate func store(in packing: inout Packing) {
    packing.put(change.span.lowerBound)
    packing.put(change.span.upperBound)
    packing.put(until) { $0.put($1) }
  }

  fileprivate init(from packed: inout Unpacking, _ source: SourceText) {
    let start = packed.number()
    let span = start..<packed.number()
    guard let change = Change(writtenIn: source, at: span) else {
      preconditionFailure("what was stored of another text")
    }
    self.init(change: change, until: packed.optional { $0.day() }, document: 0)
  }
}
