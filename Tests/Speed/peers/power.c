/* Swings of every voter under several weighted rules at once, by trying every coalition: an honest yardstick, and the
   only exact way that needs no thought. Reads the number of voters and of rules, the quotas, and each voter's weights;
   prints, voter by voter, its swings by the size of the coalition that it completes. */
#include <stdio.h>

enum { VOTERS = 32, RULES = 4 };

static long quota[RULES], weight[VOTERS][RULES], swings[VOTERS][VOTERS + 1];

int main(int count, char **words) {
  FILE *file = count == 2 ? fopen(words[1], "r") : NULL;
  int voters, rules;
  if (!file || fscanf(file, "%d %d", &voters, &rules) != 2 || voters > VOTERS - 1 || rules > RULES) return 2;
  for (int r = 0; r < rules; r++)
    if (fscanf(file, "%ld", &quota[r]) != 1) return 2;
  for (int v = 0; v < voters; v++)
    for (int r = 0; r < rules; r++)
      if (fscanf(file, "%ld", &weight[v][r]) != 1) return 2;

  long sum[RULES] = {0};
  unsigned coalition = 0;
  for (unsigned step = 1; step < 1u << voters; step++) { /* Gray's code: one voter comes or goes at a step */
    int turned = __builtin_ctz(step);
    coalition ^= 1u << turned;
    int sign = coalition >> turned & 1 ? 1 : -1;
    int carries = 1;
    for (int r = 0; r < rules; r++) {
      sum[r] += sign * weight[turned][r];
      carries &= sum[r] >= quota[r];
    }
    if (!carries) continue;
    int size = __builtin_popcount(coalition);
    for (unsigned rest = coalition; rest; rest &= rest - 1) {
      int v = __builtin_ctz(rest), without = 1;
      for (int r = 0; r < rules; r++) without &= sum[r] - weight[v][r] >= quota[r];
      swings[v][size] += !without;
    }
  }
  for (int v = 0; v < voters; v++)
    for (int size = 1; size <= voters; size++) printf("%ld%c", swings[v][size], size < voters ? ' ' : '\n');
  return 0;
}
