import Diagnostics
import Syntax

/// Everything that is wrong with some documents, one complaint a document.
public struct Complaints: Error, Hashable, Sendable {
  /// What is wrong, by document; never empty.
  public let all: [Complaint]

  /// Those complaints.
  public init(_ all: [Complaint]) { self.all = all }
}

extension World {
  /// The world that `documents` declare together.
  ///
  /// - Throws: every mistake in them, not only the first. A world with mistakes is none.
  public init(reading documents: [Document]) throws(Complaints) {
    var reader = Reader(documents)
    reader.read()
    let complaints = zip(documents, reader.complaints).filter { !$1.isEmpty }.map { document, diagnostics in
      Complaint(diagnostics.sorted { $0.span.lowerBound < $1.span.lowerBound }, in: document.source)
    }
    guard complaints.isEmpty else { throw Complaints(complaints) }
    self = reader.world
  }
}
