/** Meetings on paper of A4: each company's agenda, what takes place at each table, and the signs on the tables. */
@NullMarked
package kr.madang.matchmaking.print;

import org.jspecify.annotations.NullMarked;
