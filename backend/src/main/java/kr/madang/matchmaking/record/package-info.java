/**
 * What came out of the meetings: the record that one side writes and the other confirms or disputes, in versions that all
 * stay. Both sides read all of it but the other's note.
 */
@NullMarked
package kr.madang.matchmaking.record;

import org.jspecify.annotations.NullMarked;
