import Syntax

/// How far what a case file states is borne out by a source; the weakest comes last.
public enum Status: Int, Hashable, Sendable, Comparable, CaseIterable {
  /// The source says so.
  case stated
  /// It follows from what the source says.
  case derived
  /// It is a judgement that the source does not make, such as a number.
  case imputed
  /// It is taken to be so.
  case assumed

  /// The status of that name.
  ///
  /// - Precondition: the word is one of ``Word/statuses``.
  init(_ word: Word) {
    guard let status = Word.statuses.firstIndex(of: word).flatMap(Status.init(rawValue:)) else {
      preconditionFailure("no status is called \(word)")
    }
    self = status
  }

  /// The status as a case file writes it.
  public var word: String { Self.words[rawValue] }
  private static let words = Word.statuses.map(\.description)

  /// Whether the second is the weaker one.
  public static func < (left: Status, right: Status) -> Bool { left.rawValue < right.rawValue }
}

/// What something that a case file states rests on.
public struct Ground: Hashable, Sendable {
  /// How far it is borne out.
  public var status: Status {
    switch parts {
    case .bare(let status): status
    case .reasoned(let status, _): status
    }
  }

  /// Why it is stated.
  public var reason: Reason? { if case .reasoned(_, let reason) = parts { reason } else { nil } }

  private let parts: Parts

  /// With a reason they are kept apart, since most of what is stated has none.
  private enum Parts: Hashable {
    case bare(Status)
    indirect case reasoned(Status, Reason)
  }

  /// What is taken to be so, for no reason that is told.
  public static let assumed = Ground(.assumed, nil)

  /// That status for that reason. Where none was written, it is `derived` with a citation, and `assumed` without.
  public init(_ status: Status?, _ reason: Reason?) {
    let status = status ?? Ground.status(of: reason)
    parts = reason.map { .reasoned(status, $0) } ?? .bare(status)
  }

  /// The one of both that is borne out less.
  func weaker(_ other: Ground) -> Ground { status < other.status ? other : self }

  /// What rests on this for a part, and on the other for what was changed in it, with the reason of the change.
  func changed(by other: Ground) -> Ground { Ground(max(status, other.status), other.reason) }

  /// The status of what has that reason and says none.
  static func status(of reason: Reason?) -> Status {
    reason.map { !$0.citations.isEmpty } ?? false ? .derived : .assumed
  }
}
