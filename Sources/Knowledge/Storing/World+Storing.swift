import Diagnostics
import Syntax

// A world as bytes, from which it is there again in a fraction of the time that reading its text takes.
//
// Each type puts its parts one after the other, and takes them out in the same order; a test holds the two together.
extension World {
  /// The world as bytes. What it was read from is not among them.
  ///
  /// - Precondition: it was read from one text.
  public var stored: [UInt8] {
    var packing = Packing()
    packing.put(title) { $0.put($1) }
    packing.put(sources) { $1.store(in: &$0) }
    packing.put(issues) { $1.store(in: &$0) }
    packing.put(impossible) { $1.store(in: &$0) }
    packing.put(bodies) { $1.store(in: &$0) }
    packing.put(actors) { $1.store(in: &$0) }
    packing.put(events) { $1.store(in: &$0) }
    return packing.bytes
  }

  /// The world that `source` declares, from the bytes in which it was stored.
  ///
  /// Events, reasons and the text are looked at only when they are wanted.
  ///
  /// - Precondition: the bytes are those that ``stored`` gave of the world that was read from `source`, and stay where
  ///   they are as long as any world that was made from this one.
  public init(stored bytes: UnsafePointer<UInt8>, of source: @escaping @Sendable () -> SourceText) {
    var packed = Unpacking(bytes)
    title = packed.optional { $0.text() }
    sources = packed.list { Source(from: &$0) }
    issues = packed.list { Issue(from: &$0) }
    impossible = packed.list { Impossible(from: &$0) }
    bodies = packed.list { Body(from: &$0) }
    actors = packed.list { Actor(from: &$0) }
    let (texts, rest) = (Later { [source()] }, packed)
    self.texts = texts
    chronicle = Later {
      var packed = rest
      return packed.list { Event(from: &$0, texts.value[0]) }
    }
  }
}

extension Names {
  func store(in packing: inout Packing) {
    packing.put(name)
    packing.put(aliases) { $0.put($1) }
    packing.put(label) { $0.put($1) }
  }

  init(from packed: inout Unpacking) {
    self.init(packed.text(), aliases: packed.list { $0.text() }, label: packed.optional { $0.text() })
  }
}

extension Source {
  fileprivate func store(in packing: inout Packing) {
    names.store(in: &packing)
    packing.put(fields) {
      $0.put($1.key)
      $0.put($1.value)
    }
  }

  fileprivate init(from packed: inout Unpacking) {
    self.init(names: Names(from: &packed), fields: packed.list { Field(key: $0.text(), value: $0.text()) })
  }
}

extension Issue {
  fileprivate func store(in packing: inout Packing) {
    names.store(in: &packing)
    packing.put(values) {
      $1.names.store(in: &$0)
      $0.put($1.needs) { $0.put($1) }
    }
    ground.store(in: &packing)
  }

  fileprivate init(from packed: inout Unpacking) {
    self.init(
      names: Names(from: &packed),
      values: packed.list { Value(names: Names(from: &$0), needs: $0.list { $0.number() }) },
      ground: Ground(from: &packed))
  }
}

extension Body {
  fileprivate func store(in packing: inout Packing) {
    names.store(in: &packing)
    packing.put(size) { $0.put($1) }
  }

  fileprivate init(from packed: inout Unpacking) {
    (names, size) = (Names(from: &packed), packed.optional { $0.rational() })
  }
}

extension Term {
  func store(in packing: inout Packing) {
    packing.put(issue)
    packing.put(Int(bitPattern: UInt(values)))
  }

  init(from packed: inout Unpacking) {
    self.init(issue: packed.number(), values: UInt64(UInt(bitPattern: packed.number())))
  }
}

extension Impossible {
  fileprivate func store(in packing: inout Packing) {
    packing.put(terms) { $1.store(in: &$0) }
    packing.put(reason) { $1.store(in: &$0) }
  }

  fileprivate init(from packed: inout Unpacking) {
    self.init(terms: packed.list { Term(from: &$0) }, reason: packed.optional { Reason(from: &$0) })
  }
}

extension Actor {
  fileprivate func store(in packing: inout Packing) {
    names.store(in: &packing)
    packing.put(phases) { $1.store(in: &$0) }
  }

  fileprivate init(from packed: inout Unpacking) {
    self.init(names: Names(from: &packed), phases: packed.list { Phase(from: &$0) })
  }
}

extension Ground {
  func store(in packing: inout Packing) {
    packing.put(status.rawValue)
    packing.put(reason) { $1.store(in: &$0) }
  }

  init(from packed: inout Unpacking) {
    self.init(Status(from: &packed), packed.optional { Reason(from: &$0) })
  }
}

extension Status {
  init(from packed: inout Unpacking) { self = Status(rawValue: packed.number()) ?? .assumed }
}

extension Reason {
  func store(in packing: inout Packing) {
    packing.putApart {
      $0.put(text)
      $0.put(citations) { $1.store(in: &$0) }
    }
  }

  init(from packed: inout Unpacking) { self.init(stored: packed.passOver()) }
}

extension Citation {
  func store(in packing: inout Packing) {
    packing.put(source)
    packing.put(place)
  }

  init(from packed: inout Unpacking) { self.init(source: packed.number(), place: packed.text()) }
}
