import CLessons
import Diagnostics
import Foundation
import Knowledge
import Shell
import Syntax
import Synchronization

/// What somebody keeps of class, in memory.
final class Notebook: Sendable {
  private let bytes = Mutex<[UInt8]?>(nil)

  init(_ text: String? = nil) { bytes.withLock { $0 = text.map { Array($0.utf8) } } }

  /// What it says.
  var text: String? { bytes.withLock { $0 }.map { String(decoding: $0, as: UTF8.self) } }

  /// The lessons of the program, with this to remember what is done.
  var school: School {
    School(
      lessons: {
        (0..<lesson_count()).map { place in
          let lesson = lesson_at(place)
          let text = UnsafeBufferPointer(start: lesson.start, count: lesson.size)
          return SourceText(name: "samples/lessons/\(String(cString: lesson.name))", bytes: Array(text))
        }
      }, firstCase: { firstCase }, recall: { self.bytes.withLock { $0 } },
      remember: { bytes in self.bytes.withLock { $0 = bytes } })
  }
}

/// The first case, read once.
let firstCase: World = {
  do {
    return try World(reading: [
      Document(SourceText(name: "afghanistan.game", text(of: "samples/lan-yang/afghanistan.game")))
    ])
  } catch { return World() }
}()
