#ifndef CLINEEDIT_WAKE_H
#define CLINEEDIT_WAKE_H

// Becomes readable when a signal was caught, on whichever thread; -1 before the first is.
int cle_wake_descriptor(void);
// Makes it wait for the next signal.
void cle_wake_drain(void);

#endif
