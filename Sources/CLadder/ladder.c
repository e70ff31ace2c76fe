#include "ladder.h"

#include <string.h>

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>
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

// Of the sum it is enough to come near the modulus: what is left above 2^26 is below 2^19, and 62 such numbers and one more
// still fit into a word.
static inline __attribute__((always_inline)) uint32_t added(
    uint32_t a, uint32_t b, uint32_t z, uint32_t shortfall) {
  uint32_t all = a + b * z;
  return (all & 0x3FFFFFF) + (all >> 26) * shortfall;
}

static inline __attribute__((always_inline)) void add_few(
    uint32_t *to, const uint32_t *from, uint32_t z, uint32_t shortfall) {
  uint32_t a[chunk], b[chunk];
  memcpy(a, to, sizeof a);
  memcpy(b, from, sizeof b);
  for (int i = 0; i < chunk; i++) a[i] = added(a[i], b[i], z, shortfall);
  memcpy(to, a, sizeof a);
}

// Adds one by one up to a line of the cache, or to the end, and says how many these were.
static inline __attribute__((always_inline)) size_t add_to_line(
    uint32_t *to, const uint32_t *from, size_t count, uint32_t z, uint32_t shortfall) {
  size_t first = 0;
  for (; first < count && (uintptr_t)(to + first) % line != 0; first++)
    to[first] = added(to[first], from[first], z, shortfall);
  return first;
}

// From the first one up, which is what processors expect, as many as make whole chunks; says up to where.
static inline __attribute__((always_inline)) size_t add_upwards(
    uint32_t *to, const uint32_t *from, size_t count, uint32_t z, uint32_t shortfall) {
  size_t first = add_to_line(to, from, count, z, shortfall);
  for (; first + chunk <= count; first += chunk) add_few(to + first, from + first, z, shortfall);
  return first;
}

// From the last one down to that one.
static inline __attribute__((always_inline)) void add_downwards(
    uint32_t *to, const uint32_t *from, size_t first, size_t count, uint32_t z, uint32_t shortfall) {
  while (first < count) {
    // Vectors that are stored across two lines of the cache take twice as long.
    if (count - first < chunk || (uintptr_t)(to + count) % line != 0) {
      count--;
      to[count] = added(to[count], from[count], z, shortfall);
      continue;
    }
    count -= chunk;
    add_few(to + count, from + count, z, shortfall);
  }
}

// Sixteen numbers, as the widest vectors hold them.
typedef uint32_t numbers16 __attribute__((vector_size(64)));

// Makes of each the sum of it and all before it, not reduced: sixteen fit into a word.
static inline __attribute__((always_inline)) void add_up(numbers16 *a) {
  const numbers16 none = {0};
  *a += __builtin_shufflevector(none, *a, 0, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30);
  *a += __builtin_shufflevector(none, *a, 0, 1, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29);
  *a += __builtin_shufflevector(none, *a, 0, 1, 2, 3, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27);
  *a += __builtin_shufflevector(none, *a, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23);
}

static inline __attribute__((always_inline)) void sum(uint32_t *numbers, size_t count, uint32_t shortfall) {
  enum { width = 16 };
  shortfall &= 0x1FFF;
  uint32_t before = 0;
  size_t place = 0;
  // What comes before is added last, so that each vector waits for one short step of the one before it.
  for (; place + width <= count; place += width) {
    numbers16 own;
    memcpy(&own, numbers + place, sizeof own);
    add_up(&own);
    uint32_t all[width];
    memcpy(all, &own, sizeof all);
    for (int i = 0; i < width; i++) all[i] = reduced(all[i] + before, shortfall);
    memcpy(numbers + place, all, sizeof all);
    before = less(before + reduced(own[width - 1], shortfall), shortfall);
  }
  for (; place < count; place++)
    numbers[place] = before = less(before + reduced(numbers[place], shortfall), shortfall);
}

// The widest vectors that the compiler is to use for either loop. Upwards where nothing is added that was added to.
#define VARIANT(name, features, upwards)                                                                   \
  features static void add_##name(                                                                         \
      uint32_t *to, const uint32_t *from, size_t count, uint32_t z, uint32_t shortfall) {                   \
    shortfall &= 0x1FFF;                                                                                   \
    size_t first = from + count <= to ? upwards(to, from, count, z, shortfall) : 0;                        \
    add_downwards(to, from, first, count, z, shortfall);                                                   \
  }                                                                                                        \
  features static void sum_##name(uint32_t *numbers, size_t count, uint32_t shortfall) {                    \
    sum(numbers, count, shortfall);                                                                        \
  }

VARIANT(plain, , add_upwards)

#if defined(__x86_64__)
VARIANT(avx2, __attribute__((target("avx2"))), add_upwards)

#define AVX512 __attribute__((target("avx512f,avx512bw,avx512vl")))

// Vectors as wide as a line take twice as long to load from anywhere but the beginning of one: the lines are loaded, each
// once, and what is wanted is put together from two of them.
AVX512 static size_t add_lines_upwards(
    uint32_t *to, const uint32_t *from, size_t count, uint32_t z, uint32_t shortfall) {
  enum { width = line / 4, lines = 4 };
  size_t first = add_to_line(to, from, count, z, shortfall);
  unsigned ahead = (uintptr_t)(from + first) % line / 4;
  __m512i places = _mm512_add_epi32(
      _mm512_set_epi32(15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0), _mm512_set1_epi32((int)ahead));
  __m512i factor = _mm512_set1_epi32((int)z), low = _mm512_set1_epi32(0x3FFFFFF);
  __m512i rest = _mm512_set1_epi32((int)shortfall);
  if (count < first + lines * width) return first;
  __m512i before = _mm512_load_si512(from + first - ahead);
  for (; first + lines * width <= count; first += lines * width) {
    __m512i b[lines];
    for (int i = 0; i < lines; i++) {
      __m512i next = _mm512_load_si512(from + first - ahead + (i + 1) * width);
      b[i] = _mm512_permutex2var_epi32(before, places, next);
      before = next;
    }
    for (int i = 0; i < lines; i++) {
      __m512i *place = (__m512i *)(to + first) + i;
      __m512i all = _mm512_add_epi32(_mm512_load_si512(place), _mm512_mullo_epi32(b[i], factor));
      // Both factors are below 2^15, and so multiplied as halves of words, which is less work.
      __m512i folded = _mm512_madd_epi16(_mm512_srli_epi32(all, 26), rest);
      _mm512_store_si512(place, _mm512_add_epi32(_mm512_and_si512(all, low), folded));
    }
  }
  return first;
}

VARIANT(avx512, AVX512, add_lines_upwards)

enum { unknown, plain, avx2, avx512 };

// The widest vectors that processor and system have. What the compiler has for it would be asked at each start.
static int look_for_widest(void) {
  unsigned a, b, c, d, kept, high;
  if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & bit_OSXSAVE)) return plain;
  __asm__("xgetbv" : "=a"(kept), "=d"(high) : "c"(0));
  if ((kept & 0x06) != 0x06 || !__get_cpuid_count(7, 0, &a, &b, &c, &d) || !(b & bit_AVX2)) return plain;
  const unsigned wide = bit_AVX512F | bit_AVX512BW | bit_AVX512VL;
  return (kept & 0xE0) == 0xE0 && (b & wide) == wide ? avx512 : avx2;
}

static int widest(void) {
  static _Atomic int known = unknown;
  int vectors = known;
  if (vectors == unknown) known = vectors = look_for_widest();
  return vectors;
}

void ladder_add(uint32_t *to, const uint32_t *from, size_t count, uint32_t z, uint32_t shortfall) {
  switch (widest()) {
    case avx512: return add_avx512(to, from, count, z, shortfall);
    case avx2: return add_avx2(to, from, count, z, shortfall);
    default: return add_plain(to, from, count, z, shortfall);
  }
}

void ladder_sum(uint32_t *numbers, size_t count, uint32_t shortfall) {
  switch (widest()) {
    case avx512: return sum_avx512(numbers, count, shortfall);
    case avx2: return sum_avx2(numbers, count, shortfall);
    default: return sum_plain(numbers, count, shortfall);
  }
}
#else
void ladder_add(uint32_t *to, const uint32_t *from, size_t count, uint32_t z, uint32_t shortfall) {
  add_plain(to, from, count, z, shortfall);
}

void ladder_sum(uint32_t *numbers, size_t count, uint32_t shortfall) { sum_plain(numbers, count, shortfall); }
#endif
