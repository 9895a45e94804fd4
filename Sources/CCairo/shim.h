// cairo with its PDF and FreeType backends, and FreeType itself: what the painter and the font book draw with.
#include <cairo.h>
#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <ft2build.h>
#include FT_FREETYPE_H
