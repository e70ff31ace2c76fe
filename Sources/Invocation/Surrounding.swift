/// Something outside of the program that it heeds or keeps.
struct Surrounding: Sendable {
  let name: String
  let meaning: String

  /// The variables of the environment that count.
  static let variables = [
    Surrounding(name: "NO_COLOR", meaning: "Where it is set, nothing is coloured."),
    Surrounding(name: "TERM", meaning: "What the terminal can do; one that is ‘dumb’ is written to plainly."),
    Surrounding(
      name: "LC_ALL , LC_CTYPE , LANG",
      meaning: "The first of them that is set says whether the terminal shows signs beyond ASCII."),
    Surrounding(
      name: "PAGER", meaning: "What shows answers that are taller than the terminal; ‘less’ where it is unset."),
    Surrounding(name: "XDG_CONFIG_HOME", meaning: "The folder of the asker's own file, instead of ~/.config."),
    Surrounding(name: "XDG_STATE_HOME", meaning: "The folder of the history, instead of ~/.local/state."),
  ]

  /// The files that are read and written without being named.
  static let files = [
    Surrounding(
      name: "~/.local/state/twolevel/history", meaning: "What was entered at the prompt, for its owner alone."),
    Surrounding(
      name: "~/.config/twolevel/init.tlq",
      meaning: "The asker's own file: a script that is done before the first prompt."),
    Surrounding(
      name: "~/.editrc", meaning: "The keys of the prompt; see editrc(5). Its macros (bind -s) are left out."),
  ]
}
