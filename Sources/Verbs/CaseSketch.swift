extension Entry {
  /// A small case in which each statement of a case file stands once, for whoever writes one.
  public static let caseSketch = """
    case "A river of two states"
    source report "A report on the river" { author "A. Author"; year 2020; url "https://example.org" }
    issue dam "who may build one": none needs nobody, shared needs Upland and Lowland, alone needs Upland
    issue water: more, less
    impossible dam=none, water=more because "no dam, no lake" cite report p. 4
    body Senate "the upper house" of 100   # each of its votes is somebody's; ‘of 100’ can be left out
    actor Upland aka 上游 "the state at the source" {
      phase 1 2020-01-01..2020-06-30 "before the drought" {
        option 1 "a dam of both": dam=shared, water=more|less
        option 2 "a dam of its own": dam=alone
        option 3: dam=none
        no-deal 3                        # what follows without a deal, if it is an option
        rule majority and 2/3 of Senate because "its law" cite report p. 9
        faction farmers aka 农民 "the farmers' party" power 0.6 [0.5, 0.7] imputed, 40 in Senate {
          members Ann, "Bob Stone" Bob
          resource office 0.4 because "they are many" cite report p. 2
          resource money 0.2 imputed     # together they are the power
          prefers 1 > 2 > no-deal = 3    # what is not ranked is worse than no-deal
          because "water is what they live on" cite report p. 3
        }
        faction towns power 0.4 stated, 60 in Senate {
          values dam=alone 3, water=more 1 reserve 2
          price 2 for 1; paid 1 for 1    # what it takes to accept an option, and what it got
        }
        chief farmers
        ties hands to 1 and 2            # or to nothing
        believes Lowland 3
        claim winset 1, 2 cite report p. 5
        note "The Senate had just been elected." cite report p. 6
      }
      phase 2 2020-07-01..2020-12-31 like phase 1 { faction towns power 0.9 { abstains 1 } }
    }
    actor Lowland {
      phase 1 {
        options all: dam, water          # every combination is an option
        rule approval of miners
        power order miners > fishers     # instead of numbers
        faction miners { prefers 3 > no-deal }
        faction fishers { absent; prefers 4 > 3 > no-deal }
      }
    }
    event snow about 2020-01-20 "It hardly fell." by Lowland
    event drought 2020-03-01..2020-05-01 "The river ran dry." by Upland cite report p. 7 {
      effect farmers+0.1 until 2020-04-01
      note "It was the worst in a century." cite report p. 8
    }
    """
}
