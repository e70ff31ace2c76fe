import Testing
import Verbs

@testable import Invocation

/// What a command line means, and what is said of one that means nothing.
@Suite struct ArgumentTests {
  @Test func tasksKeepTheirOrder() throws {
    let arguments = try Arguments(["a.game", "-c", "winset", "lesson.tlq", "-", "--command=issues", "-c", "--"])
    #expect(
      arguments.tasks == [.load("a.game"), .ask("winset"), .run("lesson.tlq"), .run("-"), .ask("issues"), .ask("--")])
    #expect(arguments.hasQueries)
  }

  /// Options and files of other programs may stand anywhere, and so may the case that is asked about.
  @Test(arguments: [
    ["a.game", "-c", "issues", "b.tlq"], ["-c", "issues", "a.game", "b.tlq"], ["-c", "issues", "b.tlq", "a.game"],
  ]) func theCaseMayStandAnywhere(_ words: [String]) throws {
    #expect(try Arguments(words).tasks == [.load("a.game"), .ask("issues"), .run("b.tlq")])
  }

  @Test func nothingIsAnOptionBehindTwoHyphens() throws {
    #expect(try Arguments(["--quiet", "--", "--echo", "-.game"]).tasks == [.load("-.game"), .run("--echo")])
  }

  /// A lesson is taken up, and no script; there is still somebody to answer.
  @Test func lessonsAreTakenUp() throws {
    let arguments = try Arguments(["my.lesson"])
    #expect(arguments.tasks == [.study("my.lesson")] && !arguments.hasQueries)
  }

  @Test(arguments: [["--format", "json"], ["--format=json"], ["--format", "JSON"]])
  func valuesStandBehindOrBehindASign(_ words: [String]) throws {
    #expect(try Arguments(words).format == .json)
  }

  @Test func optionsDoWhatTheySay() throws {
    let arguments = try Arguments(["--output", "a.csv", "--keep-going", "--echo", "--quiet"])
    #expect(arguments.output == "a.csv" && arguments.keepsGoing && arguments.echoes && arguments.isQuiet)
    #expect(arguments.notice == nil && !arguments.hasQueries)
  }

  @Test(
    arguments: [
      (["-h"], .help), (["--help"], .help), (["--version"], .version), (["--man"], .manual),
      (["--completions", "zsh"], .completions(.zsh)), (["--install=/usr/local"], .installation("/usr/local")),
    ] as [([String], Arguments.Notice)])
  func theProgramSpeaksOfItself(_ words: [String], _ notice: Arguments.Notice) throws {
    #expect(try Arguments(words).notice == notice)
  }

  /// Only the first word is one, and not behind two hyphens or a folder.
  @Test func subcommandsComeFirst() throws {
    let lint = try Arguments(["--format", "csv", "lint", "a.game", "lint", "--", "-c"])
    #expect(lint.subcommand == .lint && lint.files == ["a.game", "lint", "-c"] && lint.tasks.isEmpty)
    for words in [["./lint"], ["--", "lint"], ["a.game", "lint"]] {
      let arguments = try Arguments(words)
      #expect(arguments.subcommand == nil && arguments.tasks.contains(.run(words[words.count - 1])))
    }
  }

  @Test(arguments: Subcommand.allCases) func subcommandsAreKnownEverywhere(_ subcommand: Subcommand) {
    #expect(
      Arguments.help.contains("twolevel \(subcommand.rawValue) ") && subcommand.summary.first?.isLowercase == true)
    #expect(Manual.page.contains(".It Cm \(subcommand.rawValue) Ar"))
    for shell in CompletingShell.allCases { #expect(shell.script.contains(subcommand.summary) || shell == .bash) }
    #expect(CompletingShell.bash.script.contains(Subcommand.list))
  }

  @Test(arguments: [
    (["lint"], "lint needs a case, a script or a lesson after it"),
    (["lint", "-c", "winset", "a.game"], "‘lint’ answers no queries, and here is -c"),
    (["--fromat", "json"], "I know no option ‘--fromat’: there is ‘--format’"),
    (["--xyzzy"], "I know no option ‘--xyzzy’"),
    (["-f"], "I know no option ‘-f’: there is ‘--format’"),
    (["--quiet=yes"], "--quiet takes nothing after it, and here is ‘yes’"),
    (["--output"], "--output needs a file after it"),
    (["-c"], "-c needs a query after it"),
    (["--format", "xml"], "I know no format ‘xml’: there is text, json, csv, markdown, svg and dot"),
    (["--completions=tcsh"], "I know no completions for ‘tcsh’: there is bash, zsh and fish"),
    (["a.game", "b.game"], "these are 2 cases, and I can answer about one at a time"),
  ])
  func complaintsSayWhatThereIs(_ words: [String], _ complaint: String) {
    #expect(throws: Misuse(message: complaint)) { try Arguments(words) }
  }
}
