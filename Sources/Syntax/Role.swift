/// What a name or a number in a sentence stands for: it says what to complain about and what to offer.
public enum Role: String, Hashable, Sendable, CaseIterable {
  case actor, faction, option, phase, issue, value, source, body, event, resource, rankedOption, format, topic, thing
  case newName, alias, member, text, number, power, day, moment, place, file, quota, votes, change, query, answer
  case powerIndex, bargainingRule, flipping, count, seconds, seed, shard, side, holder, setting, toggle, language,
    lesson

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
