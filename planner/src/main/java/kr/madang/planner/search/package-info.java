/** The search for a better plan: OptaPlanner, its constraints and its moves. */
@NullMarked
package kr.madang.planner.search;

import org.jspecify.annotations.NullMarked;
