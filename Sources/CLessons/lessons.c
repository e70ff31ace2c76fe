#include "lessons.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// The files themselves, put in by the compiler; nothing of them is read before somebody asks for a lesson.
static const unsigned char two_boards[] = {
#embed "../../samples/lessons/two-boards.lesson"
};
static const unsigned char win_sets[] = {
#embed "../../samples/lessons/win-sets.lesson"
};
static const unsigned char veto_players[] = {
#embed "../../samples/lessons/veto-players.lesson"
};
static const unsigned char overlap[] = {
#embed "../../samples/lessons/overlap.lesson"
};
static const unsigned char consent[] = {
#embed "../../samples/lessons/consent.lesson"
};
static const unsigned char thresholds[] = {
#embed "../../samples/lessons/thresholds.lesson"
};
static const unsigned char tying_hands[] = {
#embed "../../samples/lessons/tying-hands.lesson"
};
static const unsigned char uncertain[] = {
#embed "../../samples/lessons/uncertain.lesson"
};
static const unsigned char linkage[] = {
#embed "../../samples/lessons/linkage.lesson"
};
static const unsigned char defection[] = {
#embed "../../samples/lessons/defection.lesson"
};
static const unsigned char restructuring[] = {
#embed "../../samples/lessons/restructuring.lesson"
};

#define LESSON(name, text) {name ".lesson", text, sizeof text}

static const struct lesson lessons[] = {
  LESSON("two-boards", two_boards),
  LESSON("win-sets", win_sets),
  LESSON("veto-players", veto_players),
  LESSON("overlap", overlap),
  LESSON("consent", consent),
  LESSON("thresholds", thresholds),
  LESSON("tying-hands", tying_hands),
  LESSON("uncertain", uncertain),
  LESSON("linkage", linkage),
  LESSON("defection", defection),
  LESSON("restructuring", restructuring),
};

long lesson_count(void) { return sizeof lessons / sizeof lessons[0]; }

struct lesson lesson_at(long place) { return lessons[place]; }
