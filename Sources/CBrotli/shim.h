// Bodies with `Content-Encoding: br`.
#pragma once
#include <brotli/decode.h>
