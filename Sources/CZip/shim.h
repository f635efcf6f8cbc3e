// WACZ is a ZIP; libzip reads entries as streams and knows ZIP64 and encryption marks.
#pragma once
#include <zip.h>
