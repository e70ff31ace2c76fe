/// The tokens with one to three random changes: something dropped, doubled, swapped, replaced or put in.
func mutated(_ tokens: [String], _ dice: inout Dice) -> [String] {
  var tokens = tokens
  for _ in 0..<dice.pick([1, 1, 1, 2, 3]) where !tokens.isEmpty { mutate(&tokens, &dice) }
  return tokens
}

private func mutate(_ tokens: inout [String], _ dice: inout Dice) {
  let (here, there) = (Int.random(in: tokens.indices, using: &dice), Int.random(in: tokens.indices, using: &dice))
  switch Int.random(in: 0..<6, using: &dice) {
  case 0: tokens.remove(at: here)
  case 1: tokens.insert(tokens[here], at: here)
  case 2: tokens.swapAt(here, there)
  case 3: tokens[here] = dice.pick(strangers)
  case 4: tokens.insert(dice.pick(strangers), at: here)
  default: tokens.insert(tokens[there], at: here)
  }
}

/// Tokens of all kinds, contextual words and half-written things among them.
private let strangers = [
  "a", "阿富汗", "\"a b\"", "“甲”", "\"open", "none", "nobody", "home", "winset", "prevail", "load", "expect", "help",
  "2", "0.5", "2/3", "4/2", "7/0", "1000000", "2021", "2021-05", "2021-05-01", "2021-02-30", "0", "-", "+", "*", "=",
  ">", "%", "|", ".", "..", ",", ":", ";", "\n", "{", "}", "(", ")", "[", "]", "?", "&", "no-deal", "phase", "on", "at",
  "if", "as", "and", "or", "of", "in", "to", "by", "aka", "cite", "needs", "option", "event", "without", "from",
  "about", "until", "power", "majority", "votes", "approval", "because", "note", "rule", "with", "accepts", "prefers",
  "like",
]
