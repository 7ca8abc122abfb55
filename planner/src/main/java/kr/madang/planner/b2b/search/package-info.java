/** Finds the plan with the fewest breaks and proves that there is none with fewer, or that there is none at all. */
@NullMarked
package kr.madang.planner.b2b.search;

import org.jspecify.annotations.NullMarked;
