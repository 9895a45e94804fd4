// Little CMS: the sRGB profile of the output intent, and MD5 (which PDF asks for in the checksum of an attachment).
#include <lcms2.h>
#include <lcms2_plugin.h>
