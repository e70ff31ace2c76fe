/// How a session reaches files: the program gives it a real one, and a test one in memory.
public struct Disk: Sendable {
  /// The bytes of a file.
  public let read: @Sendable (_ path: String) throws(Trouble) -> [UInt8]
  /// Writes a new file; one that exists already is left alone.
  public let create: @Sendable (_ path: String, _ bytes: [UInt8]) throws(Trouble) -> Void
  /// Adds to the end of a file that is there; where not all can be added, the file stays as it was.
  public let add: @Sendable (_ path: String, _ bytes: [UInt8]) throws(Trouble) -> Void
  /// Takes everything out of a file that is there.
  public let empty: @Sendable (_ path: String) throws(Trouble) -> Void

  /// What is in a folder.
  public let list: @Sendable (_ path: String) throws(Trouble) -> [Entry]

  /// Something in a folder.
  public struct Entry: Hashable, Sendable {
    /// What it is called there.
    public let name: String
    /// Whether it is a folder itself.
    public let isFolder: Bool

    /// A file or a folder.
    public init(_ name: String, isFolder: Bool) { (self.name, self.isFolder) = (name, isFolder) }
  }

  /// Why a file cannot be used, in words that follow its name.
  public struct Trouble: Error, Hashable, Sendable {
    /// The reason.
    public let reason: String

    /// That reason.
    public init(_ reason: String) { self.reason = reason }

    /// A new file cannot be where one is.
    public static let exists = Trouble("it exists already, and is left as it is")
  }

  /// A disk with these powers.
  public init(
    read: @escaping @Sendable (String) throws(Trouble) -> [UInt8],
    create: @escaping @Sendable (String, [UInt8]) throws(Trouble) -> Void,
    add: @escaping @Sendable (String, [UInt8]) throws(Trouble) -> Void,
    empty: @escaping @Sendable (String) throws(Trouble) -> Void,
    list: @escaping @Sendable (String) throws(Trouble) -> [Entry]
  ) {
    (self.read, self.create, self.add, self.empty, self.list) = (read, create, add, empty, list)
  }
}
