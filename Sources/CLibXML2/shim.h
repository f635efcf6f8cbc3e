#ifndef EGOV_CLIBXML2_SHIM_H
#define EGOV_CLIBXML2_SHIM_H

// Debian builds libxml2 with ICU, so its headers include ICU's, and those clash with the ICU inside Foundation
// (swiftlang/swift-foundation-icu#93). Nothing here uses them: the feature is hidden before any other header reads it.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

// glibc's converters, which Swift's Glibc module leaves out.
#include <iconv.h>

#endif
