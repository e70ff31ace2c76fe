import Diagnostics
import Syntax

/// Everything that is wrong with some documents, one complaint a document.
public struct Complaints: Error, Hashable, Sendable {
  /// What is wrong, by document; empty where somebody wanted to hear no more.
  public let all: [Complaint]

  /// Those complaints.
  public init(_ all: [Complaint]) { self.all = all }
}

extension World {
  /// The world that `documents` declare together.
  ///
  /// - Parameter mostListed: up to how many combinations ‘options all’ lists each as an option of its own.
  /// - Parameter isStopped: whether somebody wants to hear no more of it.
  /// - Throws: every mistake in them, not only the first, or none where it was stopped. A world with mistakes is none.
  public init(
    reading documents: [Document], listingUpTo mostListed: Int = Space.mostListed,
    stoppingIf isStopped: @escaping @Sendable () -> Bool = { false }
  ) throws(Complaints) {
    var reader = Reader(documents)
    (reader.mostListed, reader.isStopped) = (mostListed, isStopped)
    reader.read()
    if isStopped() { throw Complaints([]) }
    let complaints = zip(documents, reader.faults).compactMap { document, faults in
      let told = faults.told(of: document)
      return told.isEmpty ? nil : Complaint(told, in: document.source)
    }
    guard complaints.isEmpty else { throw Complaints(complaints) }
    self = reader.world
  }
}
