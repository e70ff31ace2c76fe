import Foundation
import Shell
import Synchronization

extension Disk {
  /// The project's files, for reading, under files in memory that nobody else sees.
  static var project: Disk { Memory().disk }
}

/// What is written in a test: files that are gone with it, and a limit to what they hold.
final class Memory: Sendable {
  private let files = Mutex<[String: [UInt8]]>([:])
  private let limit: Int

  init(limit: Int = .max) { self.limit = limit }

  /// The text of a file.
  subscript(path: String) -> String? { files.withLock { $0[path] }.map { String(decoding: $0, as: UTF8.self) } }

  /// These files, and under them the project's.
  var disk: Disk {
    Disk(
      read: { (path: String) throws(Disk.Trouble) in try self.read(path) },
      create: { (path: String, bytes: [UInt8]) throws(Disk.Trouble) in
        if (try? self.read(path)) != nil { throw .exists }
        try self.set(path, bytes)
      },
      add: { (path: String, bytes: [UInt8]) throws(Disk.Trouble) in try self.set(path, self.read(path) + bytes) },
      empty: { (path: String) throws(Disk.Trouble) in try self.set(path, []) })
  }

  private func read(_ path: String) throws(Disk.Trouble) -> [UInt8] {
    if let bytes = files.withLock({ $0[path] }) { return bytes }
    guard let bytes = try? Data(contentsOf: root.appendingPathComponent(path)) else {
      throw Disk.Trouble("no such file")
    }
    return Array(bytes)
  }

  private func set(_ path: String, _ bytes: [UInt8]) throws(Disk.Trouble) {
    if limit < bytes.count { throw Disk.Trouble("no space left on device") }
    files.withLock { $0[path] = bytes }
  }
}
