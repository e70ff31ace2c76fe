import Answers
import Diagnostics
import Knowledge
import Rendering
import Solver
import Syntax
import Threads
import Verbs

/// A file that answers go into.
struct Outlet: Sendable {
  /// Where it is.
  let path: String
  /// Whether no answer is in it yet.
  var isEmpty = true
  /// Whether what is in it is a whole file by itself, so that nothing can follow.
  var isClosed = false
}

// Giving answers.
extension Session {
  /// Gives the answer to `sentence` in the format that it wants, or else in that of the session: into the file that
  /// answers go into, or to the listener, who is also given what cannot be written.
  ///
  /// - Returns: what the listener was given, where that is where answers go.
  mutating func give(
    _ answer: Answer, to sentence: Sentence, as wanted: Spanned<Format>?, in source: SourceText,
    for listener: Listener, heeding watch: Watch? = nil
  ) throws(Complaints) -> String? {
    let format = wanted?.value ?? format
    func drawn(on canvas: Canvas) throws(Complaints) -> String {
      let drawn = try self.drawn(
        answer, to: sentence, in: source, as: format, on: canvas, for: listener, heeding: watch ?? listener.watch)
      if let drawn { return drawn }
      let place = wanted?.span ?? sentence.span
      throw Complaints([Complaint([.noFigure(format, isAsked: wanted != nil, at: place)], in: source)])
    }
    guard let outlet else {
      let text = try drawn(on: listener.canvas)
      listener.emit(.answer(text))
      return text
    }
    let text = try drawn(on: .plain)
    let next = try placed(in: source) { () throws(Diagnostic) in try outlet.taking(format, at: sentence.span) }
    do throws(Disk.Trouble) { try disk.add(outlet.path, Array(text.utf8)) } catch {
      listener.emit(.answer(try drawn(on: listener.canvas)))
      let file = Name(outlet.path, at: sentence.span)
      throw Complaints([Complaint([.cannotAdd(to: file, error.reason)], in: source)])
    }
    self.outlet = next
    return nil
  }

  /// Gives a text that was drawn already, likewise.
  mutating func hand(
    _ text: String, as format: Format, at span: Span, in source: SourceText, for listener: Listener
  ) throws(Complaints) {
    guard let outlet else { return listener.emit(.answer(text)) }
    let next = try placed(in: source) { () throws(Diagnostic) in try outlet.taking(format, at: span) }
    do throws(Disk.Trouble) { try disk.add(outlet.path, Array(text.utf8)) } catch {
      throw Complaints([Complaint([.cannotAdd(to: Name(outlet.path, at: span), error.reason)], in: source)])
    }
    self.outlet = next
  }

  /// The answer to a query as text, unless somebody wants to wait for it no longer: on a large case that can take long, and
  /// what draws looks at no watch.
  private func drawn(
    _ answer: Answer, to sentence: Sentence, in source: SourceText, as format: Format, on canvas: Canvas,
    for listener: Listener, heeding watch: Watch
  ) throws(Complaints) -> String? {
    let query = source[sentence.span]
    guard state.isLarge else { return drawn(answer, to: query, as: format, on: canvas) }
    let drawn = awaited(unless: watch.isInterrupted) { [self] in self.drawn(answer, to: query, as: format, on: canvas) }
    if let drawn { return drawn }
    try stop(sentence, in: source, for: listener)
    throw Complaints([])
  }

  /// The answer as text; `nil` where the format draws figures, and there is none in the answer.
  func drawn(_ answer: Answer, to query: String, as format: Format, on canvas: Canvas) -> String? {
    switch format {
    case .text: canvas.text(answer)
    case .json: json(answer, to: query, supposing: suppositions)
    case .csv: csv(answer, supposing: suppositions)
    case .markdown: markdown(answer)
    case .svg: svg(answer)
    case .dot: dot(answer)
    }
  }
}

// Where answers go.
extension Session {
  /// Puts answers into a new file from now on; false where that cannot be.
  public mutating func output(to path: String, for listener: Listener) -> Bool {
    listener.report(in: lexicon) { () throws(Complaints) in
      try setOutput(Name(path, at: 0..<0), in: SourceText(""), for: listener)
    }
  }

  /// Puts answers into a file from now on, or brings them back. A file that answers went into before starts anew; any
  /// other one that is there is left alone.
  mutating func setOutput(_ file: Name?, in source: SourceText, for listener: Listener) throws(Complaints) {
    guard let file else {
      outlet = nil
      return listener.note(said(Told("answers are shown here", "答案显示在这里")))
    }
    try placed(in: source) { () throws(Diagnostic) in try makeOutlet(file) }
    outlet = Outlet(path: file.value)
    let isNew = outlets.insert(file.value).inserted
    let anew = isNew ? .nothing : Told(", which begins anew", "，文件从头写起")
    listener.note(
      said(
        Told("answers go into \(file.value)", "答案写入 \(file.value)") + anew
          + Told("; ‘output’ alone brings them back", "；单独的“输出”使答案回到这里")))
  }

  private func makeOutlet(_ file: Name) throws(Diagnostic) {
    if let path = file.behindPreposition { throw .wordBeforeFile(path, at: file.span) }
    let isOurs = outlets.contains(file.value)
    do throws(Disk.Trouble) {
      do throws(Disk.Trouble) { try disk.create(file.value, []) } catch {
        guard isOurs, error == .exists else { throw error }
        try disk.empty(file.value)
      }
    } catch {
      throw error == .exists ? .wouldOverwrite(file) : .cannotWrite(file, error.reason)
    }
  }
}

extension Outlet {
  /// The file with one more answer in it.
  ///
  /// - Throws: where it cannot hold one more, since a figure is a whole file.
  fileprivate func taking(_ format: Format, at span: Span) throws(Diagnostic) -> Outlet {
    let isWhole = format == .svg
    if isClosed || isWhole && !isEmpty { throw .noRoomForFigure(path, at: span) }
    return Outlet(path: path, isEmpty: false, isClosed: isWhole)
  }
}
