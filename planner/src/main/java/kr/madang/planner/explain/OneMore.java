package kr.madang.planner.explain;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kr.madang.planner.Interpreter;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.Participant;
import kr.madang.planner.Slot;
import kr.madang.planner.bound.Bound;
import kr.madang.planner.bound.Reevaluation;
import kr.madang.planner.index.Days;
import kr.madang.planner.index.IndexedProblem;

/**
 * What one more of something scarce is worth: the bound is worked out anew with it. No plan with it is worth more than
 * the bound without it and this together.
 *
 * @param kind what it is
 * @param what whose, which languages, or where
 * @param day in which it is, 1 for the first; 0 for the whole expo
 * @param value how much higher the bound is, in value
 * @param meetings about how many more meetings are worth holding
 */
public record OneMore(Kind kind, String what, int day, long value, int meetings) {

    /** What there could be one more of. */
    public enum Kind {
        /** A shared table in one slot, whichever it is. */
        TABLE_IN_A_SLOT,
        /** A shared table in all slots. */
        TABLE,
        /** An interpreter of these languages in all slots of a day. */
        INTERPRETER,
        /** A slot after the last one, with everybody, all tables and all interpreters. */
        SLOT,
        /** An hour of a participant, in the first slots in which it was not available. */
        HOUR
    }

    /** What one more of each is worth, the most valuable first, nothing that is worth nothing. */
    public static List<OneMore> of(MatchingProblem problem, int mostParticipants) {
        IndexedProblem indexed = IndexedProblem.of(problem);
        Valuing valuing = new Valuing(indexed, Bound.of(indexed, () -> false, lower -> {}));
        valuing.tables();
        valuing.interpreters();
        valuing.slot();
        valuing.hours(mostParticipants);
        return valuing.found.stream()
                .filter(one -> one.value() > 0)
                .sorted(Comparator.comparingLong(OneMore::value)
                        .reversed()
                        .thenComparing(OneMore::kind)
                        .thenComparing(OneMore::what)
                        .thenComparing(OneMore::day))
                .toList();
    }

    /** Tries one change after the other. */
    private static final class Valuing {

        private final MoreOf more;
        private final IndexedProblem indexed;
        private final Bound bound;
        private final Reevaluation now;
        private final List<OneMore> found = new ArrayList<>();

        Valuing(IndexedProblem indexed, Bound bound) {
            this.indexed = indexed;
            this.bound = bound;
            more = new MoreOf(indexed.source());
            now = Reevaluation.of(bound, indexed);
        }

        private void note(Kind kind, String what, int day, Reevaluation with) {
            found.add(new OneMore(
                    kind,
                    what,
                    day,
                    Math.max(0, with.value() - now.value()),
                    Math.max(0, with.meetings() - now.meetings())));
        }

        private Reevaluation with(MatchingProblem changed) {
            return Reevaluation.of(bound, IndexedProblem.of(changed));
        }

        void tables() {
            List<Slot.Id> all = indexed.source().slots().stream().map(Slot::id).toList();
            note(Kind.TABLE_IN_A_SLOT, "shared", 0, with(more.table(all.subList(0, 1))));
            note(Kind.TABLE, "shared", 0, with(more.table(all)));
        }

        void interpreters() {
            Days days = new Days(IntStream.range(0, indexed.slots())
                    .mapToObj(indexed::slotAt)
                    .toList());
            for (int crew = 0; crew < indexed.crews().size(); crew++) {
                Interpreter like = indexed.crews().members(crew).get(0);
                for (int day = 0; day < days.count(); day++) {
                    List<Slot.Id> slots = IntStream.range(days.first(day), days.end(day))
                            .mapToObj(slot -> indexed.slotAt(slot).id())
                            .toList();
                    IndexedProblem changed = IndexedProblem.of(more.interpreter(like.languages(), slots));
                    note(
                            Kind.INTERPRETER,
                            MoreOf.codes(like.languages()),
                            day + 1,
                            Reevaluation.withMoreOf(crew, bound, changed));
                }
            }
        }

        void slot() {
            note(Kind.SLOT, "", 0, with(more.slot()));
        }

        /** Of those whose time costs most. */
        void hours(int most) {
            Map<Participant.Id, Long> prices = bound.certificate().participants();
            indexed.source().participants().stream()
                    .filter(one -> prices.getOrDefault(one.id(), 0L) > 0)
                    .filter(one -> one.availability().size() < indexed.slots())
                    .filter(one -> one.mostMeetings()
                            > one.tableCapacity() * one.availability().size())
                    .sorted(Comparator.comparingLong(
                                    (Participant one) -> -requireNonNull(prices.get(one.id())) * one.tableCapacity())
                            .thenComparing(one -> one.id().value()))
                    .limit(most)
                    .forEach(one -> note(Kind.HOUR, one.id().value(), 0, with(more.hour(one))));
        }
    }
}
