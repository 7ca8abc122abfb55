package kr.madang.matchmaking.day;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.madang.matchmaking.Boards;
import kr.madang.matchmaking.FreePlace;
import kr.madang.matchmaking.FreePlaces;
import kr.madang.matchmaking.TimeProposals;
import kr.madang.matchmaking.WishedPairs;
import kr.madang.shared.Audit;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Meetings that somebody asks for on the day, set at once where both and a table are really free. */
@Service
public class SpotMeetings {

    private static final Duration DAY = Duration.ofHours(10);

    private final FreePlaces places;
    private final RefillStore store;
    private final Boards boards;
    private final AddedMeetings added;
    private final Clock clock;

    SpotMeetings(FreePlaces places, RefillStore store, Boards boards, AddedMeetings added, Clock clock) {
        this.places = places;
        this.store = store;
        this.boards = boards;
        this.added = added;
        this.clock = clock;
    }

    /** When the pair could meet today, the earliest first; refuses a pair that meets already, or that must not. */
    @Transactional(readOnly = true)
    public Mono<List<SpotTime>> list(WishedPairs.Key pair) {
        return listPlaces(pair)
                .zipWith(
                        readTables(),
                        (free, tables) -> free.stream()
                                .map(place -> SpotTime.of(place, tables))
                                .toList());
    }

    /** Adds the meeting to the published plan, and has both sides told. */
    @Transactional
    public Mono<SpotTime> set(WishedPairs.Key pair, UUID slot, Audit.Actor staff) {
        return added.add(pair, findPlace(pair, slot), TimeProposals.TimeTaken::new, "meeting-set-on-the-spot", staff)
                .zipWith(readTables(), SpotTime::of);
    }

    private Mono<FreePlace> findPlace(WishedPairs.Key pair, UUID slot) {
        return listPlaces(pair)
                .flatMapIterable(all -> all)
                .filter(place -> place.time().slot().equals(slot))
                .next();
    }

    private Mono<List<FreePlace>> listPlaces(WishedPairs.Key pair) {
        Instant end = clock.instant().plus(DAY);
        return store.findStanding(pair)
                .doOnNext(SpotMeetings::ensureFree)
                .then(places.list(pair))
                .map(free -> free.stream()
                        .filter(place -> place.time().start().isBefore(end))
                        .toList());
    }

    private static void ensureFree(RefillStore.Standing standing) {
        if (standing == RefillStore.Standing.MEETS) {
            throw new PairMeets();
        }
        if (standing == RefillStore.Standing.APART) {
            throw new PairApart();
        }
    }

    private Mono<Map<UUID, Integer>> readTables() {
        return boards.getHall()
                .map(hall -> hall.tables().stream()
                        .collect(toMap(Boards.MeetingHallTable::id, Boards.MeetingHallTable::number)));
    }

    /**
     * When and where a pair could meet; nothing of it is held.
     *
     * @param table by its number
     * @param interpreted whether an interpreter comes, who is free then
     */
    public record SpotTime(UUID slot, Instant start, Instant end, int table, boolean interpreted) {

        static SpotTime of(FreePlace place, Map<UUID, Integer> tables) {
            return new SpotTime(
                    place.time().slot(),
                    place.time().start(),
                    place.time().end(),
                    tables.getOrDefault(place.table(), 0),
                    place.interpreter() != null);
        }
    }

    /** The two meet already, or have met. */
    @Problem(code = "pair-meets", kind = Problem.Kind.CONFLICT)
    public static class PairMeets extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** One of the two does not want to meet the other, or the organizer keeps them apart. */
    @Problem(code = "pair-apart", kind = Problem.Kind.CONFLICT)
    public static class PairApart extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
