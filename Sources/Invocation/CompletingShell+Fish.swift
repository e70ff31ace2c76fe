// Fish keeps one rule an option.
extension CompletingShell {
  var fishScript: String {
    """
    # Completions for fish, \(Release.mark).

    function __twolevel_files
      __fish_complete_path (commandline -ct) | string match -er \(shellQuoted(fishEndings))
    end

    complete -c twolevel -f
    complete -c twolevel -a '(__twolevel_files)'
    \(Subcommand.allCases.map(fishRule).joined(separator: "\n"))
    \(Flag.all.map(fishRule).joined(separator: "\n"))

    """
  }

  /// Folders, and what ends like a case or a script; fish puts a description behind a tab.
  private var fishEndings: String {
    guard case .files(let endings) = Operand.task.offer else { return "" }
    return "(/|\\.(\(endings.joined(separator: "|"))))(\\t|$)"
  }

  private func fishRule(_ subcommand: Subcommand) -> String {
    "complete -c twolevel -n '__fish_is_first_token' -a \(subcommand.rawValue) -d \(fishQuoted(subcommand.summary))"
  }

  private func fishRule(_ flag: Flag) -> String {
    let names = flag.letter.map { "-s \($0.dropFirst()) " } ?? ""
    let action = flag.operand.map { " " + fishAction($0.offer) } ?? ""
    return "complete -c twolevel \(names)-l \(flag.name.dropFirst(2))\(action) -d \(fishQuoted(flag.summary))"
  }

  private func fishAction(_ offer: Operand.Offer) -> String {
    switch offer {
    case .words(let words):
      "-x -a " + fishQuoted(words().map { "\($0.word)\\t\(fishQuoted($0.note))" }.joined(separator: " "))
    case .files: "-r -F"
    case .folders: "-x -a '(__fish_complete_directories (commandline -ct))'"
    }
  }

  private func fishQuoted(_ text: String) -> String { "'" + text.escaping(["'": "\\'", "\\": "\\\\"]) + "'" }
}
