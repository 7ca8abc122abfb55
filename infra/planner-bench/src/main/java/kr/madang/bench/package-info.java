/** Measures the planner beside other ways to plan meetings, each in a process of its own, one after the other. */
@NullMarked
package kr.madang.bench;

import org.jspecify.annotations.NullMarked;
