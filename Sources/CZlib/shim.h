// Streams, damaged members and zlib-wrapped bodies: zlib gives what it has decoded so far, libdeflate does not.
#pragma once
#include <zlib.h>
