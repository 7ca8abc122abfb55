package kr.madang.matchmaking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import kr.madang.matchmaking.Opening.Hindrance;
import org.jspecify.annotations.Nullable;

/** Finds for one pair of a plan in which slots it could be held, and what that would cost the others. */
final class Openings {

    private final MatchingInputs inputs;
    private final MatchingInputs.Company buyer;
    private final MatchingInputs.Company exhibitor;
    private final Map<UUID, Boards.Taken> taken;
    private final List<Boards.Own> own;
    private final Set<WishedPairs.Key> pinned = new HashSet<>();
    private final List<MatchingInputs.Helper> helpers;
    private final boolean needsHelp;

    /**
     * @param taken by others than the pair, by slot
     * @param own the other meetings of the two
     */
    Openings(Sought sought, Map<UUID, Boards.Taken> taken, List<Boards.Own> own) {
        inputs = sought.inputs();
        buyer = sought.buyer();
        exhibitor = sought.exhibitor();
        this.taken = taken;
        this.own = own;
        inputs.kept().stream()
                .filter(MatchingInputs.Kept::pinned)
                .map(WishedPairs.Key::of)
                .forEach(pinned::add);
        needsHelp = Collections.disjoint(buyer.languages(), exhibitor.languages());
        helpers = inputs.interpreters().stream()
                .filter(helper -> !Collections.disjoint(helper.languages(), buyer.languages())
                        && !Collections.disjoint(helper.languages(), exhibitor.languages()))
                .toList();
    }

    /** Every slot to come, the earliest first. */
    List<Opening> list() {
        return inputs.slots().stream().map(this::in).toList();
    }

    /** Where the pair could be held with nothing displaced, the earliest first. */
    List<FreePlace> listFree() {
        return inputs.slots().stream()
                .map(this::in)
                .filter(opening ->
                        opening.hindrances().isEmpty() && opening.displaced().isEmpty())
                .map(this::placeIn)
                .toList();
    }

    private FreePlace placeIn(Opening opening) {
        return new FreePlace(
                new FreeTime(opening.slot(), opening.start(), opening.end()),
                opening.tables().get(0),
                needsHelp ? idle(opening.slot(), List.of()).get(0).id() : null);
    }

    private Opening in(MatchingInputs.Slot slot) {
        List<Hindrance> hindrances = new ArrayList<>();
        List<Boards.Own> displaced = new ArrayList<>();
        away(buyer, slot, Hindrance.BUYER_AWAY, hindrances);
        away(exhibitor, slot, Hindrance.EXHIBITOR_AWAY, hindrances);
        makeRoom(buyer, slot, Hindrance.BUYER_PINNED, hindrances, displaced);
        makeRoom(exhibitor, slot, Hindrance.EXHIBITOR_PINNED, hindrances, displaced);
        List<UUID> tables = freeTables(slot, displaced);
        if (tables.isEmpty()) {
            hindrances.add(Hindrance.TABLES_FULL);
        }
        if (needsHelp) {
            findHelp(slot, displaced, hindrances);
        }
        return new Opening(
                slot.id(),
                slot.start(),
                slot.end(),
                hindrances,
                displaced.stream().map(Boards.Own::displaced).toList(),
                tables,
                displaced.stream().mapToInt(Boards.Own::value).sum());
    }

    private static void away(
            MatchingInputs.Company company, MatchingInputs.Slot slot, Hindrance which, List<Hindrance> hindrances) {
        if (company.blocked().contains(slot.id())) {
            hindrances.add(which);
        }
    }

    /** Whoever holds all it can at once gives up its least valuable meeting that is not pinned. */
    private void makeRoom(
            MatchingInputs.Company company,
            MatchingInputs.Slot slot,
            Hindrance otherwise,
            List<Hindrance> hindrances,
            List<Boards.Own> displaced) {
        List<Boards.Own> there = own.stream()
                .filter(meeting -> meeting.slot().equals(slot.id()) && meeting.isOf(company.id()))
                .toList();
        if (there.size() >= company.atOnce() && there.stream().noneMatch(displaced::contains)) {
            there.stream()
                    .filter(meeting -> !pinned.contains(meeting.pair()))
                    .min(Comparator.comparingInt(Boards.Own::value))
                    .ifPresentOrElse(displaced::add, () -> hindrances.add(otherwise));
        }
    }

    private List<UUID> freeTables(MatchingInputs.Slot slot, List<Boards.Own> displaced) {
        Set<UUID> busy = busy(slot.id(), Boards.Taken::tables);
        displaced.forEach(meeting -> busy.remove(meeting.table()));
        return inputs.tables().stream()
                .filter(table -> !table.blocked().contains(slot.id()) && !busy.contains(table.id()))
                .map(MatchingInputs.Table::id)
                .toList();
    }

    private void findHelp(MatchingInputs.Slot slot, List<Boards.Own> displaced, List<Hindrance> hindrances) {
        if (helpers.stream().allMatch(helper -> helper.blocked().contains(slot.id()))) {
            hindrances.add(Hindrance.NO_INTERPRETER);
        } else if (idle(slot.id(), displaced).isEmpty()) {
            hindrances.add(Hindrance.INTERPRETERS_BUSY);
        }
    }

    private List<MatchingInputs.Helper> idle(UUID slot, List<Boards.Own> displaced) {
        Set<UUID> busy = busy(slot, Boards.Taken::interpreters);
        displaced.forEach(meeting -> busy.remove(meeting.interpreter()));
        return helpers.stream()
                .filter(helper -> !helper.blocked().contains(slot) && !busy.contains(helper.id()))
                .toList();
    }

    private Set<UUID> busy(UUID slot, Function<Boards.Taken, List<UUID>> what) {
        Boards.@Nullable Taken there = taken.get(slot);
        return new HashSet<>(there == null ? List.of() : what.apply(there));
    }

    /** A pair, and who and what else is there. */
    record Sought(MatchingInputs inputs, MatchingInputs.Company buyer, MatchingInputs.Company exhibitor) {}
}
