/** Runs the planner from the problem to the outcome. */
@NullMarked
package kr.madang.planner.run;

import org.jspecify.annotations.NullMarked;
