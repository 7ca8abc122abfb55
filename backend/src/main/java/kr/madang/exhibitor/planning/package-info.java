/** Proposals for who stands where, searched by the planner. */
@NullMarked
package kr.madang.exhibitor.planning;

import org.jspecify.annotations.NullMarked;
