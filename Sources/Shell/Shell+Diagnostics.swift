import Diagnostics
import Syntax

// Every sentence about an order that cannot be carried out, in one place.
extension Diagnostic {
  static func cannotRead(_ file: Name, _ reason: String) -> Self {
    Self("I cannot read ‘\(file.value)’: \(reason)", at: file.span)
  }

  static func cannotWrite(_ file: Name, _ reason: String) -> Self {
    Self("I cannot write ‘\(file.value)’: \(reason)", at: file.span)
  }

  static func runsItself(_ file: Name) -> Self {
    Self("‘\(file.value)’ is running already, and would run without end", at: file.span)
  }

  static func scriptsTooDeep(_ file: Name, limit: Int) -> Self {
    Self("more than \(limit) scripts run each other here", at: file.span, hints: ["does one of them run itself?"])
  }

  static var nothingToUndo: Self { Self("there is nothing to take back", at: 0..<0) }

  static func unexpected(_ wanted: Name, got: String) -> Self {
    Self("the answer is \(got), and not \(wanted.value)", at: wanted.span)
  }

  static func supposedBefore(_ cause: Diagnostic, at span: Span) -> Self {
    Self(
      "with this, what is supposed cannot be any more: \(cause.message)", at: span,
      hints: ["take that back first, with ‘undo’ or ‘reset’"])
  }
}
