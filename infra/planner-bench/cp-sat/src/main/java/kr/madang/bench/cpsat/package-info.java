/** OR-Tools' CP-SAT with one decision for each request and slot. */
@NullMarked
package kr.madang.bench.cpsat;

import org.jspecify.annotations.NullMarked;
