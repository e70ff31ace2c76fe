import Diagnostics
import Invocation
import LineEditor
import Rendering
import Shell
import Verbs

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Program {
  /// Writes the draft of a case into a new file, from what somebody answers; false where there is none.
  func draft() -> Bool {
    let path = arguments.files[0]
    if let reason = whyNoFile(at: path) { return refuse(path, reason) }
    var talk = Questionnaire(in: language)
    guard arguments.isPlain || answer(&talk) else {
      output.complain("twolevel: nothing is written\n")
      return false
    }
    do throws(Disk.Trouble) { try Disk.real.create(path, Array(talk.draft.text.utf8)) } catch {
      return refuse(path, error.reason)
    }
    output.answer(talk.report(path, shellWord: shellWord(path)))
    return true
  }

  /// Why no file can be written there; `nil` where one can. It is tried, since the system alone knows.
  private func whyNoFile(at path: String) -> String? {
    var status = stat()
    if lstat(path, &status) == 0 {
      return status.st_mode & S_IFMT == S_IFDIR ? "it is a folder" : Disk.Trouble.exists.reason
    }
    do throws(Disk.Trouble) { try Disk.real.create(path, []) } catch { return error.reason }
    unlink(path)
    return nil
  }

  private func refuse(_ path: String, _ reason: String) -> Bool {
    output.complain("twolevel: I cannot write ‘\(path.printable)’: \(reason)\n")
    return false
  }

  /// The language that is asked for, or else the one that the asker's own file speaks.
  private var language: Language {
    let isOwn = arguments.language == .english && arguments.readsInit && Terminal.Stream.output.isTerminal
    return (isOwn ? InitFile.language : nil) ?? arguments.language
  }

  /// Asks, or takes what is given; false where somebody would rather not, or an answer cannot be taken.
  private func answer(_ talk: inout Questionnaire) -> Bool {
    if !Terminal.Stream.input.isTerminal { return take(&talk) }
    return Terminal.Stream.output.isTerminal ? ask(&talk) : true
  }

  /// Asks somebody at a terminal.
  private func ask(_ talk: inout Questionnaire) -> Bool {
    output.answer(Canvas.forAnswers.paragraph(talk.introduction))
    let editor = LineEditor(program: "twolevel")
    while let question = talk.question {
      output.answer(Canvas.forAnswers.paragraph(question))
      output.flush()
      editor.prompt = LineEditor.Prompt(talk.prompt)
      guard case .line(let text) = editor.readLine() else { return false }
      switch talk.answer(text) {
      case .taken: break
      case .help(let text): output.answer(Canvas.forAnswers.paragraph(text))
      case .complaint(let why): output.complain(Canvas.forComplaints.paragraph(why))
      }
    }
    return true
  }

  /// Takes the lines of a file or a pipe as answers. What cannot be taken ends it, since those behind it would answer
  /// other questions than they were written for.
  private func take(_ talk: inout Questionnaire) -> Bool {
    let editor = LineEditor(program: "twolevel")
    var line = 0
    while talk.question != nil, case .line(let text) = editor.readLine() {
      line += 1
      switch talk.answer(text) {
      case .taken: break
      case .help(let text): output.answer(text + "\n")
      case .complaint(let why):
        output.complain("twolevel: standard input, line \(line): \(why)\n")
        return false
      }
    }
    let isMoreLeft = talk.question == nil && editor.readLine() != .end
    if let account = talk.account(isMoreLeft: isMoreLeft) { output.answer(account + "\n") }
    return true
  }

  /// The name of a file as somebody would type it to a shell.
  private func shellWord(_ path: String) -> String {
    let isPlain = path.allSatisfy { $0.isLetter || $0.isNumber || "._-/+".contains($0) }
    return isPlain
      ? path
      : "'" + path.printable.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
