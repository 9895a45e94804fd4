// libhyphen: divides words by the patterns of a dictionary.
#include <hyphen.h>
