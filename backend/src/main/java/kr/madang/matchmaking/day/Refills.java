package kr.madang.matchmaking.day;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.madang.account.Companies;
import kr.madang.matchmaking.Boards;
import kr.madang.matchmaking.FreePlace;
import kr.madang.matchmaking.InputStore;
import kr.madang.matchmaking.Named;
import kr.madang.matchmaking.WishedPairs;
import kr.madang.shared.Audit;
import kr.madang.shared.InTwoLanguages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Meetings for those of the expo of the running chain to whose table nobody has come. */
@Service
public class Refills {

    /** How far the day reaches; no expo day is longer, and the night before the next is. */
    private static final Duration DAY = Duration.ofHours(10);

    private final InputStore inputs;
    private final RefillStore store;
    private final Companies companies;
    private final Boards boards;
    private final AddedMeetings added;

    Refills(InputStore inputs, RefillStore store, Companies companies, Boards boards, AddedMeetings added) {
        this.inputs = inputs;
        this.store = store;
        this.companies = companies;
        this.boards = boards;
        this.added = added;
    }

    /** Whom those could meet who came in vain, the most wished first; each in its earliest slot. */
    @Transactional(readOnly = true)
    public Mono<List<Refill>> list() {
        return search().zipWhen(
                        found -> found.isEmpty() ? Mono.just(Labels.NONE) : readLabels(),
                        (found, labels) -> found.stream().map(labels::toRefill).toList());
    }

    /**
     * Adds a meeting that was proposed to the published plan, and has both sides told.
     *
     * @param table by its number, as it was proposed
     */
    @Transactional
    public Mono<Void> approve(WishedPairs.Key pair, UUID slot, int table, Audit.Actor staff) {
        return added.add(pair, getProposed(pair, slot, table), Refill.Gone::new, "meeting-refilled", staff)
                .then();
    }

    /**
     * What is worth most to a company that came in vain.
     *
     * @param from nothing that begins earlier
     */
    Mono<AddedMeetings.Chosen> findBest(UUID alone, Instant from) {
        return read().flatMap(search -> Mono.justOrEmpty(search.findBest(alone, from)))
                .map(found -> new AddedMeetings.Chosen(found.key(), found.place()));
    }

    private Mono<FreePlace> getProposed(WishedPairs.Key pair, UUID slot, int table) {
        return search().zipWith(readLabels())
                .flatMapIterable(both -> both.getT1().stream()
                        .filter(found -> found.key().equals(pair)
                                && found.slot().id().equals(slot)
                                && both.getT2().numberOf(found.table()) == table)
                        .map(RefillSearch.Found::place)
                        .toList())
                .next();
    }

    private Mono<List<RefillSearch.Found>> search() {
        return read().map(RefillSearch::list).defaultIfEmpty(List.of());
    }

    /** Empty while nobody came in vain. */
    private Mono<RefillSearch> read() {
        return store.read(DAY)
                .filter(situation -> !situation.alone().isEmpty())
                .zipWhen(
                        situation -> inputs.gather(null),
                        (situation, gathered) -> new RefillSearch(gathered.inputs(), situation));
    }

    private Mono<Labels> readLabels() {
        return companies
                .names()
                .zipWhen(
                        names -> boards.getHall(),
                        (names, hall) -> new Labels(
                                names,
                                hall.tables().stream()
                                        .collect(toMap(Boards.MeetingHallTable::id, Boards.MeetingHallTable::number))));
    }

    /** What people call companies and tables. */
    private record Labels(Map<UUID, InTwoLanguages> names, Map<UUID, Integer> tables) {

        static final Labels NONE = new Labels(Map.of(), Map.of());

        Refill toRefill(RefillSearch.Found found) {
            return new Refill(
                    named(found.pair().buyer()),
                    named(found.pair().exhibitor()),
                    found.alone(),
                    found.slot().id(),
                    found.slot().start(),
                    found.slot().end(),
                    numberOf(found.table()),
                    found.pair().musts(),
                    found.interpreter() != null);
        }

        int numberOf(UUID table) {
            return tables.getOrDefault(table, 0);
        }

        private Named named(UUID company) {
            return new Named(company, names.getOrDefault(company, new InTwoLanguages("?", "?")));
        }
    }
}
