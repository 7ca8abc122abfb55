package kr.madang.planner.explain;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import kr.madang.planner.Language;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest.Wish;
import kr.madang.planner.OneMore;
import kr.madang.planner.OneMore.Kind;
import kr.madang.planner.Participant;
import kr.madang.planner.Slot;
import kr.madang.planner.bound.Bound;
import kr.madang.planner.bound.Reevaluation;
import kr.madang.planner.index.Days;
import kr.madang.planner.index.IndexedProblem;

/** Works out what one more of something scarce is worth: the bound with it beside the bound without. */
public final class OneMoreWorth {

    /** Of so many pairs of languages that nobody links it is said what an interpreter is worth. */
    private static final int MOST_MISSING = 3;

    private OneMoreWorth() {}

    /** What one more of each is worth, the most valuable first, nothing that is worth nothing. */
    public static List<OneMore> of(MatchingProblem problem, int mostParticipants) {
        IndexedProblem indexed = IndexedProblem.of(problem);
        Valuing valuing = new Valuing(indexed, Bound.of(indexed, () -> false, lower -> {}));
        valuing.tables();
        valuing.interpreters();
        valuing.missingInterpreters();
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
            for (int crew = 0; crew < indexed.crews().size(); crew++) {
                Set<Language> languages = indexed.crews().members(crew).get(0).languages();
                int its = crew;
                onEachDay(languages, with -> Reevaluation.withMoreOf(its, bound, with));
            }
        }

        /** Of those languages between which nobody interprets, the ones that most requests wait for. */
        void missingInterpreters() {
            Map<Set<Language>, Long> waiting = IntStream.range(0, indexed.requests())
                    .filter(request -> indexed.requestAt(request).wish() != Wish.NEVER)
                    .filter(request -> indexed.helpers(request).length == 0)
                    .mapToObj(request -> List.of(
                            indexed.participantAt(indexed.first(request)),
                            indexed.participantAt(indexed.second(request))))
                    .filter(two -> indexed.crews().needed(two.get(0), two.get(1)))
                    .collect(groupingBy(two -> Set.of(one(two.get(0)), one(two.get(1))), counting()));
            waiting.entrySet().stream()
                    .sorted(Map.Entry.<Set<Language>, Long>comparingByValue()
                            .reversed()
                            .thenComparing(entry -> MoreOf.codes(entry.getKey())))
                    .limit(MOST_MISSING)
                    .forEach(entry -> onEachDay(
                            entry.getKey(), with -> Reevaluation.of(Bound.of(with, () -> false, lower -> {}), with)));
        }

        /** The first of the languages that a participant speaks. */
        private static Language one(Participant participant) {
            return participant.languages().stream()
                    .min(Comparator.comparing(Language::code))
                    .orElseThrow();
        }

        private void onEachDay(Set<Language> languages, Function<IndexedProblem, Reevaluation> reevaluating) {
            Days days = indexed.days();
            for (int day = 0; day < days.count(); day++) {
                List<Slot.Id> slots = IntStream.range(days.first(day), days.end(day))
                        .mapToObj(slot -> indexed.slotAt(slot).id())
                        .toList();
                IndexedProblem with = IndexedProblem.of(more.interpreter(languages, slots));
                note(Kind.INTERPRETER, MoreOf.codes(languages), day + 1, reevaluating.apply(with));
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
