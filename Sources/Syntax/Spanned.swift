import Diagnostics
import Numbers

/// Something that was written, and where.
///
/// What it can hold is not constrained, so that the runtime need not look constraints up when it first meets a type.
public struct Spanned<Value> {
  /// What was written.
  public let value: Value
  // As narrow as those of a token: there are many.
  private let start: UInt32
  private let end: UInt32

  /// Where it stands in its text.
  public var span: Span { Int(start)..<Int(end) }

  /// `value`, written at `span`.
  public init(_ value: Value, at span: Span) {
    (self.value, start, end) = (value, UInt32(span.lowerBound), UInt32(span.upperBound))
  }
}

extension Spanned: Sendable where Value: Sendable {}
extension Spanned: Equatable where Value: Equatable {}
extension Spanned: Hashable where Value: Hashable {}

/// A name as written, not yet resolved.
public typealias Name = Spanned<String>
/// A number as written.
public typealias Number = Spanned<Rational>

extension Spanned where Value == Rational {
  /// The number as a small whole number, such as the number of an option or a phase; `nil` where it is none.
  public var whole: Int? { value.whole }
}

/// A name, perhaps of something that belongs to something else: `hardliners` or `Taliban.hardliners`.
public struct Reference: Hashable, Sendable {
  /// What it belongs to, where that is said.
  public let scope: Name?
  /// The name itself.
  public let name: Name

  /// Where the whole of it stands.
  public var span: Span { (scope ?? name).span.lowerBound..<name.span.upperBound }

  /// A name within `scope`.
  public init(scope: Name? = nil, _ name: Name) { (self.scope, self.name) = (scope, name) }
}
