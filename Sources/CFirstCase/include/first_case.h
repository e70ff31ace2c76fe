#ifndef FIRST_CASE_H
#define FIRST_CASE_H

/// The text of samples/lan-yang/afghanistan.game, in UTF-8.
const unsigned char *_Nonnull first_case_start(void);

/// How many bytes it has.
long first_case_size(void);

/// The world that it declares, as the program stores worlds.
const unsigned char *_Nonnull first_case_world(void);

#endif
