/** Why each request is held or not. */
@NullMarked
package kr.madang.planner.explain;

import org.jspecify.annotations.NullMarked;
