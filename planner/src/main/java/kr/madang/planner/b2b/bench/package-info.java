/** Solves a folder of instances one after the other and prints what came out. */
@NullMarked
package kr.madang.planner.b2b.bench;

import org.jspecify.annotations.NullMarked;
