import Syntax

/// What a word of the field or of the language means.
public struct Entry: Sendable {
  /// The word, as ‘help’ is asked about it.
  public let name: String
  /// The same in a few words, for lists; empty for what is only explained.
  var brief = ""
  /// What it means, and whose definition that is.
  public let text: String
  /// Lines that can be pasted.
  public internal(set) var examples: [String] = []
  /// A text that shows it, line by line; empty where words do.
  var sketch = ""

  /// Whether ‘help’ names it, which has room on one screen for the words that others lead to.
  var isListed: Bool {
    !["board", "synergy", "hawk", "dove", "homogeneous", "heterogeneous", "no-agreement"].contains(name)
  }
}

extension Entry {
  /// The clauses that may follow any query.
  public static let clauses = [
    Entry(
      name: "phase", brief: "of one phase, as it was stated", text: "Asks about one phase, as it was stated.",
      examples: ["winset US phase 2"]),
    Entry(
      name: "on", brief: "of one day, with the effects of events",
      text: "Asks about one day: each actor is in its own phase, and the effects of events that have happened count.",
      examples: ["winset on 2021-04-20", "winset US on 2021-07-22"]),
    Entry(
      name: "at", brief: "home: without asking what the others would have",
      text: "‘at home’ asks the actor's own rule alone, and not what the others would have.",
      examples: ["winset Afghan phase 1 at home"]),
    Entry(
      name: "as", brief: "in a format, such as csv",
      text: "Draws the answer in a format: "
        + Format.allCases.map { "\($0.rawValue) (\($0.purpose))" }.joined(separator: ", ") + ".",
      examples: ["winset as json", "winset as csv"]),
    Entry(
      name: "if", brief: "supposing changes",
      text: """
        Supposes changes, one after the other, separated by commas; the answer stands beside the one without them. A \
        faction without an actor's name is the asked actor's; Taliban.hardliners names it in full. An amount of power is \
        added to what the faction has, the others keep theirs, and shares are of the new total. Where a case says what it \
        takes, ‘A pays F 3 for 2’ is a side-payment; ‘help side-payment’ says more.
        """,
      examples: [
        "prevail Taliban phase 3 if hardliners+0.2                   gains; also -0.2, =0.5, *2",
        "prevail Taliban phase 3 if hardliners+0.2 from moderates    another faction gives it",
        "prevail US phase 2 if presidency to garrison                a resource moves",
        "winset US phase 2 if garrison accepts 1                     also rejects 1, prefers 1 > 2",
        "winset US phase 1 if US no-deal 2                           what follows without a deal; also F reserve 2, of values",
        "winset US phase 1 if US links phase 2                       both boards are one, and their options packages",
        "winset US phase 2 if US rule 2/3                            another rule of ratification; ‘help rule’ lists them",
        "ratify US 2 phase 1 if withdrawal abstains 2                also absent 2, votes 2; without a number on every option",
        "factions US phase 2 if US order garrison > withdrawal       only an order of the powers, instead of numbers",
        "winset Afghan phase 1 if Afghan ties hands to 2             gives up the rest; also 2 and 3, or nothing",
        "winset Afghan phase 1 if Afghan believes US 2               what it thinks that another can ratify",
        "winset US phase 2 if US chief garrison                      who negotiates, with a veto on what is signed",
        "winset Taliban phase 3 if government.transfer needs nobody  also needs US and Taliban",
        "winset Taliban phase 3 if without hardliners                also without option 2, without event E65",
      ]),
  ]

  /// Words that are explained where others are, by these.
  static let leads: [String: [String]] = [
    "side-payment": ["pays", "paid", "side-payments", "compensation", "附带支付"],
    "linkage": ["links", "logrolling", "package", "package-deal", "issue-linkage", "联动"],
    "synergy": ["synergistic", "synergistic-linkage"], "belief": ["believes"],
    "tying-hands": ["ties", "hands", "nothing"],
    "chief": ["cog", "negotiator", "chief-of-government", "executive", "首席谈判代表"],
    "reversion": ["batna", "status-quo", "outside-option"], "no-agreement": ["cost-of-no-agreement"],
    "two-level": ["putnam", "level-i", "level-ii", "two-level-game", "two-level-games"], "overlap": ["zopa"],
    "ratification": ["referendum", "selectorate", "parliament", "legislature"], "quota": ["supermajority"],
    "faction": ["constituency", "constituents", "coalition", "party"], "lesson": ["tutorial", "exercise"],
    "defection": ["involuntary-defection", "voluntary-defection", "cheating"],
    "bargain": ["nash", "kalai-smorodinsky"],
    "pivot": ["power-index", "pivotal"], "name": ["names", "reserved", "keyword", "keywords", "quotation-marks"],
    "ranking": ["prefers", "accepts", "rejects", "values", "reserve"],
    "abstention": ["abstains", "absent", "votes"], "quorum": ["turnout"], "veto-player": ["approval", "veto"],
    "rule": ["majority", "unanimity", "unless", "disapprove", "present", "voting"],
    "power": ["order", "resource"], "status": ["stated", "derived", "imputed", "assumed"], "consent": ["nobody"],
    "if": ["without", "to"], "at": ["home"], "why": ["full"], "chance": ["draws", "seed", "shard"],
    "sweep": ["step", "map", "plot"],
    "cite": ["source"], "as": ["csv", "json", "markdown", "svg", "dot", "text"], "flip": ["from", "by"], "when": ["is"],
    "compare": ["of", "versus"], "on": ["date", "day"], "set": ["pager", "hints", "colours", "colors"],
    "effect": ["until"],
    "case-file": [
      "grammar", "syntax", "new", "case", "issue", "impossible", "body", "actor", "event", "option", "members",
      "because", "note",
      "like", "aka", "about", "author", "year", "place", "url",
    ],
  ]

  /// The words of two-level games.
  static let terms = [
    Entry(
      name: "win-set",
      text: """
        All options that would be ratified at home when simply voted up or down, each against no-deal (Putnam 1988, p. \
        437). Two-level, those of them that can come about given what the others can ratify.
        """, examples: ["winset US phase 2"]),
    Entry(
      name: "two-level",
      text: """
        Every actor plays at the international table (Level I) and inside at home (Level II; Putnam 1988, p. 434). From \
        the win-sets at home everything is dropped that the others' consent is missing for, until nothing drops any more.
        """, examples: ["winset Afghan phase 1"]),
    Entry(
      name: "ratification",
      text: """
        Any decision at home that is needed to endorse an agreement, by a formal vote or not (Putnam 1988, p. 436). A rule \
        says which factions carry an option: majority (more than half), a share such as 2/3 (at least), votes, unanimity, \
        the approval of a veto player, joined by ‘and’ and ‘or’.
        """, examples: ["ratify US 2 phase 1"]),
    Entry(
      name: "rule",
      text: """
        How the factions' votes decide. ‘2/3 of Senate’ is of all members, ‘2/3 of Senate present’ of those that vote yes, \
        no, or abstain, and ‘2/3 of Senate voting’ of those that vote yes or no; so are majority, unanimity and any share. \
        ‘60 votes of Senate’ is a number. ‘turnout 1/2 of Senate’ asks how many are there, ‘approval of F’ for a veto \
        player. ‘unless 2/3 of Senate disapprove’ stands unless those against would make up that rule if their votes were \
        those for it; who abstains or is absent counts for neither side. All are joined by ‘and’, ‘or’ and parentheses. \
        Where nobody counts of whom a quota is taken, it is not met.
        """,
      examples: [
        "ratify US 2 phase 1 if US rule 2/3 of power voting", "winset US phase 2 if US rule majority and turnout 1/2",
        "winset US phase 2 if US rule unless 2/3 disapprove",
      ]),
    Entry(
      name: "no-deal",
      text: """
        What follows if nothing is ratified. In a ranking it has its place: a faction accepts what it ranks at least as \
        high, and an option that is not ranked is worse. It may amount to one of the options, the reversion.
        """),
    Entry(
      name: "reversion",
      text: """
        The option that no-deal amounts to, if it is one. An actor whose win-set is empty falls back on it, and others can \
        count on that; it is never in a win-set itself.
        """, examples: ["winset Taliban phase 3"]),
    Entry(
      name: "consent",
      text: """
        A value of an issue may need actors: it comes about only if each of them has, in its own win-set, an option that \
        agrees on all that both mention. An actor without a board sets no condition, nor does an option that says nothing \
        of an issue.
        """, examples: ["issues"]),
    Entry(
      name: "faction",
      text:
        "A group inside an actor, with power, perhaps votes in other bodies, members, and a ranking of the options.",
      examples: ["factions Taliban phase 3"]),
    Entry(
      name: "power",
      text: """
        An exact number, or the sum of named resources (one that is assumed need not be the sum); the interval beside it says what coders could defend. Only its \
        share of the whole counts. Where only an order is known, a case says: power order withdrawal > garrison, with a = \
        b for level ones; then no faction of the board has a number, and none can be added to.
        """, examples: ["show Taliban phase 3", "factions US phase 2 if US order garrison > withdrawal"]),
    Entry(
      name: "status",
      text: """
        How far what a case states is borne out: stated (the source says so), derived (it follows from what the source \
        says), imputed (a judgement that the source does not make, such as a number) or assumed (taken to be so). A case \
        file writes it behind what it is about. Where it writes none, what has a citation is derived, as is what a faction wants whose ‘because’ has one; a power that is the \
        sum of resources is as weak as the weakest of them, and all else is assumed, as is what an ‘if’ supposes.
        """, examples: ["show Taliban phase 3"]),
    Entry(
      name: "interval",
      text: """
        What coders could defend as a power, written [0.55, 0.75] behind it, or as a number of votes: 46 [43, 49] in Senate, \
        where only whole votes are meant if all are whole in that body. ‘certain’ and ‘possible’ ask what holds in all and in \
        some of the worlds that the intervals allow, and ‘chance’ in what share of them. Each varies by itself, and with it \
        what a body has in all, of which a quota is taken; a quota that does not move is written in votes: 51 votes of Senate. \
        What an ‘if’ adds or takes moves the interval along, a factor scales it, and of ‘F=0.6’ that number alone is left.
        """, examples: ["certain winset Taliban phase 3", "possible prevail Taliban phase 3"]),
    Entry(
      name: "quota",
      text: """
        How much of a body's weight must accept an option: more than half (majority), at least a share such as 2/3, a \
        number of votes, or all (unanimity). It is taken of all members, or of those present, or of those voting; ‘help \
        rule’ has the words. What is short of it is told as a number.
        """, examples: ["ratify US 2 phase 1"]),
    Entry(
      name: "abstention",
      text: """
        A faction that abstains on an option is there and votes neither yes nor no, as by a blank or void ballot; one that \
        is absent is not there. A case says so of a faction: abstains 2, 3, or absent 2, or without numbers of every \
        option. It changes how the faction votes, and not what it wants, nor who prevails. Of all members, not to vote is \
        as good as a No; for a majority of those voting, it is half a Yes.
        """,
      examples: [
        "ratify US 2 phase 1 if withdrawal abstains 2",
        "winset US phase 2 if US rule majority of power voting, garrison absent",
      ]),
    Entry(
      name: "quorum",
      text: """
        How many must take part, or agree, for a vote to count. A participation quorum (turnout 1/2 of Electorate) asks for \
        those that are there, whatever they vote: a No ballot can then help an option to pass, and to stay away can stop \
        it (Herrera and Mattozzi 2010, Journal of the European Economic Association 8:838). An approval quorum (majority of Electorate voting and 25 % of Electorate) asks for a share of all members that \
        vote yes: there a No ballot in place of an abstention never helps. The Venice Commission's Code of Good Practice \
        on Referendums (2007, III.7) advises against both.
        """, examples: ["winset US phase 2 if US rule majority of power voting and turnout 1/2"]),
    Entry(
      name: "side-payment",
      text: """
        What is paid to a faction so that it accepts an agreement, whatever it is about (Putnam 1988, p. 450). A case says \
        what it takes: price 3 for 2, 5 for 3; where a faction has values, it is what the option lacks of its reserve. \
        ‘A pays F 3 for 2’ supposes a payment, of an actor or a faction; several add up, and without ‘for 2’ it is for \
        every option but the reversion. Where the payer is a faction with values, the option is worth as much less to it, and \
        to a payer on another board the options that agree with it; what an actor pays costs none of its factions \
        anything. What is too little changes no vote, and is told.
        """, examples: ["help price"]),
    Entry(
      name: "linkage",
      text: """
        Two questions that are decided as one. Synergistic linkage changes nobody's wishes; it puts within reach what was \
        beyond domestic control, so that some who were against one question alone vote for both together (Putnam 1988, p. \
        446 to 448). ‘A links phase 2’ joins the board that is asked about with A's board of phase 2. Its options are the \
        packages: one option of each that agree on all issues that both mention, numbered row by row; a reversion in a \
        package leaves that question without a deal, and both reversions are no-deal. Factions of \
        the same name add their values up, reserves too; without values on both boards, a package is accepted only if both \
        parts are (‘F accepts 3’ can follow, with the package's number). Who stands on one board judges by that part. Both \
        rules must hold, each with the weights of its own board; power is the sum of both, without intervals, unless all \
        factions are the same and weigh the same. Others link their boards by themselves; who does not is asked only \
        about what its own board mentions. Name the phase in the query, since the other one is still there alone.
        """,
      examples: [
        "winset US phase 1 if US links phase 2", "overlap US Afghan phase 1 if US links phase 2, Afghan links phase 2",
      ]),
    Entry(
      name: "threshold",
      text: """
        The power at which an answer turns, exactly: there a sum of weights meets a quota, or two choices have equal power \
        behind them. On it the answer may be another one than past it.
        """, examples: ["flip winset US phase 2", "sweep hardliners 0..1: prevail Taliban phase 3 at home"]),
    Entry(
      name: "agreement",
      text: """
        One option from each of several actors' win-sets that agree on all issues that two of them mention: the win-sets \
        overlap. The larger they are, the likelier that is (Putnam 1988, p. 437).
        """, examples: ["overlap US Taliban phase 1"]),
    Entry(
      name: "breakdown",
      text: """
        That nothing is agreed on, since win-sets do not overlap; the smaller they are, the greater the risk (Putnam 1988, \
        p. 437 and 438). Then each actor is left with its no-deal.
        """, examples: ["outcome phase 3"]),
    Entry(
      name: "fixpoint",
      text: """
        Where dropping comes to its end: no option is left that wants a consent which is missing, given the options that are \
        left to the others; the order of dropping does not matter. An actor that is left without any then stands on its \
        reversion, and all is computed anew with that. Of the actors that have not fallen back, the two-level win-sets are \
        then the greatest from which nothing drops.
        """, examples: ["why winset Afghan phase 1 in full"]),
    Entry(
      name: "shapley-shubik",
      text: """
        An index of power: in what share of all orders of joining a faction is the one that makes a coalition carry \
        (Shapley and Shubik 1954, p. 788).
        """, examples: ["pivot US by shapley phase 1"]),
    Entry(
      name: "banzhaf",
      text: """
        An index of power: a faction's part of all swings, which are coalitions that carry with it and not without it \
        (Banzhaf 1965, p. 331).
        """, examples: ["pivot US by banzhaf phase 1"]),
    Entry(
      name: "veto-player",
      text:
        "A faction or an actor whose agreement is needed for a change (Tsebelis 2002, ch. 1): ‘approval of F’ in a rule.",
      examples: ["ratify US 2 phase 1 if US rule majority and approval of withdrawal"]),
    Entry(
      name: "chief",
      text: """
        The chief negotiator: the faction that speaks for an actor at the table, with preferences of its own and a veto on \
        what is signed (Putnam 1988, p. 456 to 459), perhaps without any power at home. A phase says ‘chief F’. Two-level, \
        the win-set is without what the chief rejects; at home nothing changes. ‘defect’ tells whether it is an agent of its \
        home, a dove, a hawk or mixed (Moravcsik 1993, in Evans, Jacobson and Putnam).
        """, examples: ["winset US phase 2 if US chief garrison", "defect US phase 2 if US chief garrison"]),
    Entry(
      name: "defection",
      text: """
        That an actor does not keep what was signed for it: involuntary, where its home does not ratify it, and voluntary, \
        where it could and its negotiator does not want to (Putnam 1988, p. 438 and 439).
        """, examples: ["defect US 2 phase 1", "defect phase 1"]),
    Entry(
      name: "belief",
      text: """
        What an actor thinks that another one can ratify, where that is not what is so; negotiators are often misinformed \
        about the other side's home (Putnam 1988, p. 452 and 453). Its own options are judged by it, constantly. Who \
        is believed to ratify nothing is believed to fall back on its reversion. The numbers are of the other's board in the phase \
        of the same number, or where it has but one phase in that; once it is in another one, what a case states to be believed says nothing. Iida (1993) shows that uncertainty between \
        states alone does not endanger ratification; incomplete information about a home does. Here only the first can be \
        written: an actor always knows its own home.
        """, examples: ["winset Afghan phase 1 if Afghan believes US 2"]),
    Entry(
      name: "tying-hands",
      text: """
        To give up in public what one could ratify, so that the rest is all that can be had (Schelling 1960, p. 22 to 28; \
        Putnam 1988, p. 440). What is tied away leaves the win-set at home; who prevails there stays the same. Tying hands \
        again takes the first one's place.
        """, examples: ["winset Afghan phase 1 if Afghan ties hands to 2"]),
    Entry(
      name: "conjecture",
      text: """
        Schelling's: the smaller a negotiator's win-set, the better her bargain, since the other side knows that she can \
        concede no more (Schelling 1960, p. 22, 27 and 28; Putnam 1988, p. 440). It holds for what is given up from below, if the \
        other side proposes, until nothing is left to agree on: so not for a home that is too hawkish (Milner and Rosendorff \
        1997).
        """, examples: ["schelling Taliban US phase 1"]),
    Entry(
      name: "restructuring",
      text: """
        To act on the other side's home, its preferences, powers or rules, so that it can ratify more or less (Putnam 1988, \
        p. 454 and 455). It changes one's own answer only by way of what the other one then stands on.
        """, examples: ["winset Afghan phase 1 if US.garrison accepts 2, US.withdrawal accepts 2"]),
    Entry(
      name: "reverberation",
      text: """
        That words and pressure from abroad change what those at home accept (Putnam 1988, p. 455 and 456): positively, \
        where they accept more, which never shrinks a win-set at home, or negatively, where it backfires. An event does so, \
        too: event E 2021-07-22 by US { effect Taliban.moderates prefers 4 > 1 }.
        """, examples: ["winset Taliban phase 1 if Taliban.moderates prefers 4 > 1"]),
    Entry(
      name: "board",
      text: "An actor's game at home in one phase: its options, factions, rule of ratification, and no-deal.",
      examples: ["show US phase 2"]),
    Entry(
      name: "synergy",
      text: """
        A linkage that makes an agreement possible which neither issue would allow by itself: it changes what the vote at \
        home is about, and nobody's preferences (Putnam 1988, p. 446 to 448). It takes a faction that gains more on one \
        issue than it loses on the other, and whose votes are needed.
        """, examples: ["help linkage"]),
    Entry(
      name: "hawk",
      text: """
        Who accepts less: at home a faction whose options are a part of another one's, and at the table a negotiator who \
        would sign less than home ratifies (Moravcsik 1993). With a home that is too hawkish, Schelling's conjecture fails \
        (Milner and Rosendorff 1997).
        """, examples: ["defect US phase 2 if US chief garrison"]),
    Entry(
      name: "dove",
      text: """
        Who accepts more: at home a faction whose options hold another one's, and at the table a negotiator who would sign \
        what home does not ratify (Moravcsik 1993), and so risks an involuntary defection.
        """, examples: ["defect US phase 2 if US chief garrison"]),
    Entry(
      name: "homogeneous",
      text: """
        A conflict at home over how much: factions differ as hawks and doves do, and the options that they accept lie within \
        each other (Putnam 1988, p. 443 to 445). The more a negotiator brings home, the surer is ratification. The opposite \
        is heterogeneous.
        """, examples: ["factions Taliban phase 3"]),
    Entry(
      name: "heterogeneous",
      text: """
        A conflict at home over what: some factions accept what others reject, and the other way round (Putnam 1988, p. 443 \
        to 445). Then a divided home can help to cooperate, since what the other side asks for is wanted at home as well; \
        synergistic linkage rests on that.
        """, examples: ["factions US phase 2"]),
    Entry(
      name: "no-agreement",
      text: """
        Its cost: how bad it is for those at home that nothing is agreed on. The lower it is, the smaller the win-set (Putnam \
        1988, p. 442 and 443): a faction that ranks no-deal higher accepts less. Here it is the place of no-deal in a \
        ranking, or a reserve where there are values: ‘A no-deal 2’ supposes that another option follows without a deal, and \
        ‘F reserve 2’ another worth of no-deal.
        """, examples: ["winset US phase 1 if US no-deal 2", "winset US phase 1 if withdrawal rejects 1"]),
    Entry(
      name: "claim",
      text: """
        What a source says of an answer. Claims stand apart and never influence one. In a phase, a case says: claim winset \
        1, 2 (or winset none), claim prevail F with 2, claim outcome 1, or claim tally 1: 39 to 55, with the name of the body \
        where there are several: in Senate. Behind that may stand ‘at home’, ‘on 2021-07-22’, and ‘cite’ with the source and \
        the place. Where counts differ, each is a claim, and ‘check’ says which of them the board has.
        """, examples: ["check Afghan phase 1", "claims Taliban phase 3"]),
    Entry(
      name: "ranking",
      text: """
        What a faction wants, the best first: prefers 2 > 1 = 3 > no-deal. It accepts what it ranks no lower than no-deal, \
        and what it does not rank is worse. Or it says what each value of an issue is worth to it: values tariff=cut 3, \
        quota=keep -1 reserve 2; then it accepts what is worth at least the reserve, which is 0 where none is said. Where an \
        option leaves values open, the one that is worth least to it counts, whatever is impossible beside it. After ‘if’, \
        a ranking lifts what stands lower than it says, and leaves the rest as it is.
        """, examples: ["winset US phase 2 if garrison prefers 2 > 1", "show US phase 2"]),
    Entry(
      name: "effect",
      text: """
        What an event changes on a board, from its first day on: whatever a query can suppose after ‘if’. It lasts until the \
        phase ends, however short the event was, or until the day that it says: effect garrison+0.1 until 2021-05-01. The \
        next phase begins as it is stated. ‘on’ a day asks with the effects in force, and ‘phase’ without them; ‘without \
        event E65’ takes those of one event away.
        """, examples: ["winset US on 2021-07-22", "timeline US"]),
    Entry(
      name: "case-file",
      text: """
        A text that says who holds what power, who wants what, and what needs whose consent; its name ends in .game. Braces \
        hold what belongs to a thing, and # begins a remark. A statement ends with its line, or at a ‘;’ where another one \
        follows in the same line: { prefers 1 > no-deal; price 5 for 2 }. ‘twolevel new my.game’, typed to a shell, makes \
        one from a few questions; ‘load my.game’ asks about it. Here each statement stands once; most of them can be left out:
        """, examples: ["show US phase 2", "lint US phase 2"], sketch: caseSketch),
    Entry(
      name: "name",
      text: """
        What an actor, a faction, an issue or anything else of a case is called. One word is written as it is; a name with \
        blanks or other marks stands in quotation marks, as does one that is a word of the language, of which may follow a \
        name: \(Word.reserved.map(\.description).sorted().joined(separator: ", ")). Whoever asks writes it in whatever case, \
        or uses another name, which stands behind ‘aka’.
        """, examples: ["winset 塔利班 phase 3"]),
    limits,
  ]
}
