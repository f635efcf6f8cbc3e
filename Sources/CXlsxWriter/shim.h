// Workbooks of Office Open XML: cells, formats and the archive around them.
#pragma once
#include <xlsxwriter.h>
