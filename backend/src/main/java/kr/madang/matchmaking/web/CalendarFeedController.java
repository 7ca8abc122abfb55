package kr.madang.matchmaking.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.util.HexFormat;
import java.util.Locale;
import kr.madang.matchmaking.calendar.AgendaCalendar;
import kr.madang.matchmaking.calendar.CalendarFeeds;
import kr.madang.shared.LinkToken;
import kr.madang.shared.Sha256;
import kr.madang.web.Public;
import kr.madang.web.VisitorLimits;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What calendar programs read by themselves. They send nothing but the address, so all that lets them in is part of it. */
@RestController
@Tag(name = "matchmaking")
class CalendarFeedController {

    static final String CALENDAR = "text/calendar;charset=UTF-8";

    private final CalendarFeeds feeds;
    private final AgendaCalendar calendar;
    private final VisitorLimits tries;
    private final CalendarFeedLimits limits;

    CalendarFeedController(
            CalendarFeeds feeds, AgendaCalendar calendar, VisitorLimits tries, CalendarFeedLimits limits) {
        this.feeds = feeds;
        this.calendar = calendar;
        this.tries = tries;
        this.limits = limits;
    }

    /** An agenda with meetings that are off marked so; 304 to whom has read it as it is (`If-None-Match`). */
    @Public
    @GetMapping(path = "/api/expos/{expo}/calendar-feeds/{token}.ics", produces = CALENDAR)
    Mono<ResponseEntity<byte[]>> readCalendarFeed(
            @PathVariable String expo,
            @PathVariable String token,
            @RequestParam(defaultValue = "ko") @Pattern(regexp = "ko|en") String language,
            ServerWebExchange exchange) {
        return getLink(token)
                .flatMap(link ->
                        tries.trying(exchange, () -> feeds.get(link)).doOnNext(feed -> limits.ensureAllowed(link)))
                .flatMap(feed -> calendar.feed(feed.side(), feed.company(), Locale.forLanguageTag(language)))
                .map(CalendarFeedController::toAnswer);
    }

    private static Mono<LinkToken> getLink(String token) {
        return Mono.justOrEmpty(LinkToken.read(token)).switchIfEmpty(Mono.error(CalendarFeeds.LinkUnknown::new));
    }

    private static ResponseEntity<byte[]> toAnswer(byte[] file) {
        return ResponseEntity.ok()
                .eTag(HexFormat.of().formatHex(Sha256.of(file)))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(file);
    }
}
