% The number of combinations that every side ratifies. The facts are a file that is named behind it, as for clingo.
%
% All combinations are walked through, issue by issue, and each faction's sum is carried along: a combination costs two
% additions a faction and not one an issue, which is several times as fast as summing anew, or as clpfd.
:- initialization(main, main).
:- dynamic issue/1, side/1, faction/4, worth/5.

main([Facts]) :- load_files(Facts, []), count(N), format("~d~n", [N]).

count(N) :-
    findall(S-F, faction(S, F, _, _), Keys),
    findall(N0-Y0, ( issue(I), worths(Keys, I, no, N0), worths(Keys, I, yes, Y0) ), Issues),
    findall(R, faction(_, _, _, R), Reserves),
    findall(Side, ( side(S), side(S, Side) ), Sides),
    maplist([R, D]>>(D is -R), Reserves, Start),
    aggregate_all(count, ( walk(Issues, Start, Ends), pass(Sides, Ends) ), N).

worths(Keys, I, V, Ws) :- maplist({I, V}/[S-F, W]>>worth(S, F, I, V, W), Keys, Ws).

% A side is its powers and half of what they add up to.
side(S, Powers/Half) :-
    findall(P, faction(S, _, P, _), Powers),
    sum_list(Powers, Total),
    Half is Total / 2.

walk([], Sums, Sums).
walk([No-Yes | Issues], Sums, Ends) :-
    ( Worths = No ; Worths = Yes ),
    add(Sums, Worths, Next),
    walk(Issues, Next, Ends).

add([], [], []).
add([A | As], [B | Bs], [C | Cs]) :- C is A + B, add(As, Bs, Cs).

pass([], _).
pass([Powers/Half | Sides], Ends) :- accepted(Powers, Ends, 0, Power, Rest), Power > Half, pass(Sides, Rest).

accepted([], Rest, Power, Power, Rest).
accepted([P | Ps], [E | Es], P0, Power, Rest) :-
    ( E >= 0 -> P1 is P0 + P ; P1 = P0 ),
    accepted(Ps, Es, P1, Power, Rest).
