package kr.madang.matchmaking.web;

import java.time.Instant;
import java.util.UUID;
import kr.madang.matchmaking.Buyers;
import kr.madang.matchmaking.Plans;
import kr.madang.web.Cursor;
import org.jspecify.annotations.Nullable;

/** Where the pages of this room end, from the cursors that clients send back. */
final class PageMarks {

    private PageMarks() {}

    static @Nullable UUID run(@Nullable String cursor) {
        return Cursor.read(cursor, 1, keys -> UUID.fromString(keys.get(0)));
    }

    static Buyers.@Nullable Seen buyer(@Nullable String cursor) {
        return Cursor.read(cursor, 2, keys -> new Buyers.Seen(keys.get(0), UUID.fromString(keys.get(1))));
    }

    static Plans.@Nullable HeldSeen held(@Nullable String cursor) {
        return Cursor.read(
                cursor, 2, keys -> new Plans.HeldSeen(Instant.parse(keys.get(0)), Integer.parseInt(keys.get(1))));
    }

    static Plans.@Nullable LeftOutSeen leftOut(@Nullable String cursor) {
        return Cursor.read(
                cursor,
                3,
                keys -> new Plans.LeftOutSeen(
                        Integer.parseInt(keys.get(0)), UUID.fromString(keys.get(1)), UUID.fromString(keys.get(2))));
    }
}
