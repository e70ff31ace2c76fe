import Answers
import Diagnostics
import Knowledge
import Solver
import Syntax

// What is said in many questions, in one place.
extension Told {
  /// What is written alike in both languages.
  init(same text: String) { self.init(text, text) }

  func and(_ other: Told) -> Told { self + Told(", and ", "，并且") + other }

  func but(_ other: Told) -> Told { self + Told(", but ", "，但") + other }

  /// Whether both would be taken for the same answer in one of the languages.
  func isLike(_ other: Told) -> Bool {
    english.foldedAnswer == other.english.foldedAnswer || chinese.foldedAnswer == other.chinese.foldedAnswer
  }
}

extension [Told] {
  /// One after the other.
  var joined: Told { Told(map(\.english).joined(separator: "; "), map(\.chinese).joined(separator: "；")) }
}

extension [String] {
  /// `A and B`; of more names than somebody would read, the first ones and how many more there are.
  var listed: Told {
    if count <= Self.mostListed { return Told(joined(separator: " and "), joined(separator: "、")) }
    let first = prefix(Self.mostListed / 2)
    return Told(
      "\(first.joined(separator: ", ")) and \(count - first.count) more",
      "\(first.joined(separator: "、")) 等 \(count) 个派系")
  }

  private static var mostListed: Int { 6 }
}

extension Board {
  /// The rule as a case file writes it, and with its words in Chinese.
  func ruleTold(in world: World) -> Told {
    let rule = rule.written(on: self, in: world)
    return Told(rule, Chinese.words(rule))
  }

  /// Some options, `{1, 3}`; where they are many, the first ones and how many there are.
  func told(_ options: [Int]) -> Told {
    if options.count <= Self.mostWritten { return Told(same: written(options)) }
    let first = numbers(Array(options.prefix(Self.mostWritten / 2))).map(String.init).joined(separator: ", ")
    return Told("{\(first), …} (\(options.count) options)", "{\(first), …}（\(options.count) 个选项）")
  }

  private static let mostWritten = 16

  /// A choice, such as `no-deal (4)`.
  func told(_ choice: Preference.Choice) -> Told { Told(written(choice), Chinese.words(written(choice))) }
}

extension [Int] {
  /// `1, 2 and 4`; of more numbers than somebody would read, the first ones and how many more there are.
  var listed: Told {
    let first = prefix(count <= Self.mostListed ? count - 1 : Self.mostListed / 2).map(String.init)
    let rest = count <= Self.mostListed ? "\(self[count - 1])" : "\(count - first.count) more"
    let all = prefix(count <= Self.mostListed ? count : first.count).map(String.init).joined(separator: "、")
    return Told(
      first.isEmpty ? rest : "\(first.joined(separator: ", ")) and \(rest)",
      count <= Self.mostListed ? all : "\(all) 等 \(count) 个")
  }

  private static var mostListed: Int { 12 }
}

// Why an option is out, as a sentence.
extension Seat {
  /// Without the name of the kind of cause before it, which the choices of a question say themselves.
  func because(_ cause: Cause?) -> Told {
    switch cause {
    case nil: Told("nothing stands against it", "没有什么反对它")
    case .reversion: Told("it is what follows without a deal", "它就是没有协议时的结果")
    case .noSupport: Told("no faction accepts it", "没有派系接受它")
    case .short(let shortfall):
      Told(shortfall.words(on: board, in: world), shortfall.chinese(on: board, in: world))
    case .blocked(let blockade): because(blockade)
    case .impossible: Told("its values cannot come about together", "它的各项取值不能同时实现")
    case .tied:
      Told(
        "\(name) has tied its hands to \((board.ties ?? []).written)",
        "\(name) 已自缚于 \(Chinese.words((board.ties ?? []).written))")
    case .unsigned(let chief):
      Told(
        "\(board.factions[chief].name), who negotiates, does not accept it", "首席 \(board.factions[chief].name) 不接受它")
    }
  }

  private func because(_ blockade: Blockade) -> Told {
    if blockade.isJoint {
      let names = blockade.obstacles.map { world.actors[$0.actor].name }
      return Told(
        "\(names.joined(separator: " and ")) would each take some form of it, but not the same one",
        "\(names.joined(separator: "、")) 各能接受它的某种形式，但不是同一种")
    }
    return blockade.obstacles.map(because).joined
  }

  /// What matters is all that an option says, and not only the value that needs the consent: so both are told.
  private func because(_ obstacle: Blockade.Obstacle) -> Told {
    let (other, issues) = (world.actors[obstacle.actor].name, obstacle.issues.map { world.issues[$0].name })
    let place = Told(
      issues.isEmpty ? "" : " on \(issues.joined(separator: " and "))",
      issues.isEmpty ? "" : "在 \(issues.joined(separator: "、")) 上")
    return Told("it needs the consent of \(other), ", "它需要 \(other) 同意，") + stand(of: obstacle, place)
  }

  private func stand(of obstacle: Blockade.Obstacle, _ place: Told) -> Told {
    let believer = obstacle.believer.map { world.actors[$0].name }
    if let believer, obstacle.standsOnNothing {
      return Told("which can ratify nothing, as \(believer) believes", "而据 \(believer) 所信，该方什么都不能批准")
    }
    if obstacle.standsOnNothing { return Told("which can ratify nothing", "而该方什么都不能批准") }
    if let believer {
      return Told(
        "and nothing that \(believer) believes it can ratify agrees with it\(place.english)",
        "而 \(believer) 以为该方所能批准的，\(place.chinese)都与它不一致")
    }
    let seat = Seat(actor: obstacle.actor, table: table, before: nil)
    let set = seat.board.told(seat.winsetsAtBothLevels[1])
    if seat.winsetsAtBothLevels[1].isEmpty, seat.board.reversion == nil {
      return Told("which can ratify nothing that could come about", "而该方所能批准的都不能实现")
    }
    if seat.winsetsAtBothLevels[1].isEmpty, let reversion = seat.board.reversion {
      let number = seat.board.anyOption(at: reversion).number
      return Told(
        "which is left with its reversion, \(number), and that does not agree with it\(place.english)",
        "而该方只余回归选项 \(number)，\(place.chinese)与它不一致")
    }
    return Told(
      "and nothing in the win-set of that side, \(set.english), agrees with it\(place.english)",
      "而该方的获胜集合 \(set.chinese) 中，\(place.chinese)没有与它一致的")
  }
}

extension Chinese {
  /// What a case file writes, its words and signs in Chinese and its names as they are.
  static func words(_ text: String) -> String {
    var written = translated(text).replacing(" (", with: "（")
    for (sign, chinese) in [("(", "（"), (")", "）")] { written = written.replacing(sign, with: chinese) }
    return written
  }

  private static func translated(_ text: String) -> String {
    let source = SourceText(text)
    var (found, end) = ("", 0)
    for token in tokens(of: source) where token.kind == .word {
      let word = source[token.span]
      found += source[end..<token.span.lowerBound] + (Synonyms.chinese(for: word.lowercased()) ?? word)
      end = token.span.upperBound
    }
    return found + source[end..<source.bytes.count]
  }
}
