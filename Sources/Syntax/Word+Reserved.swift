import Diagnostics

extension Word {
  /// Whether the language keeps the word for itself, so that a thing of that name is written in quotation marks.
  ///
  /// Kept are only words that may follow a name: `none` or `home` can be a value.
  var isReserved: Bool { self != .none && Word.reserved.contains(self) }

  /// The words that the language keeps for itself.
  public static let reserved: Set<Word> = [
    "about", "accepts", "actor", "aka", "and", "approval", "as", "at", "because", "body", "by", "case", "cite",
    "claim", "draws", "effect", "event", "faction", "from", "full", "if", "impossible", "in", "is", "issue", "like",
    "majority",
    "members",
    "needs", "no-deal", "note", "of", "on", "option", "or", "phase", "power", "prefers", "rejects", "reserve",
    "resource", "rule", "seed", "source", "step", "to", "unanimity", "until", "values", "votes", "with", "without",
  ]

  /// The words that say how far something is borne out, the weakest last. Each stands where no name can.
  public static let statuses: [Word] = ["stated", "derived", "imputed", "assumed"]
}

/// Whether a name can be written as it is, without quotation marks: it is one word, and none that the language keeps.
public func isPlainName(_ name: String) -> Bool {
  let found = tokens(of: SourceText(name))
  return found.count == 2 && found[0].isName && found[0].kind == .word && found[0].span == 0..<name.utf8.count
}
