// Bash hands over the words up to the cursor, and takes `--format=json` apart at its sign.
extension CompletingShell {
  var bashScript: String {
    """
    # Completions for Bash, \(Release.mark).

    _twolevel() {
      local cur="${COMP_WORDS[COMP_CWORD]}" prev="${COMP_WORDS[COMP_CWORD - 1]}" word options=yes
      if [[ $cur == "=" ]]; then cur=; elif [[ $prev == "=" ]]; then prev="${COMP_WORDS[COMP_CWORD - 2]}"; fi
      for word in "${COMP_WORDS[@]:1:COMP_CWORD - 1}"; do [[ $word == -- ]] && options= prev=; done
      COMPREPLY=()
      case $prev in
    \(Flag.all.compactMap(bashCase).joined(separator: "\n"))
      esac
      if [[ $options && $cur == -* ]]; then
        _twolevel_words \(shellQuoted(Flag.all.flatMap(\.names).joined(separator: " ")))
      else
        \(bashAction(Operand.task.offer))
        if ((COMP_CWORD == 1)); then \(bashFirst); fi
      fi
    }

    _twolevel_words() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "${cur#[\\"\\']}"); }

    _twolevel_files() {
      local ending
      compopt -o filenames
      mapfile -t COMPREPLY < <(
        compgen -d -- "$cur"
        for ending in "$@"; do compgen -f -X "!*$ending" -- "$cur"; done)
    }

    complete -F _twolevel twolevel

    """
  }

  /// What only the first word can be, beside files.
  private var bashFirst: String {
    "mapfile -t -O ${#COMPREPLY[@]} COMPREPLY < <(compgen -W \(shellQuoted(Subcommand.list)) -- \"$cur\")"
  }

  private func bashCase(_ flag: Flag) -> String? {
    flag.operand.map { "    \(flag.names.joined(separator: " | "))) \(bashAction($0.offer)); return ;;" }
  }

  private func bashAction(_ offer: Operand.Offer) -> String {
    switch offer {
    case .words(let words): "_twolevel_words \(shellQuoted(words().map(\.word).joined(separator: " ")))"
    case .files(endingIn: []): "compopt -o default"
    case .files(let endings): "_twolevel_files \(endings.map { ".\($0)" }.joined(separator: " "))"
    case .folders: "_twolevel_files"
    }
  }
}
