// Calls of Linux that Foundation does not show.
int syncfs(int descriptor);
#include <malloc.h>
