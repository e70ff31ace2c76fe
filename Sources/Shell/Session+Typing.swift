import Diagnostics
import Syntax
import Verbs

// A text that is being typed.
extension Session {
  /// The words and names that its texts can hold; it stays right as long as ``edition`` stays.
  public var vocabulary: Vocabulary { Vocabulary(lexicon, in: world, naming: lets.all.map(\.name)) }

  /// How the parts of `text` are shown while it is typed, as UTF-8 offsets.
  public func shades(of text: String, by vocabulary: Vocabulary) -> [(span: Range<Int>, shade: Shade)] {
    if isAnswerInClass(text) { return [] }
    let expansion = lets.expansion(of: SourceText(halfOfLine(text) ?? text), with: lexicon.patterns)
    let shades = vocabulary.shades(of: expansion.text).compactMap { span, shade in
      expansion.origin(of: span).map { ($0, shade) }
    }
    return shades + expansion.uses.map { ($0.span, .query) }
  }

  /// What may follow `text`, in few words; empty in the middle of a word, and where there is nothing to say.
  public func hint(after text: String) -> String {
    guard text.hasSuffix(" ") || lexicon.isVerb(text), text.contains(where: { $0 != " " }) else { return "" }
    let hint = lexicon.hint(after: lets.expansion(of: SourceText(text), with: lexicon.patterns).text)
    return hint.isEmpty || text.hasSuffix(" ") ? hint : " " + hint
  }
}
