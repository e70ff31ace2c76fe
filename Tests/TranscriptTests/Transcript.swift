import Foundation

/// The project's top folder.
let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// The text of a file of the project.
func text(of path: String) throws -> String {
  try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
}

/// The files of a folder of the project that end in `suffix`, in order.
func files(in folder: String, endingIn suffix: String) -> [String] {
  let found = FileManager.default.enumerator(atPath: root.appendingPathComponent(folder).path)
  return (found?.allObjects as? [String] ?? []).filter { $0.hasSuffix(suffix) }.sorted().map { "\(folder)/\($0)" }
}
