/** Meetings of given pairs to be spread over slots with the fewest breaks: instance, plan and outcome. */
@NullMarked
package kr.madang.planner.b2b;

import org.jspecify.annotations.NullMarked;
