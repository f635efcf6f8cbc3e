// Regular expressions over UTF-8; the width must be chosen before the header is read.
#pragma once
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
