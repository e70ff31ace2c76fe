% What is left once nothing drops any more, in rounds: whoever lost an option is looked at again by those who need it.
% Options that agree are found by the value of the needed actor's own issue, which an index finds.
:- initialization(main, main).
:- dynamic home/2, settles/4, needs/3, dropped/2.

main([Facts]) :-
    load_files(Facts, []),
    findall(A-O, home(A, O), All),
    rounds(All),
    forall(( home(A, O), \+ dropped(A, O) ), format("left(~w,~w)~n", [A, O])).

rounds(Looked) :-
    findall(A-O, ( member(A-O, Looked), \+ dropped(A, O), \+ deliverable(A, O) ), Drops),
    forall(member(A-O, Drops), assertz(dropped(A, O))),
    (   Drops == []
    ->  true
    ;   findall(A-O, ( member(B-P, Drops), reckons(B, P, A, O) ), Again),
        sort(Again, Next),
        rounds(Next)
    ).

deliverable(A, O) :- forall(needs(A, O, B), consents(A, O, B)).

consents(A, O, B) :- agreeing(A, O, B, P), \+ dropped(B, P), !.

% The option of B that agrees with option O of A, who names a value of B's own issue.
agreeing(A, O, B, P) :-
    settles(A, O, B, V),
    settles(B, P, B, V),
    \+ ( settles(A, O, I, X), settles(B, P, I, Y), X \== Y ).

% Who reckons with option P of B.
reckons(B, P, A, O) :- settles(B, P, B, V), settles(A, O, B, V), needs(A, O, B).
