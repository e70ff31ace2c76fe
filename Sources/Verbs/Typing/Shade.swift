/// How a part of a text is shown while it is typed.
public enum Shade: Hashable, Sendable, CaseIterable {
  /// A word of the language.
  case word
  /// The name of a query.
  case query
  /// Something that the case knows by that name, or a name that the text itself gives.
  case name
  /// A number or a date.
  case number
  /// A text.
  case text
  /// A name that leads nowhere, or what cannot be read.
  case mistake
}
