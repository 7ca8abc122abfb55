/** Judges a plan from the instance alone, without a line of what found it. */
@NullMarked
package kr.madang.planner.b2b.check;

import org.jspecify.annotations.NullMarked;
