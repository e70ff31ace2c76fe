/// A sentence in English and in Chinese.
public struct Told: Hashable, Sendable {
  /// The sentence in English.
  public let english: String
  /// The same in Chinese.
  public let chinese: String

  /// A sentence in both languages.
  public init(_ english: String, _ chinese: String) { (self.english, self.chinese) = (english, chinese) }

  /// What is added where there is nothing to add.
  public static let nothing = Told("", "")

  /// The end of a sentence.
  public static let stop = Told(".", "。")

  /// One sentence after the other.
  public static func + (a: Told, b: Told) -> Told { Told(a.english + b.english, a.chinese + b.chinese) }
}
