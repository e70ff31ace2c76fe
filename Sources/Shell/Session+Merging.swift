import Answers
import Diagnostics
import Knowledge
import Rendering
import Solver
import Syntax
import Verbs

// A ‘chance’ whose draws were made in parts.
extension Session {
  /// Gives the answer that the parts in these files add up to.
  mutating func merge(_ files: [Name], in source: SourceText, for listener: Listener) throws(Complaints) {
    let parts = try placed(in: source) { () throws(Diagnostic) -> ChanceParts in
      try ChanceParts(self.parts(in: self.files(files)), in: world)
    }
    let whole = SourceText(parts.query)
    var reading = Reading(whole, with: lexicon.patterns)
    guard case .sentence(let sentence) = reading.next()?.statement, whole[sentence.span] == parts.query,
      lexicon.verb(of: sentence) != nil
    else { throw Complaints([Complaint([.unfitParts(files[0])], in: source)]) }
    try give(partsOf: sentence, parts, files[0], asked: whole, in: source, for: listener)
    if listener.echoes { listener.emit(.answer("\n")) }
  }

  private mutating func give(
    partsOf sentence: Sentence, _ parts: ChanceParts, _ file: Name, asked whole: SourceText, in source: SourceText,
    for listener: Listener
  ) throws(Complaints) {
    let answer: Answer?
    let plan = try plan(sentence, in: whole, listener.watch.stopping(after: .seconds(limit)))
    do throws(Interrupted) { answer = try plan.answer(adding: parts) } catch {
      return try stop(sentence, in: whole, for: listener)
    }
    guard let answer else { throw Complaints([Complaint([.unfitParts(file)], in: source)]) }
    _ = try give(answer, to: sentence, as: nil, in: whole, for: listener)
  }

  /// The parts that these files hold, one a line.
  private func parts(in files: [Name]) throws(Diagnostic) -> [(file: Name, part: ChancePart)] {
    var found: [(file: Name, part: ChancePart)] = []
    for file in files {
      let (lines, before) = (try read(file).split(separator: 0x0A, omittingEmptySubsequences: false), found.count)
      for (number, line) in lines.enumerated() where line.contains(where: { $0 > 0x20 }) {
        guard let part = record(fromJSON: line).flatMap(ChancePart.init) else {
          throw .noPart(file, line: 1 < lines.count(where: { !$0.isEmpty }) ? number + 1 : nil)
        }
        found.append((file, part))
      }
      if found.count == before { throw .noPart(file, line: nil) }
    }
    return found
  }
}

// Names of files with stars in them.
extension Session {
  /// The files that these names mean, those of a name with stars in order.
  private func files(_ names: [Name]) throws(Diagnostic) -> [Name] {
    var found: [Name] = []
    for name in names {
      guard name.value.contains("*") else { found.append(name); continue }
      let files = try disk.files(like: name)
      if files.isEmpty { throw .noFileLike(name) }
      found += files.map { Name($0, at: name.span) }
    }
    return found
  }
}

extension Disk {
  /// The files that a path means in whose last part stars stand for anything.
  fileprivate func files(like path: Name) throws(Diagnostic) -> [String] {
    let folder = path.value.lastIndex(of: "/").map { path.value[...$0] } ?? ""
    let pattern = path.value.dropFirst(folder.count).split(separator: "*", omittingEmptySubsequences: false)
    do throws(Trouble) {
      return try list(folder.isEmpty ? "." : String(folder)).filter { !$0.isFolder && $0.name.fits(pattern) }
        .map { folder + $0.name }.sorted()
    } catch { throw .cannotRead(path, error.reason) }
  }
}

extension String {
  /// Whether it is these pieces in their order, with anything between them; as in a shell, no star stands for the dot of
  /// a hidden file.
  fileprivate func fits(_ pieces: [Substring]) -> Bool {
    guard let first = pieces.first, let last = pieces.last, 1 < pieces.count, hasPrefix(first) else { return false }
    if hasPrefix("."), first.isEmpty { return false }
    var rest = dropFirst(first.count)
    for piece in pieces.dropFirst().dropLast() {
      guard let place = rest.range(of: piece) else { return false }
      rest = rest[place.upperBound...]
    }
    return rest.hasSuffix(last)
  }
}

extension Substring {
  /// Where `piece` first stands.
  fileprivate func range(of piece: Substring) -> Range<Index>? {
    indices.first { self[$0...].hasPrefix(piece) }.map { $0..<index($0, offsetBy: piece.count) }
      ?? (piece.isEmpty ? startIndex..<startIndex : nil)
  }
}
