import Diagnostics
import Numbers

/// What reads plain statements straight from their bytes, as most lines of a long case are: that takes a fraction of the
/// time that cutting them into tokens and walking over these does.
///
/// Plain is what stands in ASCII, but for texts in plain quotation marks, without comments and other names. What is not
/// is left to the walk, and what is plain is read as the walk reads it. No complaint is made here.
struct Skim: Sendable {
  /// What was read of a part of a text.
  private var found = Skimmed()
  /// The names that were read lately.
  private var names = KeptNames()

  /// Reads the plain option or faction that begins there, if nothing else stands behind it: where it ends, and its place
  /// among what was found.
  mutating func takeItem(of bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (end: Int, place: Skimmed.Place)? {
    var reading = PlainReading(bytes: bytes, at: start)
    swap(&reading.names, &names)
    defer { swap(&reading.names, &names) }
    return found.add(&reading).map { (reading.at, $0) }
  }

  /// Gives away what was found, for room that is not needed any more, or takes that room back.
  mutating func exchange(_ skimmed: inout Skimmed) { swap(&found, &skimmed) }

  /// The plain name of the actor that a part of a text declares, and whether nothing else stands there.
  mutating func actor(
    _ span: Span, of bytes: UnsafeBufferPointer<UInt8>
  ) -> (names: NamesSyntax, isBare: Bool)? {
    var reading = PlainReading(bytes: UnsafeBufferPointer(rebasing: bytes[..<span.upperBound]), at: span.lowerBound)
    swap(&reading.names, &names)
    defer { swap(&reading.names, &names) }
    guard reading.take("actor"), let name = reading.takeName(), case let label = reading.takeText() else { return nil }
    let isBare = reading.isAtEnd
    return isBare || reading.take(.leftBrace) ? (NamesSyntax(name, label: label), isBare) : nil
  }

  /// The plain declaration that is all of a part of a text.
  mutating func whole(_ span: Span, of bytes: UnsafeBufferPointer<UInt8>) -> Declaration? {
    let bytes = UnsafeBufferPointer(rebasing: bytes[..<span.upperBound])
    var reading = PlainReading(bytes: bytes, at: span.lowerBound)
    swap(&reading.names, &names)
    defer { swap(&reading.names, &names) }
    let declaration = reading.declaration()
    if reading.at < bytes.count, bytes[reading.at] == .lineFeed { reading.at += 1 }
    return reading.at == bytes.count ? declaration : nil
  }
}

/// The options and factions of a part of a text that were read straight from their bytes.
struct Skimmed: Sendable {
  private var options: [OptionSyntax?] = []
  private var factions: [FactionSyntax?] = []

  /// Where one of them is.
  struct Place {
    fileprivate let index: Int
    fileprivate let isFaction: Bool

    fileprivate init(_ index: Int, isFaction: Bool) { (self.index, self.isFaction) = (index, isFaction) }

    /// The place that a number stands for, and the number.
    init(_ number: Int) { (index, isFaction) = (number >> 1, number & 1 == 1) }
    var number: Int { index << 1 | (isFaction ? 1 : 0) }
  }

  /// Adds the plain option or faction that is read there; `nil` where none is.
  fileprivate mutating func add(_ reading: inout PlainReading) -> Place? {
    if reading.isAt(UInt8(ascii: "o")) {
      guard let option = reading.optionStatement() else { return nil }
      options.append(option)
      return Place(options.count - 1, isFaction: false)
    }
    guard reading.isAt(UInt8(ascii: "f")), let faction = reading.factionStatement() else { return nil }
    factions.append(faction)
    return Place(factions.count - 1, isFaction: true)
  }

  /// Moves one of them, each once, to those of a phase.
  mutating func move(_ place: Place, to phase: inout PhaseSyntax.Parts) {
    if place.isFaction {
      if phase.factions.isEmpty { phase.factions.reserveCapacity(min(factions.count, Self.mostInPhase)) }
      if let faction = factions[place.index].take() { phase.factions.append(faction) }
    } else {
      if phase.options.isEmpty { phase.options.reserveCapacity(min(options.count, Self.mostInPhase)) }
      if let option = options[place.index].take() { phase.options.append(option) }
    }
  }

  /// For how many there is room in a phase from the start.
  private static let mostInPhase = 16

  mutating func forget() {
    options.removeAll(keepingCapacity: true)
    factions.removeAll(keepingCapacity: true)
  }
}
