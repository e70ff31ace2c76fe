extension Grammar {
  /// Something on a page that is no EBNF.
  struct Misprint: Error, CustomStringConvertible {
    let description: String
  }

  /// The grammar on a page of EBNF.
  init(reading page: String) throws(Misprint) {
    var reader = Reader(marks: try marks(of: page))
    var productions: [Production] = []
    while reader.next != nil { productions.append(try reader.production()) }
    self.init(productions: productions)
  }
}

/// The smallest meaningful part of a page.
private enum Mark: Hashable {
  case name(String)
  case literal(String)
  case special(String)
  case sign(Character)
}

/// Splits a page into marks; comments and blanks are left out.
private func marks(of page: String) throws(Grammar.Misprint) -> [Mark] {
  var (rest, found): (Substring, [Mark]) = (page[...], [])
  while let first = rest.first {
    if first.isWhitespace {
      rest.removeFirst()
    } else if rest.hasPrefix("(*") {
      _ = try quotation(upTo: "*)", &rest)
    } else {
      found.append(try mark(first, &rest))
    }
  }
  return found
}

private func mark(_ first: Character, _ rest: inout Substring) throws(Grammar.Misprint) -> Mark {
  if first.isLetter {
    let name = rest.prefix { $0.isLetter || $0.isNumber }
    rest = rest[name.endIndex...]
    return .name(String(name))
  }
  if first == "'" || first == "\"" { return .literal(try quotation(upTo: String(first), &rest)) }
  if first == "?" { return .special(try quotation(upTo: "?", &rest)) }
  guard "=|[](){}-;".contains(first) else { throw Grammar.Misprint(description: "‘\(first)’ means nothing in EBNF") }
  return .sign(rest.removeFirst())
}

/// What stands between an opening mark as long as `closer` and `closer`.
private func quotation(upTo closer: String, _ rest: inout Substring) throws(Grammar.Misprint) -> String {
  let body = rest.dropFirst(closer.count)
  var end = body.startIndex
  while end < body.endIndex, !body[end...].hasPrefix(closer) { end = body.index(after: end) }
  guard end < body.endIndex else { throw Grammar.Misprint(description: "‘\(rest.prefix(40))’ has no end") }
  rest = body[end...].dropFirst(closer.count)
  return String(body[..<end])
}

/// One pass over the marks of a page.
private struct Reader {
  let marks: [Mark]
  var position = 0

  var next: Mark? { position < marks.count ? marks[position] : nil }

  mutating func production() throws(Grammar.Misprint) -> Grammar.Production {
    guard case .name(let name) = next else { throw misprint("the name of a production") }
    position += 1
    try require("=")
    let meaning = try choice()
    try require(";")
    return Grammar.Production(name: name, meaning: meaning)
  }

  private mutating func choice() throws(Grammar.Misprint) -> Expression {
    var choices = [try sequence()]
    while take("|") { choices.append(try sequence()) }
    return choices.count == 1 ? choices[0] : .choice(choices)
  }

  private mutating func sequence() throws(Grammar.Misprint) -> Expression {
    var parts: [Expression] = []
    while let part = try takePart() { parts.append(part) }
    if parts.isEmpty { throw misprint("something") }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func takePart() throws(Grammar.Misprint) -> Expression? {
    guard let whole = try takePrimary() else { return nil }
    guard take("-") else { return whole }
    guard let exception = try takePrimary() else { throw misprint("an exception") }
    return .except(whole, exception)
  }

  private mutating func takePrimary() throws(Grammar.Misprint) -> Expression? {
    switch next {
    case .name(let name): return advance(.reference(name))
    case .literal(let text): return advance(.literal(text))
    case .special(let text): return advance(.special(text))
    case .sign("("): return try within(")")
    case .sign("["): return .optional(try within("]"))
    case .sign("{"): return .repeated(try within("}"))
    default: return nil
    }
  }

  private mutating func advance(_ expression: Expression) -> Expression {
    position += 1
    return expression
  }

  private mutating func within(_ closer: Character) throws(Grammar.Misprint) -> Expression {
    position += 1
    let inside = try choice()
    try require(closer)
    return inside
  }

  private mutating func take(_ sign: Character) -> Bool {
    guard next == .sign(sign) else { return false }
    position += 1
    return true
  }

  private mutating func require(_ sign: Character) throws(Grammar.Misprint) {
    if !take(sign) { throw misprint("‘\(sign)’") }
  }

  private func misprint(_ wanted: String) -> Grammar.Misprint {
    let before = marks[max(0, position - 5)..<position].map { "\($0)" }.joined(separator: " ")
    return Grammar.Misprint(description: "I expected \(wanted) after \(before)")
  }
}
