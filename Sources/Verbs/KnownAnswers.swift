import Knowledge
import Numbers
import Solver

/// Answers that are known already, by the signs of the comparisons on which they turn.
struct KnownAnswers {
  private let comparisons: [Comparison]
  private var known: [[Int8]: Telling] = [:]

  init(_ comparisons: Set<Comparison>) { self.comparisons = Array(comparisons) }

  mutating func answer(to question: any Question, in world: World, _ inquiry: Inquiry) throws(Interrupted) -> Telling {
    let signs = comparisons.map { Int8($0.value(in: world).sign) }
    if let answer = known[signs] { return answer }
    let answer = try inquiry.telling(of: question, in: world)
    known[signs] = answer
    return answer
  }
}
