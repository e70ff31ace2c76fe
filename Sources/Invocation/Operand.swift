import Verbs

/// What stands on the command line after an option, or by itself.
struct Operand: Sendable {
  /// How help writes it, such as `FORMAT`.
  let placeholder: String
  /// What it is, in words that follow ‘needs’.
  var description: String { describe() }
  /// What a shell can offer in its place.
  let offer: Offer
  /// Only complaints and completions want it described.
  private let describe: @Sendable () -> String

  private init(placeholder: String, description: @autoclosure @escaping @Sendable () -> String, offer: Offer) {
    (self.placeholder, self.offer, describe) = (placeholder, offer, description)
  }

  /// The closed list of what shells can offer.
  enum Offer: Sendable {
    /// These words, each with what it is good for; nobody gathers them but for a shell.
    case words(@Sendable () -> [(word: String, note: String)])
    /// Folders, and files whose names end in a dot and one of these; all files where there is none.
    case files(endingIn: [String])
    /// Folders.
    case folders
  }

  /// A query; a shell can offer its first word.
  static let query = Operand(
    placeholder: "QUERY", description: "a query",
    offer: .words { Lexicon.standard.verbs.map { ($0.name, $0.summary) } })
  /// A format of answers.
  static let format = Operand(
    placeholder: "FORMAT", description: Format.list("or"),
    offer: .words { Format.allCases.map { ($0.rawValue, $0.purpose) } })
  /// A language.
  static let language = Operand(
    placeholder: "LANGUAGE", description: Language.codes("or"),
    offer: .words { Language.allCases.map { ($0.rawValue, $0.ownName) } })
  /// How long something may take.
  static let seconds = Operand(placeholder: "SECONDS", description: "a number of seconds", offer: .words { [] })
  /// A file that is written.
  static let newFile = Operand(placeholder: "FILE", description: "a file", offer: .files(endingIn: []))
  /// A shell.
  static let shell = Operand(
    placeholder: "SHELL", description: CompletingShell.list("or"),
    offer: .words { CompletingShell.allCases.map { ($0.rawValue, "for \($0.rawValue)") } })
  /// A folder below which programs are kept.
  static let folder = Operand(placeholder: "PREFIX", description: "a folder, such as ~/.local", offer: .folders)
  /// A case that is written.
  static let newCase = Operand(
    placeholder: "FILE", description: "a new file, such as my.\(caseEnding),", offer: .files(endingIn: [caseEnding]))
  /// What stands by itself.
  static let task = Operand(
    placeholder: "FILE", description: "a case, a script or a lesson",
    offer: .files(endingIn: [caseEnding, scriptEnding, lessonEnding]))

  /// What can be looked over.
  static let work = Operand(
    placeholder: "FILE", description: "a case, a script or a lesson",
    offer: .files(endingIn: [caseEnding, scriptEnding, lessonEnding]))

  /// How the names of case files end.
  static let caseEnding = "game"
  /// How the names of scripts end by custom: whatever is no case is a script.
  static let scriptEnding = "tlq"
  /// How the names of lessons end.
  static let lessonEnding = "lesson"
}
