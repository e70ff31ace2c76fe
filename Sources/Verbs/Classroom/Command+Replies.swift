import Diagnostics
import Syntax

/// What can be said in a lesson or a play, besides all else.
public enum Reply: Sendable {
  /// That the answer is this.
  case guess(Name)
  /// That a word of help is wanted.
  case hint
  /// That the question is to be left out, and its answer told.
  case skip
  /// That the question before is to be asked again.
  case back
  /// That the question, or how things stand, is to be told again.
  case again
  /// That it is over.
  case leave
  /// That an option is proposed.
  case propose(Name)
  /// That what is on the table is accepted, perhaps as one of several options.
  case accept(Number?)
  /// That it is refused.
  case refuse
}

/// Whom a student plays, with whom, and when.
public struct SeatSyntax: Sendable {
  /// Whom.
  public let actor: Name
  /// The others at the table; all who have a board, where none is named.
  public let others: [Name]
  /// In which phase.
  public let phase: Number?
  /// What chance is drawn from.
  public let seed: Number?
  /// Where it is written.
  public let span: Span
}

extension Command {
  /// Whether a word is one of them.
  public static func isReply(_ text: String) -> Bool {
    let word = Synonyms.english(for: text)
    return replies.contains { $0.name == word }
  }

  /// What can be said in a lesson or a play alone. Nobody else pays for these words.
  static let replies = [
    Command(
      "guess", "Answer the question.", [SlotPattern(role: .answer, form: .rest)],
      meaning: "The answer alone will do, unless it begins like a query.", examples: ["guess {1, 2}"]
    ) { .reply(.guess($0.slots[0].name)) },
    Command("hint", "Ask for a hint.", [], examples: ["hint"]) { _ in .reply(.hint) },
    Command("skip", "Leave the question out, and be told its answer.", [], examples: ["skip"]) { _ in .reply(.skip) },
    Command("back", "Go back to the question before.", [], examples: ["back"]) { _ in .reply(.back) },
    Command("again", "Be told again where one stands.", [], examples: ["again"]) { _ in .reply(.again) },
    Command("leave", "End the lesson, play or quiz; so does Ctrl-D.", [], examples: ["leave"]) { _ in .reply(.leave) },
    Command(
      "propose", "Propose one of your options to the others.", [SlotPattern(role: .option, form: .rest)],
      meaning: "By its number, or by what it settles.",
      examples: ["propose 1", "propose troops=withdraw, talks=us-led"]
    ) { .reply(.propose($0.slots[0].name)) },
    Command(
      "accept", "Accept what is on the table.", [SlotPattern(role: .option, form: .number, isOptional: true)],
      meaning: "Where several of your options agree with it, the number says which.", examples: ["accept", "accept 2"]
    ) { .reply(.accept($0.slots[0].optionalNumber)) },
    Command("refuse", "Refuse what is on the table.", [], examples: ["refuse"]) { _ in .reply(.refuse) },
  ]

  /// How a play goes, for its help.
  static var protocolOfPlay: String {
    """
    Those whom ‘with’ names, or else all who have a board in the phase, sit at one table and offer in turn, you first, as \
    in Rubinstein (1982), but with an end: a round is one offer, and there are two for each side. An offer is an option of \
    who makes it. Each other side, you last, takes it as an option of its own that agrees with all that is settled so far, \
    or refuses it; where nobody refuses, the agreement is signed. The other sides look no further than their own boards: of \
    their win-set at home they offer and take what the faction that prevails ranks highest, and what was refused they \
    offer again only once there is nothing else; where two are alike, the seed decides. What is signed is then voted on at \
    home (Putnam 1988, p. 436): you may have signed what your own side does not ratify, and then there is no deal. \
    The words are ‘propose’, ‘accept’, ‘refuse’, ‘again’ and ‘leave’, which tells what could have been had; any query can \
    be asked in between.
    """
  }
}

extension SlotValue {
  /// The number that stands in a slot; `nil` where it was left out.
  var optionalNumber: Number? { if case .number(let number) = self { number } else { nil } }
}
