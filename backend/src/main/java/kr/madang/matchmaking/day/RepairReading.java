package kr.madang.matchmaking.day;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kr.madang.account.Companies;
import kr.madang.matchmaking.BlockedTime;
import kr.madang.matchmaking.Boards;
import kr.madang.matchmaking.InputStore;
import kr.madang.matchmaking.MatchingInputs;
import kr.madang.matchmaking.Named;
import kr.madang.matchmaking.PlanStore;
import kr.madang.matchmaking.PlannedMeeting;
import kr.madang.matchmaking.Unscheduled;
import kr.madang.matchmaking.WishedPairs;
import kr.madang.matchmaking.planning.Mending;
import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Reads what a repair starts from, and says what comes of it as people call it. */
@Component
class RepairReading {

    private final InputStore inputs;
    private final RefillStore meetings;
    private final PlanStore plans;
    private final Companies companies;
    private final Boards boards;

    RepairReading(InputStore inputs, RefillStore meetings, PlanStore plans, Companies companies, Boards boards) {
        this.inputs = inputs;
        this.meetings = meetings;
        this.plans = plans;
        this.companies = companies;
        this.boards = boards;
    }

    @Transactional(readOnly = true)
    public Mono<Seen> read(BlockedTime.Of of, UUID id, Instant from, @Nullable Instant until) {
        return inputs.gather(null)
                .zipWhen(
                        gathered -> meetings.read(Duration.ZERO),
                        (gathered, now) -> LostPlace.of(of, id, from, until, gathered.inputs(), now.set()))
                .zipWhen(place -> plans.getPublished())
                .zipWhen(both -> companies.names().zipWith(boards.getHall()))
                .map(all -> new Seen(
                        all.getT1().getT1(),
                        all.getT1().getT2().version(),
                        all.getT2().getT1(),
                        all.getT2().getT2().tables().stream()
                                .collect(toMap(Boards.MeetingHallTable::id, Boards.MeetingHallTable::number))));
    }

    /** What a repair starts from, and what companies and tables are called. */
    record Seen(LostPlace place, long version, Map<UUID, InTwoLanguages> names, Map<UUID, Integer> tables) {

        Repair toRepair(Mending.Mended mended) {
            Map<WishedPairs.Key, PlannedMeeting> held = mended.held().stream()
                    .collect(toMap(one -> WishedPairs.Key.of(one.buyer(), one.exhibitor()), one -> one));
            Map<WishedPairs.Key, Unscheduled> missed = mended.missed().stream()
                    .collect(toMap(one -> WishedPairs.Key.of(one.buyer(), one.exhibitor()), one -> one));
            BlockedTime loss = place.loss();
            return new Repair(
                    loss.of(),
                    loss.id(),
                    loss.from(),
                    loss.to(),
                    version,
                    mended.held().isEmpty() && mended.missed().isEmpty()
                            ? List.of()
                            : place.set().stream()
                                    .flatMap(one -> toChange(
                                            one,
                                            held.get(WishedPairs.Key.of(one.buyer(), one.exhibitor())),
                                            missed.get(WishedPairs.Key.of(one.buyer(), one.exhibitor()))))
                                    .sorted(comparing((Repair.Change change) ->
                                                    change.before().start())
                                            .thenComparing(
                                                    change -> change.before().number()))
                                    .toList());
        }

        private Stream<Repair.Change> toChange(
                Situation.Seat before, @Nullable PlannedMeeting after, @Nullable Unscheduled missed) {
            boolean displaced = place.takes(before);
            Repair.Spot was = spot(before.slot(), before.table(), before.interpreter());
            Repair.Spot is = after == null ? null : spot(after.slot(), after.table(), after.interpreter());
            return was.equals(is) || (is == null && !displaced)
                    ? Stream.empty()
                    : Stream.of(new Repair.Change(
                            named(before.buyer()),
                            named(before.exhibitor()),
                            displaced,
                            was,
                            is,
                            Optional.ofNullable(missed)
                                    .map(one -> one.reason().code())
                                    .orElse(null)));
        }

        private Repair.Spot spot(UUID slot, UUID table, @Nullable UUID interpreter) {
            MatchingInputs.Slot of = place.slot(slot);
            return new Repair.Spot(slot, of.start(), of.end(), table, tables.getOrDefault(table, 0), interpreter);
        }

        private Named named(UUID company) {
            return new Named(company, names.getOrDefault(company, new InTwoLanguages("?", "?")));
        }
    }
}
