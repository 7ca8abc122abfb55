/** The problem as numbers: participants, slots and requests counted from 0 in an order that names cannot influence. */
@NullMarked
package kr.madang.planner.index;

import org.jspecify.annotations.NullMarked;
