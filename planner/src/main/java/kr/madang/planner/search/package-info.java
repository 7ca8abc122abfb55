/** The search for a better plan: OptaPlanner, the score it goes by and its moves. */
@NullMarked
package kr.madang.planner.search;

import org.jspecify.annotations.NullMarked;
