package kr.madang.matchmaking.day;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.madang.matchmaking.BlockedTime;
import kr.madang.matchmaking.MatchingInputs;
import org.jspecify.annotations.Nullable;

/** A table or an interpreter that is lost for a time, beside the meetings to come. */
final class LostPlace {

    private final BlockedTime loss;
    private final MatchingInputs inputs;
    private final Map<UUID, MatchingInputs.Slot> slots;
    private final List<Situation.Seat> set;

    private LostPlace(BlockedTime loss, MatchingInputs inputs, List<Situation.Seat> set) {
        this.loss = loss;
        this.inputs = inputs;
        slots = inputs.slots().stream().collect(toMap(MatchingInputs.Slot::id, Function.identity()));
        this.set = set.stream().filter(one -> slots.containsKey(one.slot())).toList();
    }

    /**
     * What is lost.
     *
     * @param until null for the end of the last slot
     * @param set the meetings, those that have begun among them
     */
    static LostPlace of(
            BlockedTime.Of of,
            UUID id,
            Instant from,
            @Nullable Instant until,
            MatchingInputs inputs,
            List<Situation.Seat> set) {
        Instant end = until != null
                ? until
                : inputs.slots().stream()
                        .map(MatchingInputs.Slot::end)
                        .max(Instant::compareTo)
                        .orElse(from);
        Stream<UUID> known = of == BlockedTime.Of.TABLE
                ? inputs.tables().stream().map(MatchingInputs.Table::id)
                : inputs.interpreters().stream().map(MatchingInputs.Helper::id);
        if (!from.isBefore(end) || known.noneMatch(id::equals)) {
            throw new Repair.LossUnfit();
        }
        return new LostPlace(new BlockedTime(of, id, from, end), inputs, set);
    }

    BlockedTime loss() {
        return loss;
    }

    /** The meetings that have not begun. */
    List<Situation.Seat> set() {
        return set;
    }

    MatchingInputs.Slot slot(UUID id) {
        MatchingInputs.Slot slot = slots.get(id);
        if (slot == null) {
            throw new Repair.Gone();
        }
        return slot;
    }

    boolean takes(Situation.Seat meeting) {
        return takes(meeting.slot(), meeting.table(), meeting.interpreter());
    }

    private boolean takes(UUID slot, UUID table, @Nullable UUID interpreter) {
        MatchingInputs.Slot of = slot(slot);
        return loss.id().equals(loss.of() == BlockedTime.Of.TABLE ? table : interpreter)
                && of.start().isBefore(loss.to())
                && of.end().isAfter(loss.from());
    }

    /** The meetings to come as what a run starts from, each worth the same. */
    MatchingInputs asInputs() {
        return inputs.with(
                set.stream()
                        .map(one -> new MatchingInputs.Pair(one.buyer(), one.exhibitor(), MatchingInputs.MOST_VALUE, 0))
                        .toList(),
                set.stream()
                        .map(one -> new MatchingInputs.Kept(
                                one.buyer(), one.exhibitor(), one.slot(), one.table(), one.interpreter(), false))
                        .toList());
    }

    /** Refuses a move to where somebody or something is not there; whether it is taken, the database knows. */
    void ensureFits(Repair.Move move) {
        List<String> buyer = there(inputs.buyers(), move.buyer(), move.slot());
        List<String> exhibitor = there(inputs.exhibitors(), move.exhibitor(), move.slot());
        boolean open = inputs.tables().stream()
                .anyMatch(one -> one.id().equals(move.table()) && !one.blocked().contains(move.slot()));
        UUID interpreter = move.interpreter();
        boolean understood = interpreter == null
                ? !Collections.disjoint(buyer, exhibitor)
                : inputs.interpreters().stream()
                        .anyMatch(one -> one.id().equals(interpreter)
                                && !one.blocked().contains(move.slot())
                                && !Collections.disjoint(one.languages(), buyer)
                                && !Collections.disjoint(one.languages(), exhibitor));
        if (!open || !understood || takes(move.slot(), move.table(), interpreter)) {
            throw new Repair.Gone();
        }
    }

    /** What a company speaks that is available then. */
    private static List<String> there(List<MatchingInputs.Company> companies, UUID id, UUID slot) {
        return companies.stream()
                .filter(one -> one.id().equals(id) && !one.blocked().contains(slot))
                .map(MatchingInputs.Company::languages)
                .findFirst()
                .orElseThrow(Repair.Gone::new);
    }
}
