package kr.madang.matchmaking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kr.madang.exhibitor.ExhibitorNotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A run's plan as organizers look at it and change it: tables against slots, where a meeting could go, what differs. */
@Service
public class Boards {

    private final BoardStore boards;
    private final MatchingRuns runs;
    private final InputStore inputs;

    Boards(BoardStore boards, MatchingRuns runs, InputStore inputs) {
        this.boards = boards;
        this.runs = runs;
        this.inputs = inputs;
    }

    /** All tables and slots of the expo. */
    @Transactional(readOnly = true)
    public Mono<MeetingHall> getHall() {
        return boards.getHall();
    }

    /** The meetings of a run's plan that begin in a time, the earliest first. */
    @Transactional(readOnly = true)
    public Flux<BoardMeeting> listMeetings(MatchingRun.Id run, Instant from, Instant until) {
        return runs.get(run).flatMapMany(found -> boards.listMeetings(found.id(), from, until));
    }

    /** In which slots to come a pair could be held, beside the rest of a run's plan. */
    @Transactional(readOnly = true)
    public Flux<Opening> listOpenings(MatchingRun.Id run, WishedPairs.Key pair) {
        return runs.get(run)
                .then(inputs.gather(run))
                .zipWhen(gathered -> boards.listTaken(run, pair).collectMap(Taken::slot, Function.identity()))
                .zipWhen(known -> boards.listOwn(run, pair).collectList())
                .flatMapIterable(all -> new Openings(
                                pairIn(all.getT1().getT1().inputs(), pair),
                                all.getT1().getT2(),
                                all.getT2())
                        .list());
    }

    static Openings.Sought pairIn(MatchingInputs inputs, WishedPairs.Key pair) {
        return new Openings.Sought(
                inputs,
                company(inputs.buyers(), pair.buyer().value()).orElseThrow(Wishes.BuyerNotFound::new),
                company(inputs.exhibitors(), pair.exhibitor().value()).orElseThrow(ExhibitorNotFound::new));
    }

    private static Optional<MatchingInputs.Company> company(List<MatchingInputs.Company> all, UUID id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** What a run's plan does otherwise than another's. */
    @Transactional(readOnly = true)
    public Mono<PlanComparison> compare(MatchingRun.Id run, MatchingRun.Id earlier) {
        return runs.get(run)
                .then(runs.get(earlier))
                .then(boards.listDifferences(run, earlier).collectList())
                .map(PlanComparison::of);
    }

    /** Where and when meetings can be held. */
    public record MeetingHall(List<MeetingHallSlot> slots, List<MeetingHallTable> tables) {}

    /**
     * A slot of any day.
     *
     * @param begun whether it is too late to plan it
     */
    public record MeetingHallSlot(UUID id, Instant start, Instant end, boolean begun) {}

    /** A table by the number that stands on it. */
    public record MeetingHallTable(UUID id, int number) {}

    /**
     * A meeting on the board.
     *
     * @param pinned whether an organizer has pinned it there
     * @param agreed whether both sides have accepted it there
     * @param buyerCame whether the buyer is or was at the table
     * @param exhibitorCame whether the exhibitor is or was
     */
    public record BoardMeeting(
            UUID slot,
            UUID table,
            Named buyer,
            Named exhibitor,
            @Nullable UUID interpreter,
            int value,
            boolean pinned,
            boolean agreed,
            boolean buyerCame,
            boolean exhibitorCame) {}

    /** What others hold in a slot. */
    public record Taken(UUID slot, List<UUID> tables, List<UUID> interpreters) {}

    /** A meeting that one of a pair has with somebody else. */
    public record Own(
            Named buyer,
            Named exhibitor,
            UUID slot,
            UUID table,
            @Nullable UUID interpreter,
            int value) {

        boolean isOf(UUID company) {
            return buyer.id().equals(company) || exhibitor.id().equals(company);
        }

        WishedPairs.Key pair() {
            return WishedPairs.Key.of(buyer.id(), exhibitor.id());
        }

        Opening.Displaced displaced() {
            return new Opening.Displaced(buyer, exhibitor, value);
        }
    }
}
