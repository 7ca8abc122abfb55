package kr.madang.matchmaking.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import kr.madang.account.StaffMember;
import kr.madang.matchmaking.WishedPairs;
import kr.madang.matchmaking.day.SpotMeetings;
import kr.madang.shared.Audit;
import kr.madang.web.Idempotency;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "matchmaking")
class SpotMeetingController {

    private final SpotMeetings meetings;
    private final Idempotency idempotency;

    SpotMeetingController(SpotMeetings meetings, Idempotency idempotency) {
        this.meetings = meetings;
        this.idempotency = idempotency;
    }

    /** When a pair that asks for it now could meet today, the earliest first; nothing of it is held. */
    @GetMapping("/api/expos/{expo}/spot-meetings/times")
    Mono<List<SpotMeetings.SpotTime>> listSpotTimes(
            @PathVariable String expo, StaffMember staff, @RequestParam UUID buyer, @RequestParam UUID exhibitor) {
        return meetings.list(WishedPairs.Key.of(buyer, exhibitor));
    }

    /** Sets a meeting in one of these times and tells both sides. */
    @PostMapping("/api/expos/{expo}/spot-meetings")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<SpotMeetings.SpotTime> setSpotMeeting(
            @PathVariable String expo,
            StaffMember staff,
            @RequestHeader("Idempotency-Key") @Size(min = 8, max = 80) String key,
            @Valid @RequestBody SpotMeetingBody body) {
        return idempotency.once(
                "spot-meeting/" + staff.person().value(),
                key,
                body,
                SpotMeetings.SpotTime.class,
                meetings.set(
                        WishedPairs.Key.of(body.buyer(), body.exhibitor()),
                        body.slot(),
                        Audit.Actor.person(staff.person().value())));
    }

    /** Who meets when. */
    record SpotMeetingBody(
            @NotNull UUID buyer,
            @NotNull UUID exhibitor,
            @NotNull UUID slot) {}
}
