// libsodium: SHA-256 of fonts and documents now; sealed boxes and passwords later.
#include <sodium.h>
