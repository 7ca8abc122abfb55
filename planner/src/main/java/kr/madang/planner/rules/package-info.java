/** The rules of a good plan as constraint streams: what the score means, and the oracle of the quicker search. */
@NullMarked
package kr.madang.planner.rules;

import org.jspecify.annotations.NullMarked;
