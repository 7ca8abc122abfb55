/** Agendas in people's own calendars: as a file once, or read again and again by a secret address. */
@NullMarked
package kr.madang.matchmaking.calendar;

import org.jspecify.annotations.NullMarked;
