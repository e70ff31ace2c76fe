// The Z shell walks a list of specifications, one an option.
extension CompletingShell {
  var zshScript: String {
    """
    #compdef twolevel
    # Completions for the Z shell, \(Release.mark).

    _twolevel() {
      _arguments -s -S : \\
    \((Flag.all.map(zshSpecification) + [zshRest]).map { "    \($0)" }.joined(separator: " \\\n"))
    }

    if [[ $funcstack[1] == _twolevel ]]; then _twolevel "$@"; else compdef _twolevel twolevel; fi

    """
  }

  /// `'(-h --help)'{-h,--help}'[say this]'`, or with what follows in its place.
  private func zshSpecification(_ flag: Flag) -> String {
    let names = flag.names
    let shared = flag.isRepeatable ? "*" : names.count == 1 ? "" : "(\(names.joined(separator: " ")))"
    let spelled = names.map { flag.operand != nil && $0.hasPrefix("--") ? "\($0)=" : $0 }
    let meaning = "[\(zshEscaped(flag.summary))]" + (flag.operand.map { ":" + zshAction($0) } ?? "")
    if names.count == 1 { return shellQuoted(shared + spelled[0] + meaning) }
    return shellQuoted(shared) + "{\(spelled.joined(separator: ","))}" + shellQuoted(meaning)
  }

  /// The first word may be a subcommand; whatever else stands by itself is a file.
  private var zshRest: String {
    let words = Subcommand.allCases.map { "\($0.rawValue)\\:\"\(zshEscaped($0.summary, "\""))\"" }
    let first =
      zshEscaped(Operand.task.description)
      + ":_alternative \"files:file:\(zshAction(Operand.task.offer).escaping(["\"": "\\\""]))\""
      + " \"commands:command:((\(words.joined(separator: " ").escaping(["\"": "\\\""]))))\""
    return shellQuoted("1:" + first) + " " + shellQuoted("*:" + zshAction(.task))
  }

  private func zshAction(_ operand: Operand) -> String {
    zshEscaped(operand.description) + ":" + zshAction(operand.offer)
  }

  private func zshAction(_ offer: Operand.Offer) -> String {
    switch offer {
    case .words(let words):
      "((\(words().map { "\($0.word)\\:\"\(zshEscaped($0.note, "\""))\"" }.joined(separator: " "))))"
    case .files(endingIn: []): "_files"
    case .files(let endings): "_files -g \"*.(\(endings.joined(separator: "|")))(-.)\""
    case .folders: "_files -/"
    }
  }

  private func zshEscaped(_ text: String, _ more: Character? = nil) -> String {
    var spellings: [Character: String] = [":": "\\:", "]": "\\]", "[": "\\["]
    if let more { spellings[more] = "\\\(more)" }
    return text.escaping(spellings)
  }
}
