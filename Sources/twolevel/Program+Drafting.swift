import Diagnostics
import Invocation
import LineEditor
import Rendering
import Shell

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Program {
  /// Writes the draft of a case into a new file, from what somebody at a terminal answers; false where there is none.
  func draft() -> Bool {
    let path = arguments.files[0]
    var status = stat()
    if lstat(path, &status) == 0 { return refuse(path, Disk.Trouble.exists.reason) }
    let isAsked = Terminal.Stream.input.isTerminal && Terminal.Stream.output.isTerminal && !arguments.isPlain
    guard let draft = isAsked ? asked() : CaseDraft() else {
      output.complain("twolevel: nothing is written\n")
      return false
    }
    do throws(Disk.Trouble) { try Disk.real.create(path, Array(draft.text.utf8)) } catch {
      return refuse(path, error.reason)
    }
    report(path)
    return true
  }

  private func refuse(_ path: String, _ reason: String) -> Bool {
    output.complain("twolevel: I cannot write ‘\(path.printable)’: \(reason)\n")
    return false
  }

  /// What somebody answers; `nil` where they would rather not.
  private func asked() -> CaseDraft? {
    var questionnaire = Questionnaire()
    output.answer(
      Canvas.forAnswers.paragraph(
        "Enter takes what stands in brackets; Ctrl-C writes nothing. Names may be in any script."))
    let editor = LineEditor(program: "twolevel")
    while let question = questionnaire.question {
      editor.prompt = LineEditor.Prompt(question)
      guard case .line(let text) = editor.readLine() else { return nil }
      if let complaint = questionnaire.answer(text) { output.complain(Canvas.forComplaints.paragraph(complaint)) }
    }
    return questionnaire.draft
  }

  private func report(_ path: String) {
    let name = shellWord(path)
    let lines = [
      "\(path.printable) is a case now; its remarks say what each line means.",
      "  twolevel \(name) -c winset    what each side could ratify",
      "  twolevel lint \(name)         what a referee would still ask of it",
    ]
    output.answer(lines.map { $0 + "\n" }.joined())
  }

  /// The name of a file as somebody would type it to a shell.
  private func shellWord(_ path: String) -> String {
    let isPlain = path.allSatisfy { $0.isLetter || $0.isNumber || "._-/+".contains($0) }
    return isPlain
      ? path
      : "'" + path.printable.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
