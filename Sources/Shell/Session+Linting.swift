import Answers
import Diagnostics
import Knowledge
import Solver
import Syntax
import Verbs

// Looking a case and scripts over before anybody relies on them.
extension Session {
  /// Tells what a referee would ask of the case; true where that is nothing.
  public mutating func lint(for listener: Listener) -> Bool {
    var isClean = false
    let isWell = listener.report(in: lexicon) { () throws(Complaints) in
      let source = SourceText("lint")
      var reading = Reading(source, with: lexicon.patterns)
      guard case .sentence(let sentence) = reading.next()?.statement else { return }
      let plan = try plan(sentence, in: source, listener.watch.stopping(after: .seconds(limit)))
      let answer: Answer
      do throws(Interrupted) { answer = try plan.answer() } catch {
        return try stop(sentence, in: source, for: listener)
      }
      _ = try give(answer, to: sentence, as: nil, in: source, for: listener)
      isClean = answer.rows().isEmpty
    }
    return isWell && isClean
  }

  /// Tells what of a script cannot be understood or planned; true where that is nothing. The session stays as it was:
  /// what the script loads, supposes or names counts only inside it.
  public func lint(_ script: SourceText, for listener: Listener) -> Bool {
    var trial = self
    (trial.isTrying, trial.keepsGoing, trial.activity, trial.memo) = (true, true, nil, nil)
    var count = 0
    let patient = listener.hearing {
      count += 1; return count <= Document.mostComplaints
    }
    let isWell = trial.run(script, for: patient)
    if Document.mostComplaints < count {
      listener.emit(.complaint(listener.canvas.paragraph(.moreComplaints(count - Document.mostComplaints))))
    }
    return isWell
  }

  /// Tells what is wrong with a lesson; true where that is nothing.
  public func lint(lesson: SourceText, for listener: Listener) -> Bool {
    listener.report(in: lexicon) { () throws(Complaints) in
      let found = LessonCheck.complaints(about: lesson, school, on: disk, for: listener, limit: limit)
      if !found.isEmpty { throw Complaints(found) }
    }
  }
}

extension Order {
  /// Whether it is about answers or leaves a file behind, so that nothing else depends on it.
  var isOfAnswers: Bool {
    switch self {
    case .save, .output, .merge, .history, .quiz: true
    default: false
    }
  }
}
