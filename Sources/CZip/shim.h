// libzip: opens the container of an XLSX.
#include <zip.h>
