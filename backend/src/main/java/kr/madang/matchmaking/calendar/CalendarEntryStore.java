package kr.madang.matchmaking.calendar;

import java.util.UUID;
import kr.madang.matchmaking.Side;
import reactor.core.publisher.Flux;

/** What calendars have of meetings. */
public interface CalendarEntryStore {

    /** One entry for each company that this one meets or was to meet, the earliest first. */
    Flux<CalendarEntry> listOf(Side side, UUID company);
}
