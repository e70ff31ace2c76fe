import Diagnostics
import Foundation
import Syntax

/// The case files of the package.
let samples = files(endingIn: "game")

/// The scripts of the package.
let scripts = files(endingIn: "tlq")

/// The lessons of the package.
let lessons = files(endingIn: "lesson")

private func files(endingIn ending: String) -> [SourceText] {
  let files = FileManager.default.enumerator(at: root.appending(path: "samples"), includingPropertiesForKeys: nil)
  let found = (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == ending }
  return found.sorted { $0.path < $1.path }.compactMap { file in
    (try? Data(contentsOf: file)).map { SourceText(name: file.lastPathComponent, bytes: Array($0)) }
  }
}

/// The statements of a case file, each as its tokens.
func statements(of source: SourceText) -> [[String]] {
  parses(in: source).map { parse in
    let text = SourceText(source[parse.span])
    return tokens(of: text).dropLast().map { text[$0.span] }
  }
}

/// A statement with at most two of the statements between each pair of braces, so that changing it takes little time.
func thinned(_ statement: [String], _ dice: inout Dice) -> [String] {
  guard let opener = statement.firstIndex(of: "{"), let closer = statement.lastIndex(of: "}") else { return statement }
  let inside = items(statement[(opener + 1)..<closer])
  let kept = inside.indices.shuffled(using: &dice).prefix(2).sorted().flatMap { thinned(inside[$0], &dice) + ["\n"] }
  return statement[...opener] + kept + statement[closer...]
}

/// The statements on the outermost level of a block.
private func items(_ tokens: ArraySlice<String>) -> [[String]] {
  var (found, depth): ([[String]], Int) = ([[]], 0)
  for token in tokens {
    if token == "{" { depth += 1 }
    if token == "}" { depth -= 1 }
    if token == "\n", depth == 0 { found.append([]) } else { found[found.count - 1].append(token) }
  }
  return found.filter { !$0.isEmpty }
}
