package kr.madang.matchmaking.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import kr.madang.account.MeetingMember;
import kr.madang.matchmaking.calendar.AgendaCalendar;
import kr.madang.matchmaking.calendar.CalendarFeeds;
import kr.madang.messaging.PublicAddress;
import kr.madang.shared.LinkToken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "matchmaking")
class MyCalendarController {

    private final AgendaCalendar calendar;
    private final CalendarFeeds feeds;
    private final PublicAddress address;

    MyCalendarController(AgendaCalendar calendar, CalendarFeeds feeds, PublicAddress address) {
        this.calendar = calendar;
        this.feeds = feeds;
        this.address = address;
    }

    /** The agenda of the caller's company as a calendar file; meetings that are off are marked so. */
    @GetMapping(path = "/api/expos/{expo}/my/meetings.ics", produces = CalendarFeedController.CALENDAR)
    Mono<ResponseEntity<byte[]>> getMyCalendar(@PathVariable String expo, MeetingMember member, Locale locale) {
        return calendar.file(WishController.sideOf(member), member.company(), locale)
                .map(MyCalendarController::toFile);
    }

    private static ResponseEntity<byte[]> toFile(byte[] calendar) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("meetings.ics")
                                .build()
                                .toString())
                .body(calendar);
    }

    /** Where the caller's calendar reads the agenda of their company, if they have asked for that. */
    @GetMapping("/api/expos/{expo}/my/calendar-feed")
    Mono<CalendarFeedAddress> getMyCalendarFeed(@PathVariable String expo, MeetingMember member, Locale locale) {
        return feeds.find(MyMeetingsController.partyOf(member))
                .map(link -> addressOf(expo, link, locale))
                .defaultIfEmpty(new CalendarFeedAddress(null));
    }

    /** Makes a new address, in the caller's language; the one before is good no more. */
    @PutMapping("/api/expos/{expo}/my/calendar-feed")
    Mono<CalendarFeedAddress> renewMyCalendarFeed(@PathVariable String expo, MeetingMember member, Locale locale) {
        return feeds.renew(MyMeetingsController.partyOf(member)).map(link -> addressOf(expo, link, locale));
    }

    /** From now on no calendar reads the caller's agenda. */
    @DeleteMapping("/api/expos/{expo}/my/calendar-feed")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> closeMyCalendarFeed(@PathVariable String expo, MeetingMember member) {
        return feeds.close(MyMeetingsController.partyOf(member));
    }

    private CalendarFeedAddress addressOf(String expo, LinkToken link, Locale locale) {
        return new CalendarFeedAddress("%s/api/expos/%s/calendar-feeds/%s.ics?language=%s"
                .formatted(address.publicUrl(), expo, link.text(), locale.getLanguage()));
    }

    /**
     * Where a calendar program reads somebody's agenda. Whoever knows the address can read it.
     *
     * @param address null if there is none
     */
    record CalendarFeedAddress(@Nullable String address) {}
}
