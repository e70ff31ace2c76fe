/// What a name or a number in a sentence stands for: it says what to complain about and what to offer.
public enum Role: String, Hashable, Sendable, CaseIterable {
  /// Who stands at the international table.
  case actor
  /// A faction of an actor; at the beginning of a change also a resource, an actor or a value.
  case faction
  /// The number of an option, as a query asks about it, and as a ranking has it.
  case option, rankedOption
  /// The number of a phase.
  case phase
  /// What is at stake, and one way to settle it.
  case issue, value
  /// What a case is taken from, and a place in it.
  case source, place
  /// Who votes by number, and how many votes.
  case body, votes
  /// What happened.
  case event
  /// What power is made of.
  case resource
  /// A format of answers.
  case format
  /// What help is about: a verb, a command, a clause or a term.
  case topic
  /// Anything of the case that has a name.
  case thing
  /// A name that is declared here, and a further one.
  case newName, alias
  /// Who belongs to a faction.
  case member
  /// A text in quotation marks.
  case text
  /// A number, an amount of power, and a quota.
  case number, power, quota
  /// One day, and a day, a month or a year.
  case day, moment
  /// A path.
  case file
  /// What is supposed.
  case change
  /// A query, and a query or a phase as `compare` takes them.
  case query, side
  /// An answer in a few words.
  case answer
  /// An index of power, a way to bargain, and what `flip` changes.
  case powerIndex, bargainingRule, flipping
  /// How many draws or questions, how many seconds, from which number random ones follow, and which part of how many.
  case count, seconds, seed, shard
  /// Whose power is swept, or before `rule` the actor whose quota it is.
  case holder
  /// What `set` sets, and to what.
  case setting, toggle
  /// English or Chinese.
  case language
  /// A lesson.
  case lesson

  /// The role in words that follow ‘I expected’.
  public var description: String {
    switch self {
    case .actor: "an actor"
    case .faction: "a faction"
    case .option: "the number of an option"
    case .phase: "the number of a phase"
    case .issue: "an issue"
    case .value: "a value of the issue"
    case .source: "a source"
    case .body: "a body"
    case .event: "an event"
    case .resource: "a resource"
    case .rankedOption: "the number of an option"
    case .format: "a format"
    case .topic: "a verb or a term"
    case .thing: "the name of something in the case"
    case .newName: "a name"
    case .alias: "another name"
    case .member: "a member's name"
    case .text: "a text in quotation marks"
    case .number: "a number"
    case .power: "an amount of power, such as 0.35"
    case .day: "a day, such as 2021-05-01"
    case .moment: "a day, a month or a year"
    case .place: "a place in the source"
    case .file: "a file"
    case .quota: "a quota, such as 2/3"
    case .votes: "a number of votes"
    case .change: "a change, such as ‘hardliners+0.2’"
    case .query: "a query, such as ‘winset US phase 2’"
    case .answer: "an answer"
    case .flipping: "what is changed: ‘power’, ‘rank’ or ‘resource’"
    case .count: "how many, such as 1000"
    case .seconds: "a number of seconds"
    case .seed: "a number to start from"
    case .shard: "which part of how many, such as 2 of 8"
    case .holder: "a faction"
    case .side: "a query, or a phase such as ‘phase 1’"
    case .powerIndex: "an index of power: ‘shapley’ or ‘banzhaf’"
    case .bargainingRule: "a way to bargain: ‘nash’, ‘kalai-smorodinsky’, ‘egalitarian’ or ‘utilitarian’"
    case .setting: "a setting"
    case .toggle: "‘on’ or ‘off’"
    case .language: "a language"
    case .lesson: "the number of a lesson, or its file"
    }
  }

  /// The role as a placeholder in a line of usage.
  public var placeholder: String {
    switch self {
    case .day, .moment: "<date>"
    case .rankedOption: "<option>"
    case .powerIndex: "<index>"
    case .bargainingRule: "<way>"
    case .flipping: "power|rank|resource"
    case .count, .seconds, .seed, .shard: "<number>"
    case .side: "<query or phase>"
    case .holder: "<faction>"
    case .newName: "<name>"
    case .toggle: "on|off"
    default: "<\(rawValue)>"
    }
  }
}
