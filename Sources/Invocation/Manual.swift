import Syntax
import Verbs

/// The program's manual page, `man 1 twolevel`: it follows from the options, the catalogue and the clauses.
public enum Manual {
  /// The page, in mdoc.
  public static var page: String {
    var page = Mdoc()
    page.head()
    page.synopsis()
    page.description()
    page.queries()
    page.clauses()
    page.commands()
    page.surroundings()
    page.examples()
    page.literature()
    return page.text
  }
}

extension Mdoc {
  fileprivate mutating func head() {
    comment(Release.mark)
    macro("Dd", Release.day)
    macro("Dt", "TWOLEVEL", "1")
    macro("Os")
    section("NAME")
    macro("Nm", "twolevel")
    macro("Nd", Release.purpose)
  }

  fileprivate mutating func synopsis() {
    section("SYNOPSIS")
    macro("Nm")
    for flag in Flag.all { macro("Op", flag.macros + (flag.isRepeatable ? " ..." : "")) }
    macro("Op", "Ar \(Operand.task.placeholder.lowercased()) ...")
    for subcommand in Subcommand.allCases {
      macro("Nm")
      macro("Cm", subcommand.macros)
    }
  }

  fileprivate mutating func description() {
    section("DESCRIPTION")
    prose(
      """
      Every actor of a two-level game plays at the international table and inside at home, where factions with power \
      and preferences decide what it can ratify. What could each side ratify? Who prevails inside it? Where do they \
      meet, and what would change the answer?
      """)
    macro("Pp")
    prose(
      """
      A file whose name ends in .\(Operand.caseEnding) is a case, about which all that follows asks; without one, the \
      program asks about a case that it knows. Any other file is a script of queries and commands, and - is standard \
      input. Without a query or a script the program prompts at a terminal, and otherwise reads a script from standard \
      input.
      """)
    macro("Pp")
    prose("Where the first word is one of these, it is no file:")
    list { list in
      for subcommand in Subcommand.allCases {
        list.macro("It", "Cm", subcommand.macros)
        list.prose(subcommand.summary.sentence)
        list.prose(subcommand.meaning)
      }
    }
    macro("Pp")
    prose("A file of such a name is written ./\(Subcommand.lint.rawValue).")
    macro("Pp")
    prose("The options are:")
    list { list in
      for flag in Flag.all {
        list.macro("It", flag.macros)
        list.prose(flag.summary.sentence)
      }
    }
  }

  fileprivate mutating func queries() {
    section("QUERIES")
    prose("A query is a verb, what it is about, and clauses in any order. What is left out means all.")
    for group in Verb.Group.allCases {
      subsection(group.rawValue)
      list { list in
        for verb in Lexicon.standard.verbs where verb.group == group { list.entry(verb.pattern.usage, verb.summary) }
      }
    }
  }

  fileprivate mutating func clauses() {
    section("CLAUSES")
    prose("These may follow any query, in any order.")
    list { list in
      for clause in Entry.clauses {
        list.entry(clause.name, clause.text)
        list.typed(clause.examples)
      }
    }
  }

  fileprivate mutating func commands() {
    section("COMMANDS")
    prose("These change what later queries are asked of.")
    list { list in
      for command in Lexicon.standard.commands { list.entry(command.pattern.usage, command.summary) }
    }
  }

  fileprivate mutating func surroundings() {
    section("ENVIRONMENT")
    list { list in
      for variable in Surrounding.variables { list.macro("It", "Ev", variable.name); list.prose(variable.meaning) }
    }
    section("FILES")
    list { list in
      for file in Surrounding.files { list.macro("It", "Pa", file.name); list.prose(file.meaning) }
    }
    section("EXIT STATUS")
    prose(ExitStatus.sentence)
  }

  fileprivate mutating func examples() {
    section("EXAMPLES")
    list { list in
      for call in Example.calls { list.entry(call.words, call.meaning.sentence) }
    }
    macro("Pp")
    prose("The first questions at the prompt:")
    list { list in
      for question in Example.questions { list.entry(question.words, question.meaning) }
    }
    macro("Pp")
    prose("‘help’ says all that can be asked, and ‘help winset’ all about one verb.")
  }

  fileprivate mutating func literature() {
    section("SEE ALSO")
    macro("Rs")
    macro("%A", "Robert D. Putnam")
    macro("%D", "1988")
    macro("%T", "Diplomacy and Domestic Politics: The Logic of Two\\-Level Games")
    macro("%J", "International Organization")
    macro("%V", "42")
    macro("%N", "3")
    macro("%P", "427\\(en460")
    macro("Re")
  }

  private mutating func entry(_ words: String, _ meaning: String) {
    macro("It", "Ic", Mdoc.argument(words))
    prose(meaning)
  }
}

extension Subcommand {
  /// The word and what stands after it in macros: `lint Ar file ...`.
  fileprivate var macros: String {
    "\(rawValue) Ar \(operand.placeholder.lowercased())" + (isRepeatable ? " ..." : "")
  }
}

extension Flag {
  /// The option in macros: `Fl c , Fl -command Ar query`.
  fileprivate var macros: String {
    let spelled = names.map { "Fl \($0.dropFirst().escaping(["-": "\\-"]))" }.joined(separator: " , ")
    return operand.map { "\(spelled) Ar \($0.placeholder.lowercased())" } ?? spelled
  }
}

extension StringProtocol {
  fileprivate func escaping(_ spellings: [Character: String]) -> String { String(self).escaping(spellings) }
}

extension String {
  /// A line of help as a sentence.
  fileprivate var sentence: String { prefix(1).uppercased() + dropFirst() + (hasSuffix(".") ? "" : ".") }
}
