package kr.madang.matchmaking.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kr.madang.account.Organizer;
import kr.madang.matchmaking.MeetingDays;
import kr.madang.matchmaking.MeetingHours;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "matchmaking")
class MeetingHoursController {

    private final MeetingDays days;

    MeetingHoursController(MeetingDays days) {
        this.days = days;
    }

    /** When meetings are held, and how many slots that makes; no hours until somebody has set them. */
    @GetMapping("/api/expos/{expo}/meeting-hours")
    Mono<MeetingHoursView> getMeetingHours(@PathVariable String expo, Organizer organizer) {
        return days.find().map(MeetingHoursView::of).defaultIfEmpty(new MeetingHoursView(null, 0));
    }

    /** Sets when meetings are held on which days of the expo, and makes their slots anew while none is used. */
    @PutMapping("/api/expos/{expo}/meeting-hours")
    Mono<MeetingHoursView> setMeetingHours(
            @PathVariable String expo, Organizer organizer, @Valid @RequestBody MeetingHoursBody body) {
        return Mono.fromSupplier(body::toHours)
                .flatMap(hours -> days.set(hours, body.days(), organizer))
                .map(MeetingHoursView::of);
    }

    /** The hours, if there are any, and the slots they make on all days. */
    record MeetingHoursView(@Nullable MeetingHoursBody hours, int slots) {

        static MeetingHoursView of(MeetingDays.Arranged arranged) {
            return new MeetingHoursView(MeetingHoursBody.of(arranged), arranged.slots());
        }
    }

    /**
     * When meetings are held, by the clocks of the expo.
     *
     * @param minutes of one meeting
     * @param pause minutes between two meetings
     * @param lunch nobody meets then; null if there is no break
     */
    record MeetingHoursBody(
            @NotNull LocalTime opens,
            @NotNull LocalTime closes,
            @NotNull @Min(5) @Max(240) Integer minutes,
            @NotNull @Min(0) @Max(120) Integer pause,
            @Valid @Nullable Lunch lunch,
            @NotEmpty @Size(max = 31) List<@NotNull LocalDate> days) {

        static MeetingHoursBody of(MeetingDays.Arranged arranged) {
            MeetingHours hours = arranged.hours();
            MeetingHours.Lunch lunch = hours.lunch();
            return new MeetingHoursBody(
                    hours.opens(),
                    hours.closes(),
                    (int) hours.length().toMinutes(),
                    (int) hours.pause().toMinutes(),
                    lunch == null ? null : new Lunch(lunch.from(), lunch.to()),
                    arranged.days());
        }

        MeetingHours toHours() {
            boolean reversed =
                    !opens.isBefore(closes) || (lunch != null && !lunch.from().isBefore(lunch.to()));
            if (reversed) {
                throw new MeetingDays.HoursUnfit();
            }
            return new MeetingHours(
                    opens,
                    closes,
                    Duration.ofMinutes(minutes),
                    Duration.ofMinutes(pause),
                    lunch == null ? null : new MeetingHours.Lunch(lunch.from(), lunch.to()));
        }
    }

    /** The break in the middle of the day. */
    record Lunch(@NotNull LocalTime from, @NotNull LocalTime to) {}
}
