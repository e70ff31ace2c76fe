import Diagnostics
import Invocation
import Knowledge
import LineEditor
import Rendering
import Shell
import Syntax
import Verbs

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The program, from its words to its exit status.
struct Program {
  let arguments: Arguments
  let output: Output

  static func run(_ words: ArraySlice<String>) -> Int32 {
    do throws(Misuse) {
      let arguments = try Arguments(Array(words))
      let output = Output()
      defer { output.flush() }
      return Program(arguments: arguments, output: output).answer()
    } catch {
      Output().complain(
        "twolevel: \(error.message.printable)\n  ‘twolevel --help’ says what can be asked for\n")
      return 2
    }
  }

  private func answer() -> Int32 {
    switch arguments.notice {
    case .help: output.answer(Arguments.help)
    case .version: output.answer(Release.title + "\n")
    case .completions(let shell): output.answer(shell.script)
    case .manual: output.answer(Manual.page)
    case .installation(let folder): return Installer(prefix: folder, output: output).install() ? 0 : 1
    case nil: return work() ? 0 : 1
    }
    return 0
  }

  private func work() -> Bool {
    switch arguments.subcommand {
    case .new?: leave(draft())
    case .lint?: leave(lint())
    case nil: break
    }
    var tasks = arguments.tasks[...]
    if tasks.isEmpty, arguments.output == nil, Terminal.Stream.input.isTerminal {
      prompt.hold(aboutFirstCase)
      leave(true)
    }
    do throws(Complaints) {
      guard var session = try firstSession(&tasks) else { return false }
      leave(directOutput(of: &session) && work(on: tasks, &session))
    } catch {
      var lexicon = Lexicon.standard
      lexicon.language = arguments.language
      for complaint in error.all {
        output.complain(Canvas.forComplaints.text(lexicon.said(complaint), lexicon.language.complaintLabels))
      }
      return false
    }
  }

  /// A session about the file that is named first, or else about the case that the program knows; `nil` where the file
  /// cannot be read, which is said.
  private func firstSession(_ tasks: inout ArraySlice<Arguments.Task>) throws(Complaints) -> Session? {
    guard case .load(let path) = tasks.first else { return sessionAboutFirstCase }
    tasks.removeFirst()
    guard let source = source(at: path) else { return nil }
    return limited(
      try Session(about: source, format: arguments.format, keepsGoing: arguments.keepsGoing, disk: .real))
  }

  /// The first case is not read before somebody asks, but for who is greeted in another language.
  private var aboutFirstCase: Current {
    arguments.language == .english
      ? Current(greeting: SourceText.firstCaseTitle, opening: { sessionAboutFirstCase })
      : Current(sessionAboutFirstCase)
  }

  var sessionAboutFirstCase: Session {
    limited(Session(about: World.firstCase, format: arguments.format, keepsGoing: arguments.keepsGoing, disk: .real))
  }

  private func limited(_ session: Session) -> Session {
    var session = session
    session.limit = arguments.limit
    if arguments.language != session.language { session.language = arguments.language }
    session.school = .real
    return session
  }

  func directOutput(of session: inout Session) -> Bool {
    arguments.output.map { session.output(to: $0, for: Listener(on: .forComplaints, output.take)) } ?? true
  }

  /// Ends the program while its memory is still in use: the system takes it back faster than we could give it.
  private func leave(_ isWell: Bool) -> Never {
    output.flush()
    exit(isWell ? 0 : 1)
  }

  func source(at path: String) -> SourceText? {
    do throws(Disk.Trouble) { return SourceText(name: path, bytes: try Disk.real.read(path)) } catch {
      let hints = hints(about: path).map { "  hint: \($0)\n" }.joined()
      output.complain("twolevel: I cannot read ‘\(path.printable)’: \(error.reason)\n" + hints)
      return nil
    }
  }

  /// What may have been meant by a file that cannot be read.
  private func hints(about path: String) -> [String] {
    if path.lowercased() == "help" { return ["‘twolevel --help’ says how the program is called"] }
    if Lexicon.standard.isVerb(path) {
      return ["a query stands behind -c, in quotation marks: twolevel -c \"\(path) …\""]
    }
    return Diagnostic.offering(Disk.real.paths(near: path).filter { $0 != path }.map(\.printable))
  }

  private func work(on tasks: ArraySlice<Arguments.Task>, _ session: inout Session) -> Bool {
    var isWell = true
    for task in tasks {
      isWell = perform(task, &session) && isWell
      if !isWell && !arguments.keepsGoing || session.isOver { return isWell }
    }
    if arguments.hasQueries {
      session.leaveQuiz(for: listener)
      return isWell
    }
    guard Terminal.Stream.input.isTerminal else {
      return Script(output: output, echoes: arguments.echoes).run(&session) && isWell
    }
    prompt.hold(Current(session))
    return isWell
  }

  private var listener: Listener { Listener(on: .forAnswers, echoes: arguments.echoes, output.take) }

  private var prompt: Prompt {
    let readsInit = arguments.readsInit && Terminal.Stream.output.isTerminal
    return Prompt(output: output, isQuiet: arguments.isQuiet, readsInit: readsInit)
  }

  private func perform(_ task: Arguments.Task, _ session: inout Session) -> Bool {
    switch task {
    case .ask(let query): return session.run(SourceText(query), for: listener)
    case .load(let path): return session.load(path, for: listener)
    case .study(let path): return session.run(SourceText("lesson \(quotation(path))"), for: listener)
    case .run("-"): return Script(output: output, echoes: arguments.echoes).run(&session)
    case .run(let path): return source(at: path).map { session.run($0, for: listener) } ?? false
    }
  }
}

extension Output {
  /// Takes what a session says; what it did is told only to somebody who watches.
  func take(_ said: Listener.Output) {
    switch said {
    case .answer(let text): answer(text)
    case .complaint(let text): complain(text)
    case .note: break
    }
  }
}
