#ifndef LESSONS_H
#define LESSONS_H

/// A file of samples/lessons: its name, and its text in UTF-8.
struct lesson {
  const char *_Nonnull name;
  const unsigned char *_Nonnull start;
  long size;
};

/// How many lessons there are.
long lesson_count(void);

/// The lesson at a place, from 0, in the order in which they are listed.
struct lesson lesson_at(long place);

#endif
