// Linear programs, by the C interface of COIN-OR's solver; declarations alone.
#pragma once
#include <coin/Clp_C_Interface.h>
