import Diagnostics

extension Word {
  /// Whether the language keeps the word for itself, so that a thing of that name is written in quotation marks.
  ///
  /// Kept are only words that may follow a name: `none` or `home` can be a value.
  var isReserved: Bool {
    let places = Word.places
    var place = digest
    while places[place] != .none {
      if places[place] == self { return true }
      place = (place + 1) % places.count
    }
    return false
  }

  /// The words that the language keeps for itself.
  public static let reserved = Set(kept)

  /// Likewise, each in the first free place from its digest on, where one is found sooner than in a set.
  private static let places: [Word] = {
    var places = Array(repeating: Word.none, count: digests)
    for word in kept {
      var place = word.digest
      while places[place] != .none { place = (place + 1) % places.count }
      places[place] = word
    }
    return places
  }()

  private static let kept: [Word] = [
    "about", "accepts", "actor", "aka", "and", "approval", "as", "at", "because", "believes", "body", "by", "case",
    "cite",
    "chief", "claim", "draws", "effect", "event", "faction", "from", "full", "if", "impossible", "in", "is", "issue",
    "like",
    "majority",
    "members",
    "needs", "no-deal", "note", "nothing", "of", "on", "option", "or", "phase", "power", "prefers", "rejects",
    "reserve",
    "resource", "rule", "seed", "shard", "source", "step", "ties", "to", "unanimity", "until", "values", "votes",
    "with",
    "without",
  ]

  /// The words that say how far something is borne out, the weakest last. Each stands where no name can.
  public static let statuses: [Word] = ["stated", "derived", "imputed", "assumed"]
}

/// The name as it has to be written: in quotation marks where it is not one plain word.
public func quoted(_ name: String) -> String { isPlainName(name) ? name : quotation(name) }

/// The text between quotation marks, which are those that it does not hold itself.
public func quotation(_ text: String) -> String { text.utf8.contains(UInt8(ascii: "\"")) ? "“\(text)”" : "\"\(text)\"" }

/// Whether a name can be written as it is, without quotation marks: it is one word, and none that the language keeps.
public func isPlainName(_ name: String) -> Bool {
  let found = tokens(of: SourceText(name))
  return found.count == 2 && found[0].isName && found[0].kind == .word && found[0].span == 0..<name.utf8.count
}
