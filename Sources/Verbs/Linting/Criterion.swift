import Knowledge
import Solver

/// One thing that a referee asks of a case as it was coded: a kind of remark.
struct Criterion: Sendable {
  /// Its name, by which programs know it.
  let name: String
  /// How much depends on it.
  let gravity: Gravity
  /// What is wrong, as a heading.
  let title: String
  /// Why it matters, and what to do about it, in one or two sentences.
  let advice: String
  /// Every place where it is so.
  ///
  /// - Throws: where somebody wants it to stop.
  let find: @Sendable (Coding) throws(Interrupted) -> [Remark]

  /// How much depends on it, the gravest first.
  enum Gravity: String, CaseIterable, Sendable {
    /// It is probably not what was meant, or answers can do without it.
    case mistake
    /// Something that answers rest on is not borne out.
    case unsupported
    /// It may be meant so, and a reader will ask.
    case question

    /// What so many remarks of it are called.
    func counted(_ count: Int) -> String {
      switch self {
      case .mistake: "\(count) probable \(count == 1 ? "mistake" : "mistakes")"
      case .unsupported: "\(count) not borne out"
      case .question: "\(count) \(count == 1 ? "question" : "questions")"
      }
    }
  }

  /// Everything that is asked, the gravest first.
  static var all: [Criterion] { ofOptions + ofFactions + ofTheTable + ofGrounds + ofNumbers + ofSources + ofDays }
}

/// What a referee says of one thing in a case.
struct Remark: Sendable {
  /// Where it is written; `nil` for what is missing as a whole.
  let spot: Register.Spot?
  /// The board on which it stands, where it stands on one.
  let place: Place?
  /// What it is about.
  let about: String
  /// What is so, or what could be written instead.
  let note: String
}

/// A case as it was coded: what it says, where it says so, and which boards are looked at.
struct Coding: Sendable {
  let world: World
  let register: Register
  /// The boards that are looked at.
  let places: [Place]
  let watch: Watch

  /// A remark about something that stands on no board.
  func remark(_ thing: Register.Thing, _ about: String, _ note: String) -> Remark {
    Remark(spot: register[thing], place: nil, about: about, note: note)
  }

  /// A remark about something on a board.
  func remark(_ thing: Register.Thing, at place: Place, _ about: String, _ note: String) -> Remark {
    Remark(spot: register[thing] ?? register[.phase(place)], place: place, about: about, note: note)
  }

  func board(at place: Place) -> Board { world[place].board }

  /// The factions that are written on the boards, and not taken over from another phase.
  var factions: [(place: Place, index: Int, faction: Faction)] {
    places.flatMap { place in
      board(at: place).factions.enumerated().compactMap { index, faction in
        register[.faction(place, index)] == nil ? nil : (place, index, faction)
      }
    }
  }

  /// The options that are written on the boards, likewise.
  var options: [(place: Place, index: Int, option: Option)] {
    places.flatMap { place in
      board(at: place).options.enumerated().compactMap { index, option in
        register[.option(place, option.number)] == nil ? nil : (place, index, option)
      }
    }
  }
}
