package kr.madang.matchmaking.calendar;

import java.util.UUID;
import kr.madang.matchmaking.Meetings;
import reactor.core.publisher.Mono;

/** Where it is kept which link opens whose feed. */
public interface CalendarFeedStore {

    /** The id of the link that stands for this person and company; empty if there is none. */
    Mono<UUID> findLink(Meetings.Party subscriber);

    /** Puts this link in place of the one before. */
    Mono<Void> replace(Meetings.Party subscriber, UUID link);

    /** The id of the link that stood; empty if there was none. */
    Mono<UUID> remove(Meetings.Party subscriber);

    /** Whose agenda the link opens; empty if it does not stand, or its owner acts for the company no more. */
    Mono<CalendarFeeds.Feed> find(UUID link);
}
