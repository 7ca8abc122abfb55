/** Timefold with the straightforward model: one entity for each request, with a slot or none, and constraint streams. */
@NullMarked
package kr.madang.bench.timefold;

import org.jspecify.annotations.NullMarked;
