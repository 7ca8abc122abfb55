package kr.madang.matchmaking.day;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.madang.matchmaking.FreePlace;
import kr.madang.matchmaking.FreeTime;
import kr.madang.matchmaking.MatchingInputs;
import kr.madang.matchmaking.MatchingInputs.Company;
import kr.madang.matchmaking.MatchingInputs.Pair;
import kr.madang.matchmaking.MatchingInputs.Slot;
import kr.madang.matchmaking.Side;
import kr.madang.matchmaking.WishedPairs;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom those could meet whose meeting has fallen through: pairs that are wished and have not met, both free in a slot
 * to come, with a table and, where they share no language, an interpreter. No meeting that is set is touched.
 */
final class RefillSearch {

    /** Proposals for one company, at most. */
    static final int MOST_EACH = 3;

    private final MatchingInputs inputs;
    private final Situation situation;
    private final Map<UUID, Company> companies;
    private final Set<Met> met = new HashSet<>();
    private final Set<At> taken = new HashSet<>();
    private final Map<At, Integer> held = new HashMap<>();

    RefillSearch(MatchingInputs inputs, Situation situation) {
        this.inputs = inputs;
        this.situation = situation;
        companies = Stream.concat(inputs.buyers().stream(), inputs.exhibitors().stream())
                .collect(toMap(Company::id, Function.identity()));
        situation.set().forEach(this::occupy);
    }

    private void occupy(Situation.Seat meeting) {
        met.add(new Met(meeting.buyer(), meeting.exhibitor()));
        taken.add(new At(meeting.table(), meeting.slot()));
        UUID interpreter = meeting.interpreter();
        if (interpreter != null) {
            taken.add(new At(interpreter, meeting.slot()));
        }
        held.merge(new At(meeting.buyer(), meeting.slot()), 1, Integer::sum);
        held.merge(new At(meeting.exhibitor(), meeting.slot()), 1, Integer::sum);
    }

    /** For each company that stands alone a few, what is worth most first; each could be held beside what is set. */
    List<Found> list() {
        Map<UUID, Integer> proposed = new HashMap<>();
        List<Found> found = new ArrayList<>();
        byValue()
                .forEach(pair -> sidesAlone(pair)
                        .findFirst()
                        .filter(side -> proposed.getOrDefault(of(pair, side), 0) < MOST_EACH)
                        .flatMap(side -> place(pair, side, Instant.MIN))
                        .ifPresent(one -> {
                            proposed.merge(of(pair, one.alone()), 1, Integer::sum);
                            found.add(one);
                        }));
        return found;
    }

    /** What is worth most to one that stands alone, not beginning before a moment. */
    Optional<Found> findBest(UUID company, Instant from) {
        return byValue().flatMap(pair -> placesFor(company, pair, from)).findFirst();
    }

    private Stream<Found> placesFor(UUID company, Pair pair, Instant from) {
        return sidesAlone(pair)
                .filter(side -> of(pair, side).equals(company))
                .flatMap(side -> place(pair, side, from).stream());
    }

    private Stream<Pair> byValue() {
        return inputs.pairs().stream().sorted(comparingInt(Pair::value).reversed());
    }

    /** Which sides of a pair stand alone, if the other could come. */
    private Stream<Side> sidesAlone(Pair pair) {
        boolean possible = !met.contains(new Met(pair.buyer(), pair.exhibitor()))
                && !situation.absent().contains(pair.buyer())
                && !situation.absent().contains(pair.exhibitor());
        return Stream.of(Side.values())
                .filter(side -> possible && situation.alone().contains(of(pair, side)));
    }

    private Optional<Found> place(Pair pair, Side alone, Instant from) {
        return inputs.slots().stream()
                .filter(slot -> !slot.start().isBefore(from)
                        && slot.start().isBefore(situation.until())
                        && isFree(pair.buyer(), slot)
                        && isFree(pair.exhibitor(), slot))
                .flatMap(slot -> seat(pair, alone, slot).stream())
                .findFirst();
    }

    private boolean isFree(UUID company, Slot slot) {
        Company known = companies.get(company);
        return known != null
                && !known.blocked().contains(slot.id())
                && held.getOrDefault(new At(company, slot.id()), 0) < known.atOnce();
    }

    private Optional<Found> seat(Pair pair, Side alone, Slot slot) {
        List<String> buyers = spokenBy(pair.buyer());
        List<String> exhibitors = spokenBy(pair.exhibitor());
        boolean needsHelp = Collections.disjoint(buyers, exhibitors);
        Optional<UUID> helper = inputs.interpreters().stream()
                .filter(one -> !one.blocked().contains(slot.id())
                        && !Collections.disjoint(one.languages(), buyers)
                        && !Collections.disjoint(one.languages(), exhibitors)
                        && !taken.contains(new At(one.id(), slot.id())))
                .map(MatchingInputs.Helper::id)
                .findFirst();
        if (needsHelp && helper.isEmpty()) {
            return Optional.empty();
        }
        return inputs.tables().stream()
                .filter(table -> !table.blocked().contains(slot.id()) && !taken.contains(new At(table.id(), slot.id())))
                .findFirst()
                .map(table -> new Found(pair, alone, slot, table.id(), needsHelp ? helper.get() : null));
    }

    private List<String> spokenBy(UUID company) {
        Company known = companies.get(company);
        return known == null ? List.of() : known.languages();
    }

    private static UUID of(Pair pair, Side side) {
        return side == Side.BUYER ? pair.buyer() : pair.exhibitor();
    }

    /**
     * A meeting that could be held.
     *
     * @param alone the side whose meeting has fallen through
     * @param interpreter null where nobody need help
     */
    record Found(
            Pair pair,
            Side alone,
            Slot slot,
            UUID table,
            @Nullable UUID interpreter) {

        FreePlace place() {
            return new FreePlace(new FreeTime(slot.id(), slot.start(), slot.end()), table, interpreter);
        }

        WishedPairs.Key key() {
            return WishedPairs.Key.of(pair.buyer(), pair.exhibitor());
        }
    }

    private record At(UUID what, UUID slot) {}

    private record Met(UUID buyer, UUID exhibitor) {}
}
