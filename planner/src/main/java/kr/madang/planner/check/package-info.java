/** Checks plans and bounds from the problem alone, trusting nothing that made them. */
@NullMarked
package kr.madang.planner.check;

import org.jspecify.annotations.NullMarked;
