import Shell

/// Why something cannot be installed.
struct Obstacle: Error {
  let path: String
  let reason: String

  /// A reason of our own, or else what the system said last.
  init(_ path: String, _ reason: String = Disk.Trouble.current.reason) { (self.path, self.reason) = (path, reason) }
}
