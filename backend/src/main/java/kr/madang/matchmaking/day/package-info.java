/** The day of the meetings: who is at which table now and next, who has not come, and what the hall is shown of it. */
@NullMarked
package kr.madang.matchmaking.day;

import org.jspecify.annotations.NullMarked;
