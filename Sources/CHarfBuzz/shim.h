// HarfBuzz: the text shaper (glyphs, advances and kerning in font units).
#include <hb.h>
#include <hb-ot.h>
