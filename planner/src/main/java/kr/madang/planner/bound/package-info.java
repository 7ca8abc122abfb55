/** What no plan can exceed, proven by prices, and the requests worth holding at those prices. */
@NullMarked
package kr.madang.planner.bound;

import org.jspecify.annotations.NullMarked;
