package kr.madang.matchmaking;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kr.madang.matchmaking.MatchingInputs.Kept;
import org.jspecify.annotations.Nullable;

/**
 * Which meetings a run finds there already: first what organizers have pinned, then what both sides have agreed to, as far
 * as it fits beside that; then what was only proposed, which may move.
 */
public final class KeptMeetings {

    private final Map<UUID, MatchingInputs.Company> companies;
    private final Map<UUID, Set<UUID>> closedTables = new HashMap<>();
    private final Set<UUID> slots = new HashSet<>();
    private final Map<At, Integer> seated = new HashMap<>();
    private final Map<WishedPairs.Key, Kept> kept = new HashMap<>();
    private final Set<WishedPairs.Key> apart = new HashSet<>();
    private final List<WishedPairs.Key> misfits = new ArrayList<>();

    /** Knows who and what is there when; the pairs of the inputs do not matter. */
    public KeptMeetings(MatchingInputs inputs) {
        companies = Stream.concat(inputs.buyers().stream(), inputs.exhibitors().stream())
                .collect(toMap(MatchingInputs.Company::id, company -> company));
        inputs.tables().forEach(table -> closedTables.put(table.id(), Set.copyOf(table.blocked())));
        inputs.slots().forEach(slot -> slots.add(slot.id()));
    }

    /** Keeps to what organizers have told; a pin that does not fit is remembered as a misfit. */
    public KeptMeetings follow(Collection<Instruction> instructions) {
        for (Instruction instruction : instructions) {
            UUID slot = instruction.slot();
            if (slot == null) {
                apart.add(instruction.pair());
            } else {
                Kept pinned = new Kept(
                        instruction.buyer().value(),
                        instruction.exhibitor().value(),
                        slot,
                        instruction.table(),
                        null,
                        true);
                if (fits(pinned)) {
                    keep(instruction.pair(), pinned);
                } else {
                    misfits.add(instruction.pair());
                }
            }
        }
        return this;
    }

    /** Keeps the meetings that the companies know of, unless an organizer has told otherwise. */
    public KeptMeetings stay(Collection<Told> meetings) {
        meetings.stream().filter(Told::agreed).forEach(meeting -> stay(meeting, true));
        meetings.stream().filter(meeting -> !meeting.agreed()).forEach(meeting -> stay(meeting, false));
        return this;
    }

    private void stay(Told meeting, boolean agreed) {
        if (!kept.containsKey(meeting.pair()) && !apart.contains(meeting.pair())) {
            Kept staying = meeting.kept(true);
            if (agreed && fits(staying)) {
                keep(meeting.pair(), staying);
            } else {
                kept.put(meeting.pair(), meeting.kept(false));
            }
        }
    }

    private boolean fits(Kept meeting) {
        UUID table = meeting.table();
        return slots.contains(meeting.slot())
                && hasSeat(meeting.buyer(), meeting.slot())
                && hasSeat(meeting.exhibitor(), meeting.slot())
                && (table == null || isFree(table, meeting.slot()));
    }

    private boolean hasSeat(UUID id, UUID slot) {
        MatchingInputs.Company company = companies.get(id);
        return company != null
                && !company.blocked().contains(slot)
                && seated.getOrDefault(new At(id, slot), 0) < company.atOnce();
    }

    private boolean isFree(UUID table, UUID slot) {
        Set<UUID> closed = closedTables.get(table);
        return closed != null && !closed.contains(slot) && !seated.containsKey(new At(table, slot));
    }

    private void keep(WishedPairs.Key pair, Kept meeting) {
        kept.put(pair, meeting);
        seated.merge(new At(meeting.buyer(), meeting.slot()), 1, Integer::sum);
        seated.merge(new At(meeting.exhibitor(), meeting.slot()), 1, Integer::sum);
        UUID table = meeting.table();
        if (table != null) {
            seated.merge(new At(table, meeting.slot()), 1, Integer::sum);
        }
    }

    /** The pairs that organizers keep apart. */
    public Set<WishedPairs.Key> apart() {
        return Set.copyOf(apart);
    }

    /** What is there already, by buyer and exhibitor. */
    public List<Kept> list() {
        return kept.values().stream()
                .sorted(comparing(Kept::buyer).thenComparing(Kept::exhibitor))
                .toList();
    }

    /** The pairs whose pins do not fit: nobody there then, or a seat or table that another pin has. */
    public List<WishedPairs.Key> misfits() {
        return List.copyOf(misfits);
    }

    /**
     * A meeting that the companies know of.
     *
     * @param agreed whether both have accepted it
     */
    public record Told(
            UUID buyer,
            UUID exhibitor,
            UUID slot,
            UUID table,
            @Nullable UUID interpreter,
            boolean agreed) {

        WishedPairs.Key pair() {
            return WishedPairs.Key.of(buyer, exhibitor);
        }

        Kept kept(boolean pinned) {
            return new Kept(buyer, exhibitor, slot, table, interpreter, pinned);
        }
    }

    private record At(UUID what, UUID slot) {}
}
