import Diagnostics
import Knowledge

/// What a session has for class: the lessons that it knows without being given a file, and what a student has done. The
/// program gives it a real one, and a test one of its own.
public struct School: Sendable {
  /// The lessons, in the order in which they are listed.
  public let lessons: @Sendable () -> [SourceText]
  /// The case that a lesson is about which names none and declares none.
  public let firstCase: @Sendable () -> World
  /// What was remembered last; `nil` where there is nothing, or nothing that can be read.
  public let recall: @Sendable () -> [UInt8]?
  /// Remembers that in the place of all before; where it cannot, nothing happens.
  public let remember: @Sendable ([UInt8]) -> Void
  /// Whether it could.
  public let canRemember: @Sendable () -> Bool

  /// A school with these lessons.
  public init(
    lessons: @escaping @Sendable () -> [SourceText], firstCase: @escaping @Sendable () -> World,
    recall: @escaping @Sendable () -> [UInt8]? = { nil }, remember: @escaping @Sendable ([UInt8]) -> Void = { _ in },
    canRemember: @escaping @Sendable () -> Bool = { true }
  ) {
    (self.lessons, self.firstCase, self.recall, self.remember) = (lessons, firstCase, recall, remember)
    self.canRemember = canRemember
  }

  /// One without lessons.
  public static let none = School(lessons: { [] }, firstCase: { World() })
}

extension School {
  /// By what the progress of a lesson is known: one of the school by its title, any other by its file as well.
  func entry(of lesson: Lesson) -> String {
    let isOwn = lessons().contains { $0.bytes == lesson.source.bytes }
    return isOwn ? lesson.title : "\(lesson.title), \(lesson.source.name ?? "")"
  }
}
