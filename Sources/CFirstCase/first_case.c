#include "first_case.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// The file itself, put in by the compiler: what the program answers about without being given a case.
static const unsigned char first_case[] = {
#embed "../../samples/lan-yang/afghanistan.game"
};

const unsigned char *first_case_start(void) { return first_case; }

long first_case_size(void) { return sizeof first_case; }

// What it declares, so that it need not be read at each start: made and held fresh by StoringTests.
static const unsigned char world[] = {
#embed "first_case.world"
};

const unsigned char *first_case_world(void) { return world; }
