import Diagnostics
import Knowledge
import Syntax
import Verbs

// Cases and scripts in files.
extension Session {
  /// Asks about the case in a file from now on; false where that cannot be read.
  public mutating func load(_ path: String, for listener: Listener) -> Bool {
    listener.report(in: lexicon) { () throws(Complaints) in
      try load(Name(path, at: 0..<0), in: SourceText(""), for: listener)
    }
  }

  mutating func load(_ file: Name, in source: SourceText, for listener: Listener) throws(Complaints) {
    if activity != nil { throw Complaints([Complaint([.notInClass(file)], in: source)]) }
    let bytes = try placed(in: source) { () throws(Diagnostic) in try read(file) }
    let next = try State(SourceText(name: file.value, bytes: bytes), stoppingIf: listener.watch.isInterrupted)
    // A case that nothing was said to can be loaded again; anything else would be lost.
    var before = Past()
    if isChanged { before.keep(state, lets, loaded: Loaded(base: base, kept: kept)) }
    (base, state, past, lets, kept) = (next, next, before, Lets(), nil)
    let wayBack = Told("; ‘undo’ goes back to the case before, with what was changed in it", "；“撤销”回到先前的案例，连同其中的改变")
    listener.note(greeting + (before.isEmpty ? "" : said(wayBack)))
  }

  func read(_ file: Name) throws(Diagnostic) -> [UInt8] {
    do throws(Disk.Trouble) { return try disk.read(file.value) } catch {
      throw .cannotRead(file, error.reason, near: disk.paths(near: file.value))
    }
  }

  /// Makes a new file of that text.
  func create(_ file: Name, _ text: String, in source: SourceText) throws(Complaints) {
    try placed(in: source) { () throws(Diagnostic) in
      if let path = file.behindPreposition { throw .wordBeforeFile(path, at: file.span) }
      do throws(Disk.Trouble) { try disk.create(file.value, Array(text.utf8)) } catch {
        throw .cannotWrite(file, error.reason)
      }
    }
  }

  mutating func save(_ file: Name, in source: SourceText, for listener: Listener) throws(Complaints) {
    let text = try suppositions.isEmpty ? state.text : supposedText(for: file, in: source)
    try create(file, text, in: source)
    kept = state.documents
    let supposed = Told(", with what is supposed in it and without its comments", "，含所假设的内容，不含注释")
    listener.note(
      said(
        Told("the case is in \(file.value)", "案例已写入 \(file.value)") + (suppositions.isEmpty ? .nothing : supposed)))
  }

  /// The supposed world as a case file, which is read once to see that it can be.
  private func supposedText(for file: Name, in source: SourceText) throws(Complaints) -> String {
    // What was typed over several lines goes on one of the comment.
    let supposed = suppositions.map(\.onOneLine)
    let text = "# Supposed in it: \(supposed.joined(separator: ", "))\n\n" + world.caseText
    do throws(Complaints) { _ = try State(SourceText(text)) } catch {
      let why = error.all.first?.diagnostics.first?.message ?? ""
      throw Complaints([Complaint([.cannotBeACase(file, why)], in: source)])
    }
    return text
  }

  mutating func run(_ file: Name, in source: SourceText, for listener: Listener) throws(Complaints) {
    if running.isEmpty { runs = 0 }
    runs += 1
    guard runs <= Session.mostRuns else {
      throw Complaints([Complaint([.tooManyRuns(file, Session.mostRuns)], in: source)])
    }
    if running.contains(file.value) { throw Complaints([Complaint([.runsItself(file)], in: source)]) }
    guard running.count < Session.deepest else {
      throw Complaints([Complaint([.scriptsTooDeep(file, limit: Session.deepest)], in: source)])
    }
    let bytes = try placed(in: source) { () throws(Diagnostic) in try read(file) }
    running.append(file.value)
    // How far is foreseen is counted in the text that is run.
    let foreseen = crew?.end
    defer {
      running.removeLast()
      if let foreseen { crew?.end = foreseen }
    }
    // What went wrong inside is reported already.
    if !run(SourceText(name: file.value, bytes: bytes), for: listener) { throw Complaints([]) }
  }

  /// How many scripts can run in one that is run.
  private static let mostRuns = 10_000

  /// How deep scripts can run each other.
  static let deepest = 16
}
