/* The number of combinations that every side ratifies: a plain loop over all of them, as an honest yardstick. */
#include <stdio.h>

enum { ISSUES = 30, FACTIONS = 256 };

static int power[FACTIONS], reserve[FACTIONS], worth[FACTIONS][ISSUES][2];

int main(int count, char **words) {
  FILE *file = count == 2 ? fopen(words[1], "r") : NULL;
  int issues, sides, each;
  if (!file || fscanf(file, "%d %d %d", &issues, &sides, &each) != 3) return 2;
  if (issues > ISSUES || sides * each > FACTIONS) return 2;
  for (int f = 0; f < sides * each; f++) {
    if (fscanf(file, "%d %d", &power[f], &reserve[f]) != 2) return 2;
    for (int i = 0; i < issues; i++)
      if (fscanf(file, "%d %d", &worth[f][i][0], &worth[f][i][1]) != 2) return 2;
  }
  long ratified = 0;
  for (long option = 0; option < 1L << issues; option++) {
    int all = 1;
    for (int side = 0; side < sides && all; side++) {
      int for_it = 0, total = 0;
      for (int f = side * each; f < (side + 1) * each; f++) {
        int sum = 0;
        for (int i = 0; i < issues; i++) sum += worth[f][i][option >> i & 1];
        total += power[f];
        if (sum >= reserve[f]) for_it += power[f];
      }
      all = 2 * for_it > total;
    }
    ratified += all;
  }
  printf("%ld\n", ratified);
  return 0;
}
