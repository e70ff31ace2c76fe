import Syntax

extension Word {
  /// What the word does where it is offered, in a few words; `nil` where it only announces what stands behind it.
  var note: String? { Entry.clauses.first { $0.name == description }?.brief ?? Word.notes[self] }

  static let notes: [Word: String] = [
    "to": "its resource goes to another faction",
    "accepts": "ranks options at least as high as no-deal",
    "rejects": "ranks options below no-deal",
    "prefers": "ranks options in this order",
    "abstains": "votes neither for nor against",
    "absent": "is not there",
    "votes": "votes as it ranks the options",
    "pays": "makes a side-payment to a faction",
    "links": "joins its board with that of another phase",
    "price": "what it takes to make it accept an option",
    "paid": "what it has been paid",
    "rule": "what it takes to ratify",
    "order": "only this order of the powers is known",
    "ties": "it binds itself to options",
    "believes": "what it thinks that another can ratify",
    "nothing": "no option at all",
    "chief": "the faction that negotiates", "reserve": "what no-deal is worth to it",
    "needs": "whose consent it needs",
    "nobody": "no consent is needed",
    "without": "leaves a faction, an option or an event out",
    "majority": "more than half",
    "unanimity": "all that have weight",
    "approval": "a veto player agrees",
    "turnout": "how much of a body takes part",
    "unless": "stands unless those against make that up",
    "present": "of those that vote or abstain",
    "voting": "of those that vote yes or no",
    "no-deal": "what follows if nothing is ratified",
    "case": "what the case is called",
    "source": "a work that is cited",
    "issue": "what is at stake, with its values",
    "impossible": "values that cannot come together",
    "body": "a body with votes of its own",
    "actor": "an actor with its boards",
    "event": "what happened, with its effects",
    "claim": "what a source says of an answer",
  ]
}

extension Token.Kind {
  /// What the sign does where it is offered, in a few words.
  var note: String {
    switch self {
    case .plus: "adds to its power"
    case .minus: "takes from its power"
    case .equals: "is"
    case .times: "multiplies its power"
    case .dot: "something of it"
    case .comma: "one more"
    case .greater: "is ranked above"
    case .range: "up to"
    case .bar: "or"
    case .colon: "and then"
    case .leftBrace: "what belongs to it"
    case .rightBrace: "ends what belongs together"
    default: ""
    }
  }
}
