/** Wishes, runs, plans and meetings in PostgreSQL. */
@NullMarked
package kr.madang.matchmaking.persistence;

import org.jspecify.annotations.NullMarked;
