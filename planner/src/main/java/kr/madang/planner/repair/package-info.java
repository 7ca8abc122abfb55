/** Mends a published plan after something has changed, moving as little as asked. */
@NullMarked
package kr.madang.planner.repair;

import org.jspecify.annotations.NullMarked;
