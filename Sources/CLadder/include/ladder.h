// The inmost loops of Solver/Pivot, with the widest vectors that the processor has.
#ifndef LADDER_H
#define LADDER_H

#include <stddef.h>
#include <stdint.h>

// Adds to each of `count` numbers z times the one at the same place of another row, modulo 2^26 - `shortfall`. From the
// last one down, so that where both rows are parts of one and the other lies below, nothing is added that was added to.
//
// All numbers are below 2^26 + 2^19, as they are again afterwards; z is at most 62, and the shortfall below 2^13. Lines of
// the cache that hold any of the numbers are read whole, and one behind them.
void ladder_add(uint32_t *to, const uint32_t *from, size_t count, uint32_t z, uint32_t shortfall);

// Makes of each such number the sum of it and all before it, modulo 2^26 - `shortfall`, and below that.
void ladder_sum(uint32_t *numbers, size_t count, uint32_t shortfall);

#endif
