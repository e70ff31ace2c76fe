import Diagnostics
import Knowledge
import Numbers
import Syntax

/// What an answer in a few words says, so that two can be compared that say the same in other words: sets stand in any
/// order, a name under any alias, a number as a fraction or a decimal, with or without braces.
struct Said: Hashable, Sendable {
  /// What it says of each level that it names, or else of all.
  private(set) var levels: [Level: Statement] = [:]
  /// What it says where it names several boards: each of them.
  private(set) var boards: [Said] = []

  /// Of which game something is said.
  enum Level: Hashable, Sendable { case both, home, twoLevel }

  /// What is said of one level.
  struct Statement: Hashable, Sendable {
    /// Its pieces in an order of their own; of `moderates with 1` what stands before the `with`.
    var pieces: [[Item]] = []
    /// What stands behind a `with`.
    var with: [[Item]]?
  }

  /// A number, or a word by the first name of what it stands for.
  enum Item: Hashable, Sendable {
    case number(Rational)
    case word(String)
  }
}

// Reading it.
extension Said {
  /// What `text` says, where names are those of `names`; in an answer of several numbers their order may count.
  init(_ text: String, _ names: KnownNames, keepsOrder: Bool = false) {
    let words = names.items(of: text)
    let parts = words.split(separator: .word("|"))
    self.init(parts.count > 1 ? [] : words, keepsOrder)
    if parts.count > 1 { boards = parts.map { Said(Array($0), keepsOrder) } }
  }

  private init(_ items: [Item], _ keepsOrder: Bool) {
    var (pending, rest) = ([Item](), items[...])
    while let item = rest.popFirst() {
      if item == .word("two-level") {
        take(&pending, at: .twoLevel, keepsOrder)
      } else if item == .word("at"), rest.first == .word("home") {
        rest.removeFirst()
        take(&pending, at: .home, keepsOrder)
      } else {
        pending.append(item)
      }
    }
    if levels.isEmpty || !pending.allSatisfy(\.isJoint) { take(&pending, at: .both, keepsOrder) }
  }

  private mutating func take(_ items: inout [Item], at level: Level, _ keepsOrder: Bool) {
    levels[level] = Statement(items, keepsOrder)
    items = []
  }

  /// The same of somebody who says who prevails.
  func asWinner(_ names: KnownNames) -> Said {
    var said = self
    said.levels = levels.mapValues { $0.asWinner(names) }
    return said
  }

  /// What it says of one level.
  func statement(of level: Level) -> Statement? { levels[level] ?? levels[.both] }

  /// Whether both say the same, of all levels that one of them tells apart, or of the two-level game alone.
  func agrees(with other: Said, isTwoLevel: Bool) -> Bool {
    agrees(with: other, at: isTwoLevel ? [.twoLevel] : [.home, .twoLevel])
  }

  /// Whether both say the same of these levels.
  func agrees(with other: Said, at levels: [Level]) -> Bool {
    if !boards.isEmpty || !other.boards.isEmpty { return Set(boards) == Set(other.boards) }
    return levels.allSatisfy { level in
      guard let ours = statement(of: level), let theirs = other.statement(of: level) else {
        return statement(of: level) == other.statement(of: level)
      }
      return ours.agrees(with: theirs)
    }
  }
}

extension Said.Statement {
  fileprivate init(_ items: [Said.Item], _ keepsOrder: Bool) {
    if let place = items.firstIndex(of: .word("with")) {
      pieces = Self.pieces(of: items[..<place], keepsOrder)
      with = Self.pieces(of: items[(place + 1)...], keepsOrder)
    } else {
      pieces = Self.pieces(of: items[...], keepsOrder)
    }
  }

  /// What stands between commas and ‘and’s, in an order that does not depend on theirs. That there is nothing can be said in
  /// a word.
  private static func pieces(of items: ArraySlice<Said.Item>, _ keepsOrder: Bool) -> [[Said.Item]] {
    let parts = items.split(whereSeparator: \.isJoint).map(Array.init)
    if parts.count == 1, case .word(let word) = parts[0].first, parts[0].count == 1, nothing.contains(word) {
      return []
    }
    let areNumbers = parts.map { $0.allSatisfy(\.isNumber) }
    let single = zip(parts, areNumbers).flatMap { part, areNumbers in areNumbers ? part.map { [$0] } : [part] }
    if keepsOrder, areNumbers.allSatisfy({ $0 }) { return single }
    return Array(Set(single)).sorted { $0.key < $1.key }
  }

  private static let nothing = ["none", "nothing", "empty", "无", "没有", "空", "空集", "∅"]

  /// Whether it says that there is nobody.
  var isNobody: Bool { pieces.isEmpty && with == nil || word == "nobody" }

  /// With ‘moderates 1’ and ‘moderates, 1’ read as ‘moderates with 1’, and with a tie for nobody.
  fileprivate func asWinner(_ names: KnownNames) -> Self {
    var statement = self
    if isNobody { statement.pieces = [[.word("contested")]] }
    guard with == nil else { return statement }
    let numbers = pieces.joined().filter(\.isNumber)
    if numbers.isEmpty || numbers.count == pieces.joined().count { return statement }
    statement.pieces = pieces.map { $0.filter { !$0.isNumber } }.filter { !$0.isEmpty }
    statement.with = numbers.map { [names.choice($0)] }
    return statement
  }

  /// Whether both say the same; who prevails may be said without with what.
  fileprivate func agrees(with other: Self) -> Bool {
    pieces == other.pieces && (with == other.with || with == nil || other.with == nil)
  }

  /// The options that it lists; `nil` where it says something else.
  var numbers: [Int]? {
    let found = pieces.compactMap { piece -> Int? in
      guard piece.count == 1, case .number(let number) = piece[0] else { return nil }
      return number.whole
    }
    return with == nil && found.count == pieces.count ? found : nil
  }

  /// The word that it is; `nil` where it says something else.
  var word: String? {
    guard pieces.count == 1, pieces[0].count == 1, case .word(let word) = pieces[0][0] else { return nil }
    return word
  }

  /// The words that its pieces are.
  var words: [String]? {
    let found = pieces.compactMap { piece -> String? in
      guard piece.count == 1, case .word(let word) = piece[0] else { return nil }
      return word
    }
    return found.count == pieces.count ? found : nil
  }
}

extension Said.Item {
  fileprivate var isJoint: Bool { self == .word(",") || self == .word("and") }
  fileprivate var isNumber: Bool { if case .number = self { true } else { false } }

  fileprivate var key: String {
    switch self {
    case .number(let number): "\(number)"
    case .word(let word): word
    }
  }
}

extension [Said.Item] {
  fileprivate var key: String { map(\.key).joined(separator: " ") }
}

/// The names of a case as they can stand in an answer, each with the first name of what it leads to.
struct KnownNames: Sendable {
  private var first: [String: String] = [:]
  /// The numbers of options that are another way to say no-deal.
  private var reversions: Set<Int> = []

  /// The names of `world`; what these boards call so comes before what others do.
  init(_ world: World, at places: [Place]) {
    let boards = places.map { world[$0].board }
    for board in boards { add(board.factions) }
    if boards.count == 1, let reversion = boards[0].reversion {
      reversions = [boards[0].anyOption(at: reversion).number]
    }
    add(world.actors)
    add(world.issues)
    for issue in world.issues { add(issue.values) }
    add(world.bodies)
    for actor in world.actors { for phase in actor.phases { add(phase.board.factions) } }
    add(world.events)
  }

  private mutating func add(_ things: some Collection<some Named>) {
    for thing in things {
      for name in thing.names.all where first[name.lowercased()] == nil { first[name.lowercased()] = thing.name }
    }
  }

  /// The first name of what is called so; `nil` where nothing is.
  func name(_ text: String) -> String? { first[text.lowercased()] }

  /// The choice of that number: no-deal, where it amounts to it.
  fileprivate func choice(_ item: Said.Item) -> Said.Item {
    guard case .number(let number) = item, let whole = number.whole, reversions.contains(whole) else { return item }
    return .word("no-deal")
  }

  /// The words and numbers of a text; braces, parentheses and fillers say nothing.
  fileprivate func items(of text: String) -> [Said.Item] {
    let source = SourceText(text)
    let tokens = tokens(of: source).filter { $0.kind != .end }
    var (items, place): ([Said.Item], Int) = ([], 0)
    while place < tokens.count {
      let (taken, count) = self.items(at: place, in: tokens, of: source)
      items += taken
      place += count
    }
    return items.sayingNoDeal(for: reversions)
  }

  private func items(at place: Int, in tokens: [Token], of source: SourceText) -> ([Said.Item], Int) {
    let token = tokens[place]
    let text = source[token.span]
    switch token.kind {
    case .number:
      guard let number = Rational(text) else { return ([.word(text)], 1) }
      let isPercent = place + 1 < tokens.count && tokens[place + 1].kind == .percent
      return ([.number(isPercent ? number / 100 : number)], isPercent ? 2 : 1)
    case .word, .text, .unclosedText: return words(at: place, in: tokens, of: source)
    case .comma, .newline: return ([.word(",")], 1)
    case .leftBrace, .rightBrace, .leftParenthesis, .rightParenthesis, .leftBracket, .rightBracket: return ([], 1)
    default: return ([.word(token.kind.spelling ?? text)], 1)
    }
  }

  /// A name of up to so many words, or a word of its own.
  private func words(at place: Int, in tokens: [Token], of source: SourceText) -> ([Said.Item], Int) {
    for count in (1...Self.longest).reversed() where place + count <= tokens.count {
      let span = tokens[place].span.lowerBound..<tokens[place + count - 1].span.upperBound
      let text = source[span].filter { !"\"“”".contains($0) }
      if let name = name(text) { return ([.word(name.lowercased())], count) }
    }
    let word = source[tokens[place].span].lowercased().filter { !"\"“”".contains($0) }
    return (Self.fillers.contains(word) ? [] : [.word(Self.synonyms[word] ?? word)], 1)
  }

  /// Of how many words a name is looked for.
  private static let longest = 6
  private static let fillers: Set = [
    "option", "options", "选项", "the", "only", "just", "prevail", "prevails", "只有", "胜出",
  ]
  private static let synonyms = [
    "y": "yes", "是": "yes", "能": "yes", "n": "no", "否": "no", "不": "no", "不能": "no", "和": "and", "与": "and",
    "nodeal": "no-deal", "tie": "contested", "tied": "contested", "平局": "contested", "不分胜负": "contested",
    "胜负未定": "contested", "并列": "contested", "无协议": "no-deal", "无人": "nobody", "双层": "two-level", "两层": "two-level",
    // ‘国内’ is read as the two words that it stands for.
    "国": "at", "内": "home",
  ]
}

extension [Said.Item] {
  /// With ‘no-deal’ for ‘no-deal (4)’ and, behind a ‘with’, for the number of the option that it amounts to.
  fileprivate func sayingNoDeal(for reversions: Set<Int>) -> Self {
    var found: Self = []
    for item in self {
      if case .number(let number) = item, let whole = number.whole, reversions.contains(whole) {
        if found.last == .word("no-deal") { continue }
        if found.last == .word("with") { found.append(.word("no-deal")); continue }
      }
      found.append(item)
    }
    return found
  }
}
