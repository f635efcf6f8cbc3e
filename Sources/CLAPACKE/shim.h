// Eigenvalues and least squares; declarations alone.
#pragma once
#include <lapacke.h>
