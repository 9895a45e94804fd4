// qpdf's C interface: turns cairo's PDF into an archival one and reads it back.
#include <qpdf/qpdf-c.h>
#include <qpdf/qpdflogger-c.h>
