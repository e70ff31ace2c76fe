import Syntax

/// What a quiz is wanted to be.
public struct QuizOrder: Sendable {
  /// Whether its questions are to be printed, and whether their key is.
  public let isSheet, isKey: Bool
  /// How many questions it is to have, and from which seed they are made.
  public let questions, seed: Number?
  /// The case that it is to be about, where that is another one.
  public let file: Name?

  /// Of a key that does not say whose it is: that of the sheet which was ordered last.
  public func following(_ sheet: QuizOrder?) -> QuizOrder {
    guard let sheet, !isSheet, isKey, questions == nil, seed == nil, file == nil else { return self }
    return QuizOrder(isSheet: false, isKey: true, questions: sheet.questions, seed: sheet.seed, file: sheet.file)
  }

  /// Whether nothing is asked, but printed.
  public var isOnPaper: Bool { isSheet || isKey }
}

extension QuizOrder {
  /// What a sentence wants: its slots are ‘sheet’, ‘key’, ‘questions N’, ‘seed S’ and ‘on FILE’.
  init(_ sentence: Sentence) {
    let slots = sentence.slots
    (isSheet, isKey) = (slots[0] == .mark, slots[1] == .mark)
    (questions, seed, file) = (slots[2].numberIfAny, slots[3].numberIfAny, slots[4].optionalName)
  }
}

extension SlotValue {
  /// The number that stands in a slot; `nil` where it was left out.
  fileprivate var numberIfAny: Number? { if case .number(let number) = self { number } else { nil } }
}
