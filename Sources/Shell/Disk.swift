/// How a session reaches files: the program gives it a real one, and a test one in memory.
public struct Disk: Sendable {
  /// The bytes of a file.
  public let read: @Sendable (_ path: String) throws(Trouble) -> [UInt8]
  /// Writes a new file; one that exists already is left alone.
  public let create: @Sendable (_ path: String, _ bytes: [UInt8]) throws(Trouble) -> Void

  /// Why a file cannot be used, in words that follow its name.
  public struct Trouble: Error, Hashable, Sendable {
    /// The reason.
    public let reason: String

    /// That reason.
    public init(_ reason: String) { self.reason = reason }
  }

  /// A disk with these two powers.
  public init(
    read: @escaping @Sendable (String) throws(Trouble) -> [UInt8],
    create: @escaping @Sendable (String, [UInt8]) throws(Trouble) -> Void
  ) {
    (self.read, self.create) = (read, create)
  }
}
