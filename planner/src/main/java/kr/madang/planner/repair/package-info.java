/** What becomes of a problem and its published plan when something changes. */
@NullMarked
package kr.madang.planner.repair;

import org.jspecify.annotations.NullMarked;
