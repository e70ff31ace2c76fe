import Syntax

extension Lexicon {
  /// The published grammar of queries and commands, as it stands in `grammar/twolevel.ebnf`.
  public var grammar: String {
    let verbs = Verb.Group.allCases.map { group in
      section(group.rawValue, self.verbs.filter { $0.group == group }.map { ($0.pattern, $0.summary) })
    }
    let commands = section("Commands", self.commands.map { ($0.pattern, $0.summary) })
    return ([introduction, statements] + verbs + [clauses, commands, replies, synonyms]).joined(separator: "\n\n")
  }

  private var replies: String {
    let names = alternatives(Command.replies.map(\.name))
    return "(* What a lesson or a play takes besides all that. *)\n\nreply     = \(names) ;\n\n"
      + section("In class", Command.replies.map { ($0.pattern, $0.summary) })
  }

  private var statements: String {
    """
    script    = { [ sentence ] NEWLINE } [ sentence ] ;
    sentence  = declaration | query | command ;

    query     = \(alternatives(verbs.map(\.name))) ;
    command   = \(alternatives(commands.map(\.name))) ;

    """
  }

  /// Productions under a heading, each under what it is for.
  private func section(_ title: String, _ patterns: [(pattern: Pattern, summary: String)]) -> String {
    "(* \(title). *)\n\n" + patterns.map { "(* \($0.summary) *)\n\($0.pattern.production)\n" }.joined(separator: "\n")
  }
}

private var synonyms: String {
  let entries = Synonyms.all.map { entry in
    (entry.english.map { "\"\($0)\"" } + ["(" + entry.chinese.map { "\"\($0)\"" }.joined(separator: " | ") + ")"])
      .joined(separator: " ")
  }
  return """
    (* In Chinese. Each word, or words that stand together, with what they can be written as, too, there and on the page of
       declarations; a number may touch such a word: 阶段2. *)

    CHINESE   = \(alternatives(entries, width: 60)) ;

    """
}

/// Names with bars between, in lines that fit a page.
private func alternatives(_ names: [String], width: Int = 90) -> String {
  var lines = [names.first ?? ""]
  for name in names.dropFirst() {
    if width < lines[lines.count - 1].count { lines.append("") }
    lines[lines.count - 1] += " | \(name)"
  }
  return lines.joined(separator: "\n           ")
}

private let introduction = """
  (* TwoLevel: how a case is asked about.

     This page is made from the verbs of the program: ‘UPDATE=1 swift test’ writes it, and a test compares. How to read
     it, and all that it uses and does not explain (declaration, change, NAME, WORD, TEXT, NUMBER, WHOLE, DATE, MOMENT,
     NEWLINE), stands in world.ebnf. Editors colour both by twolevel.tmLanguage.json.

     Three things are left to be said in words:
       - a query says each clause at most once, but for ‘if’: what it says again is supposed, too, after the rest;
       - a statement asks for one format;
       - it asks of a phase or of a day, not of both. *)

  """

private let clauses = """
  (* After any query, in any order. *)

  clauses   = { "phase" WHOLE | "on" DATE | "at" "home" | "if" changes | "as" NAME } ;
  changes   = change { "," change } ;
  side      = query | "phase" WHOLE ;
  sweeps    = swept { "," swept } ;
  swept     = subject [ "in" NAME | "rule" ] NUMBER ".." NUMBER [ "step" NUMBER ] ;
  answer    = ( WORD | TEXT ) [ "=" NAME { "," NAME "=" NAME } ] | "{" [ NUMBER { "," NUMBER } ] "}"
              | NUMBER ( [ "to" NUMBER ] | "," NUMBER { "," NUMBER } ) ;
  REST      = ? everything up to the end of the line ? ;

  """
