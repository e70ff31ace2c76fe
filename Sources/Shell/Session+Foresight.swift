import Diagnostics
import Rendering
import Solver
import Syntax
import Threads
import Verbs

/// Sessions that answer the next lines of a long script beforehand, each on a thread of its own.
///
/// Each asks a world of its own: of one that they shared, all threads would count the references in the same places, and
/// wait for each other.
struct Crew: Sendable {
  /// In which edition of the session its members are like it; see ``Session/edition``. The first of them asks the
  /// session's own world.
  let edition: Int
  let members: [Session]
  /// How many lines are answered beforehand: few at first, since somebody may wait for the first of them.
  var reach = Crew.nearest
  /// Up to where the text is answered beforehand.
  var end = 0

  /// How many lines are answered beforehand at least and at most, and for how long: the script may end before them.
  static let (nearest, farthest) = (8, 512)
  static let patience = Duration.milliseconds(100)
  /// The most members, and the bytes of a case that each has for itself: smaller ones count as much.
  static let most = 8, smallestCase = 1 << 15, largestCase = 4 << 20
}

// A script is answered by all processors: what is said to its next lines is laid into the memo, and read from there as if
// they had been asked before. Whatever is no plain query with an answer is left to its turn.
extension Session {
  /// Answers the lines from `line` on beforehand, where there are enough of them; false where it does not.
  mutating func foresee(from line: Span, of source: SourceText, for listener: Listener) -> Bool {
    guard isForeseeable(line, for: listener), engage(), var crew, 1 < crew.members.count else {
      return false
    }
    let lines = source.lines(from: line, atMost: crew.reach)
    let unknown = memo?.unknown(among: lines, of: source) ?? []
    let watch = listener.watch.stopping(after: Crew.patience)
    for (line, text) in crew.said(to: unknown, of: source, as: format, on: listener.canvas, watch) {
      memo?.keep(text, for: source.bytes[line])
    }
    crew.end = lines.last?.upperBound ?? line.upperBound
    // What takes long is answered in its turn.
    crew.reach = watch.isInterrupted() ? Crew.nearest : min(2 * crew.reach, Crew.farthest)
    self.crew = crew
    return true
  }

  /// Whether what is said depends on the lines alone, and so many were asked that worlds of their own are worth while.
  private mutating func isForeseeable(_ line: Span, for listener: Listener) -> Bool {
    guard memo != nil, outlet == nil, activity == nil, !isTrying, !listener.echoes else { return false }
    if let crew, crew.edition == edition { return 1 < crew.members.count && crew.end <= line.lowerBound }
    if lone.edition != edition { lone = (edition, 0) }
    lone.bytes += line.count
    let most = min(eagerness * lone.bytes, Crew.largestCase)
    return Crew.smallestCase < most && state.size <= most
  }

  /// Has a crew that is like this session; false where none is to be had.
  private mutating func engage() -> Bool {
    if crew?.edition == edition { return true }
    guard let others = try? (1..<min(processors, Crew.most)).map({ _ in try state.apart() }) else { return false }
    let members = ([state] + others).map { state in
      var member = self
      (member.state, member.crew, member.memo) = (state, nil, nil)
      return member
    }
    crew = Crew(edition: edition, members: members)
    return true
  }

  /// The only statement on a line, with the names of queries replaced, and the text that it then has.
  func statement(on line: SourceText) -> (parse: Parse, source: SourceText)? {
    var reading = Reading(line, with: lexicon.patterns)
    guard let written = reading.next(), reading.next() == nil,
      let (parse, source, _) = try? lets.expanded(written, in: line, with: lexicon.patterns)
    else { return nil }
    return (parse, source)
  }

  /// What is said to a line that is a query and nothing else; `nil` where it is not, or there is something to complain of.
  fileprivate func said(to line: SourceText, as format: Format, on canvas: Canvas, _ watch: Watch) -> String? {
    let watch = watch.stopping(after: .seconds(limit))
    guard let (parse, source) = statement(on: line), case .sentence(let sentence) = parse.statement,
      lexicon.command(of: sentence) == nil,
      let plan = try? plan(sentence, in: source, watch, drawnAs: format), plan.isQuick, let answer = try? plan.answer(),
      answer.refusal == nil,
      let said = drawn(answer, to: source[sentence.span], as: plan.format?.value ?? format, on: canvas)
    else { return nil }
    return watch.isInterrupted() ? nil : said
  }
}

extension Crew {
  /// What is said to those of the lines that are plain queries.
  fileprivate func said(
    to lines: [Span], of source: SourceText, as format: Format, on canvas: Canvas, _ watch: Watch
  ) -> [(line: Span, text: String)] {
    let found = concurrentMap(members.count) { [members] worker in
      let own = lines[worker * lines.count / members.count..<(worker + 1) * lines.count / members.count]
      let member = members[worker]
      var texts: [(line: Span, text: String)] = []
      for line in own where !watch.isInterrupted() {
        let text = SourceText(bytes: Array(source.bytes[line]))
        if let said = member.said(to: text, as: format, on: canvas, watch) { texts.append((line, said)) }
      }
      return texts
    }
    return Array(found.joined())
  }
}

extension SourceText {
  /// So many lines from this one on, blank ones among them.
  fileprivate func lines(from first: Span, atMost count: Int) -> [Span] {
    var (lines, start) = ([first], first.upperBound)
    while lines.count < count, start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
      lines.append(start..<end)
      start = end
    }
    return lines
  }
}
