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
      empty: { (path: String) throws(Disk.Trouble) in try self.set(path, []) },
      list: { (path: String) throws(Disk.Trouble) in self.list(path) })
  }

  private func read(_ path: String) throws(Disk.Trouble) -> [UInt8] {
    if let bytes = files.withLock({ $0[path] }) { return bytes }
    guard let bytes = try? Data(contentsOf: root.appendingPathComponent(path)) else {
      throw Disk.Trouble("no such file")
    }
    return Array(bytes)
  }

  /// What is in a folder of the project or in one in memory.
  private func list(_ path: String) -> [Disk.Entry] {
    let folder = path == "." ? "" : path
    let real = (try? FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(path).path)) ?? []
    let ours = files.withLock { $0.keys.filter { $0.hasPrefix(folder) }.map { $0.dropFirst(folder.count) } }
    let entries = ours.map { path in
      Disk.Entry(String(path.prefix { $0 != "/" }), isFolder: path.contains("/"))
    }
    return Array(Set(entries))
      + real.map { name in
        Disk.Entry(name, isFolder: root.appendingPathComponent(path + "/" + name).hasDirectoryPath)
      }
  }

  private func set(_ path: String, _ bytes: [UInt8]) throws(Disk.Trouble) {
    if limit < bytes.count { throw Disk.Trouble("no space left on device") }
    files.withLock { $0[path] = bytes }
  }
}
