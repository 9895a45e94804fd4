// Expat: a streaming XML parser for the sheets inside an XLSX.
#include <expat.h>
