extension Dictionary where Key == String {
  /// What each word means, from lists of words that mean the same.
  init(meaning lists: [(meaning: Value, words: [String])]) {
    self = lists.reduce(into: [:]) { found, list in for word in list.words { found[word] = list.meaning } }
  }
}
