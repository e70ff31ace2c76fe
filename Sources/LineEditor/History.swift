/// The statements that the asker entered, in this session and in those before.
///
/// Reading and writing them may fail quietly: nobody wants to lose an answer over its history.
public final class History {
  /// The number of statements that are kept.
  public static let limit = 10_000

  /// The statements, the oldest first; those of earlier sessions only after ``load()``.
  public private(set) var entries: [String] = []

  private let file: HistoryFile?
  private var isLoaded = false

  /// A history that lives in the file at `path`, or only in memory. The file is not touched before it is needed.
  public init(path: String?) { file = path.map { HistoryFile(path: $0) } }

  /// The history of `program` where the XDG Base Directory Specification puts it: `~/.local/state/PROGRAM/history`.
  public static func standard(for program: String) -> History {
    History(path: path(of: "history", for: program))
  }

  /// Where that specification puts a file that `program` keeps from one run to the next; `nil` where nobody has a home.
  public static func path(of file: String, for program: String) -> String? {
    stateFolder.map { "\($0)/\(program)/\(file)" }
  }

  /// Makes the folders of a file, unless it is in a home that is not there.
  public static func makeFolders(of path: String) { HistoryFile(path: path).makeFolders() }

  /// Reads the statements of earlier sessions, once.
  public func load() {
    guard !isLoaded else { return }
    isLoaded = true
    entries = (file?.load(keeping: Self.limit) ?? []) + entries
  }

  /// Adds a statement, unless it is blank or was just entered.
  public func add(_ statement: String) {
    guard statement.contains(where: { !$0.isWhitespace }), statement != entries.last else { return }
    entries.append(statement)
    if entries.count > Self.limit { entries.removeFirst() }
    file?.append(statement)
  }

  /// The newest statement that begins with `text` and goes on in the same line.
  public func newest(beginningWith text: String) -> String? {
    var text = text
    return text.withUTF8 { wanted in
      guard let end = wanted.last, end != UInt8(ascii: "\n") else { return nil }
      return entries.last { entry in
        entry.utf8.count > wanted.count && entry.utf8.starts(with: wanted)
          && !entry.utf8.dropFirst(wanted.count).contains(UInt8(ascii: "\n"))
      }
    }
  }

  private static var stateFolder: String? {
    if let folder = environment("XDG_STATE_HOME"), folder.hasPrefix("/") { return folder }
    guard let home = environment("HOME"), home.hasPrefix("/") else { return nil }
    return home + "/.local/state"
  }
}
