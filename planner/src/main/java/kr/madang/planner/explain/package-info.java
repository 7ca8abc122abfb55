/** Why each request is held or not, who is served how well, what is scarce, and who stands by. */
@NullMarked
package kr.madang.planner.explain;

import org.jspecify.annotations.NullMarked;
