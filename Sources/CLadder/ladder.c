#include "ladder.h"

#include <string.h>

#if defined(__x86_64__)
#include <cpuid.h>
#endif

// How much is loaded before any of it is stored: enough for the widest vectors, and not too much for narrow ones.
enum { chunk = 32 };

// How many bytes a processor stores at a time.
enum { line = 64 };

// What is left of a number below twice the modulus.
static inline __attribute__((always_inline)) uint32_t less(uint32_t number, uint32_t shortfall) {
  uint32_t rest = number - ((1u << 26) - shortfall);
  return rest < number ? rest : number;
}

// What is left of any word: 2^26 is as much as the shortfall, and once is enough to come below twice the modulus.
static inline __attribute__((always_inline)) uint32_t reduced(uint32_t number, uint32_t shortfall) {
  return less((number & 0x3FFFFFF) + (number >> 26) * shortfall, shortfall);
}

static inline __attribute__((always_inline)) uint32_t added(
    uint32_t a, uint32_t b, uint32_t z, uint32_t shortfall) {
  return z == 1 ? less(a + b, shortfall) : reduced(a + b * z, shortfall);
}

static inline __attribute__((always_inline)) void add(
    uint32_t *to, const uint32_t *from, size_t count, uint32_t z, uint32_t shortfall) {
  shortfall &= 0x1FFF;
  while (0 < count) {
    // Vectors that are stored across two lines of the cache take twice as long.
    if (count < chunk || (uintptr_t)(to + count) % line != 0) {
      count--;
      to[count] = added(to[count], from[count], z, shortfall);
      continue;
    }
    count -= chunk;
    uint32_t a[chunk], b[chunk];
    memcpy(a, to + count, sizeof a);
    memcpy(b, from + count, sizeof b);
    for (int i = 0; i < chunk; i++) a[i] = added(a[i], b[i], z, shortfall);
    memcpy(to + count, a, sizeof a);
  }
}

#define VARIANT(name, features)                                                                            \
  features static void name(                                                                               \
      uint32_t *to, const uint32_t *from, size_t count, uint32_t z, uint32_t shortfall) {                   \
    if (z == 1) add(to, from, count, 1, shortfall);                                                        \
    else add(to, from, count, z, shortfall);                                                               \
  }

VARIANT(add_plain, )

#if defined(__x86_64__)
VARIANT(add_avx2, __attribute__((target("avx2"))))
VARIANT(add_avx512, __attribute__((target("avx512f,avx512bw,avx512vl"))))

enum { unknown, plain, avx2, avx512 };

// The widest vectors that processor and system have. What the compiler has for it would be asked at each start.
static int widest(void) {
  unsigned a, b, c, d, kept, high;
  if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & bit_OSXSAVE)) return plain;
  __asm__("xgetbv" : "=a"(kept), "=d"(high) : "c"(0));
  if ((kept & 0x06) != 0x06 || !__get_cpuid_count(7, 0, &a, &b, &c, &d) || !(b & bit_AVX2)) return plain;
  const unsigned wide = bit_AVX512F | bit_AVX512BW | bit_AVX512VL;
  return (kept & 0xE0) == 0xE0 && (b & wide) == wide ? avx512 : avx2;
}

void ladder_add(uint32_t *to, const uint32_t *from, size_t count, uint32_t z, uint32_t shortfall) {
  static _Atomic int known = unknown;
  int vectors = known;
  if (vectors == unknown) known = vectors = widest();
  if (vectors == avx512) return add_avx512(to, from, count, z, shortfall);
  if (vectors == avx2) return add_avx2(to, from, count, z, shortfall);
  add_plain(to, from, count, z, shortfall);
}
#else
void ladder_add(uint32_t *to, const uint32_t *from, size_t count, uint32_t z, uint32_t shortfall) {
  add_plain(to, from, count, z, shortfall);
}
#endif

void ladder_sum(uint32_t *numbers, size_t count, uint32_t shortfall) {
  // Some numbers and a sum fit into a word, so that only one step in some waits for the one before.
  enum { few = 15 };
  uint32_t sum = 0;
  size_t place = 0;
  for (; place + few <= count; place += few) {
    uint32_t sums[few], own = 0;
    for (int i = 0; i < few; i++) sums[i] = own += numbers[place + i];
    for (int i = 0; i < few; i++) numbers[place + i] = reduced(sum + sums[i], shortfall);
    sum = numbers[place + few - 1];
  }
  for (; place < count; place++) numbers[place] = sum = reduced(sum + numbers[place], shortfall);
}
