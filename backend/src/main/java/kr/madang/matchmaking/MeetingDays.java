package kr.madang.matchmaking;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.madang.account.Organizer;
import kr.madang.expo.Expo;
import kr.madang.expo.ExpoDay;
import kr.madang.expo.Expos;
import kr.madang.shared.Audit;
import kr.madang.shared.Changes;
import kr.madang.shared.Place;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;

/** Sets up when meetings are held at the expo of the running chain, who interprets, and who is not available when. */
@Service
public class MeetingDays {

    private final Expos expos;
    private final AvailabilityStore store;
    private final Audit audit;

    MeetingDays(Expos expos, AvailabilityStore store, Audit audit) {
        this.expos = expos;
        this.store = store;
        this.audit = audit;
    }

    /** Sets the hours, and makes the slots of these days in place of the earlier ones. */
    @Transactional
    public Mono<List<MeetingSlot>> arrange(MeetingHours hours, List<LocalDate> days) {
        return expos.getHere()
                .map(expo -> hours.slotsOn(days, expo.timeZone()))
                .delayUntil(slots -> store.replaceSlots(hours, slots));
    }

    /** When meetings are held, and in how many slots; empty until somebody has said so. */
    @Transactional(readOnly = true)
    public Mono<Arranged> find() {
        return store.findHours().zipWhen(hours -> expos.getHere()).flatMap(known -> find(known.getT1(), known.getT2()));
    }

    private Mono<Arranged> find(MeetingHours hours, Expo expo) {
        return store.listSlotStarts()
                .collectList()
                .map(starts -> new Arranged(
                        hours,
                        starts.stream()
                                .map(start -> start.atZone(expo.timeZone()).toLocalDate())
                                .distinct()
                                .sorted()
                                .toList(),
                        starts.size()));
    }

    /** The same as {@link #arrange}, by an organizer. Refuses other days than the expo's, and hours without a slot. */
    @Transactional
    public Mono<Arranged> set(MeetingHours hours, List<LocalDate> days, Organizer organizer) {
        return expos.getHere()
                .doOnNext(expo -> ensureSlots(hours, days, expo))
                .then(find().map(Optional::of).defaultIfEmpty(Optional.empty()))
                .delayUntil(before -> arrange(hours, days))
                .zipWhen(before -> find())
                .delayUntil(both -> note(both.getT1(), both.getT2(), organizer))
                .map(Tuple2::getT2);
    }

    private Mono<Void> note(Optional<Arranged> before, Arranged after, Organizer organizer) {
        return Place.current()
                .flatMap(place -> audit.note(
                        Audit.Actor.person(organizer.person().value()),
                        "meeting-hours-set",
                        place.expo().value(),
                        Changes.of(after.comparedWith(before))));
    }

    private static void ensureSlots(MeetingHours hours, List<LocalDate> days, Expo expo) {
        List<LocalDate> open = expo.days().stream().map(ExpoDay::day).toList();
        if (!open.containsAll(days) || hours.slotsOn(days, expo.timeZone()).isEmpty()) {
            throw new HoursUnfit();
        }
    }

    @Transactional
    public Mono<Void> engage(List<Interpreter> interpreters) {
        return store.addInterpreters(interpreters);
    }

    @Transactional
    public Mono<Void> blockTimes(List<BlockedTime> times) {
        return store.blockTimes(times);
    }

    /** When meetings are held, on which days, and in how many slots. */
    public record Arranged(MeetingHours hours, List<LocalDate> days, int slots) {

        public Arranged {
            days = List.copyOf(days);
        }

        /** What was another before, if anything was set. */
        List<Changes.Field> comparedWith(Optional<Arranged> before) {
            Optional<MeetingHours> was = before.map(Arranged::hours);
            return new Changes.Fields()
                    .compare("meeting-hours.opens", was.map(MeetingHours::opens).orElse(null), hours.opens())
                    .compare(
                            "meeting-hours.closes",
                            was.map(MeetingHours::closes).orElse(null),
                            hours.closes())
                    .compare(
                            "meeting-hours.minutes",
                            was.map(then -> then.length().toMinutes()).orElse(null),
                            hours.length().toMinutes())
                    .compare(
                            "meeting-hours.pause",
                            was.map(then -> then.pause().toMinutes()).orElse(null),
                            hours.pause().toMinutes())
                    .compare("meeting-hours.lunch", was.map(Arranged::lunchOf).orElse(null), lunchOf(hours))
                    .compare(
                            "meeting-hours.days",
                            before.map(Arranged::days).map(Arranged::lines).orElse(null),
                            lines(days))
                    .different();
        }

        private static @Nullable String lunchOf(MeetingHours hours) {
            MeetingHours.Lunch lunch = hours.lunch();
            return lunch == null ? null : lunch.from() + " " + lunch.to();
        }

        /** A day a line. */
        private static String lines(List<LocalDate> days) {
            return days.stream().map(LocalDate::toString).collect(joining("\n"));
        }
    }

    /** No meeting fits into the hours, or they are of a day that the expo does not have. */
    @Problem(code = "meeting-hours-unfit", kind = Problem.Kind.UNACCEPTABLE)
    public static class HoursUnfit extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** A plan or a meeting stands in one of the slots. */
    @Problem(code = "meeting-slots-used", kind = Problem.Kind.CONFLICT)
    public static class SlotsUsed extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
