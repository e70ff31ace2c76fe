/// The names among `candidates` that a reader may have meant by `name`, closest first.
///
/// Near are names that few edits turn into `name`, that begin with it, or that hold it. Takes time linear in the
/// candidates; a name of more than 64 characters is near to nothing.
public func nearest(to name: String, among candidates: some Sequence<String>, atMost limit: Int = 3) -> [String] {
  guard name.utf8.count <= 1024 else { return [] }
  let wanted = Array(name.lowercased())
  guard !wanted.isEmpty, wanted.count <= 64 else { return [] }
  var seen = Set<String>()
  return
    candidates
    .filter { seen.insert($0).inserted }
    .map { name in
      let letters = Array(name.lowercased().prefix(80))
      return (name: name, distance: distance(from: wanted, to: letters), isLonger: letters.starts(with: wanted))
    }
    // What is changed in as many places as it has letters is another word.
    .filter { $0.distance <= max(1, wanted.count / 2) && $0.distance < max(2, $0.name.count) || $0.isLonger }
    // Words of two letters are all near each other; those that begin alike may be meant.
    .filter { 2 < wanted.count || $0.name.lowercased().first == wanted[0] }
    // An abbreviation is meant sooner than a part from the middle.
    .sorted { ($0.distance, $0.isLonger ? 0 : 1, $0.name) < ($1.distance, $1.isLonger ? 0 : 1, $1.name) }
    .prefix(limit)
    .map(\.name)
}

/// How far apart two names are: the edits that turn one into the other, or less where one holds the other.
private func distance(from a: [Character], to b: [Character]) -> Int {
  if a == b { return 0 }
  if 1 < a.count, b.starts(with: a) || a.count < b.count && b.holds(a) { return 1 }
  // As many letters as one name is longer have to be added at least.
  let difference = abs(a.count - b.count)
  return difference > max(1, a.count / 2) ? difference : edits(a, b)
}

/// The number of single-character edits, transpositions included, that turn `a` into `b`.
private func edits(_ a: [Character], _ b: [Character]) -> Int {
  var before: [Int] = []
  var row = Array(0...b.count)
  for i in a.indices {
    var next = [i + 1]
    for j in b.indices {
      var best = min(row[j] + (a[i] == b[j] ? 0 : 1), row[j + 1] + 1, next[j] + 1)
      if 0 < i, 0 < j, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
      next.append(best)
    }
    (before, row) = (row, next)
  }
  return row[b.count]
}

extension Sequence where Element: Hashable {
  /// The elements without repetition, in their order.
  @inlinable
  public func uniqued() -> [Element] {
    var (found, seen): ([Element], Set<Element>) = ([], [])
    for element in self {
      // A few are compared faster than hashed.
      if found.count < 8 {
        if found.contains(element) { continue }
      } else {
        if seen.isEmpty { seen = Set(found) }
        if !seen.insert(element).inserted { continue }
      }
      found.append(element)
    }
    return found
  }
}

extension [Character] {
  /// Whether `part` stands among them somewhere, letter by letter.
  ///
  /// The library's own search would link its regular expressions too.
  public func holds(_ part: [Character]) -> Bool {
    if part.isEmpty { return true }
    guard part.count <= count else { return false }
    return indices.dropLast(part.count - 1).contains { self[$0] == part[0] && self[$0...].starts(with: part) }
  }
}
