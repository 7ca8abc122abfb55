/** What the solvers that the planner is measured beside have in common: how a problem is put to them and a plan taken back. */
@NullMarked
package kr.madang.bench.peer;

import org.jspecify.annotations.NullMarked;
