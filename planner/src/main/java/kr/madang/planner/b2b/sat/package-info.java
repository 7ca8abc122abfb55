/** A solver of our own for clauses of yes-or-no variables: conflict-driven clause learning under assumptions. */
@NullMarked
package kr.madang.planner.b2b.sat;

import org.jspecify.annotations.NullMarked;
