package kr.madang.planner.explain;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.madang.planner.Interpreter;
import kr.madang.planner.Language;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.Participant;
import kr.madang.planner.Slot;
import kr.madang.planner.Table;

/** A problem with one more of something. */
final class MoreOf {

    private static final String NEW = "one more ";
    private static final Duration HOUR = Duration.ofHours(1);

    private final MatchingProblem problem;
    private final List<Slot> byTime;

    MoreOf(MatchingProblem problem) {
        this.problem = problem;
        byTime = problem.slots().stream()
                .sorted(Comparator.comparing(Slot::start))
                .toList();
    }

    static String codes(Set<Language> languages) {
        return languages.stream().map(Language::code).sorted().collect(Collectors.joining("-"));
    }

    MatchingProblem table(Collection<Slot.Id> slots) {
        return problem.with(
                problem.participants(),
                problem.slots(),
                joined(problem.tables(), new Table(new Table.Id(NEW + "table"), Set.copyOf(slots))),
                problem.interpreters());
    }

    MatchingProblem interpreter(Set<Language> languages, Collection<Slot.Id> slots) {
        return problem.with(
                problem.participants(),
                problem.slots(),
                problem.tables(),
                joined(
                        problem.interpreters(),
                        new Interpreter(new Interpreter.Id(NEW + "interpreter"), languages, Set.copyOf(slots))));
    }

    /** A slot as long as the last one, right after it. */
    MatchingProblem slot() {
        Slot last = byTime.get(byTime.size() - 1);
        Slot.Id id = new Slot.Id(NEW + "slot");
        Slot slot = new Slot(id, last.end(), last.end().plus(Duration.between(last.start(), last.end())));
        return problem.with(
                problem.participants().stream()
                        .map(one -> one.available(joined(one.availability(), List.of(id))))
                        .toList(),
                joined(problem.slots(), slot),
                problem.tables().stream()
                        .map(one -> one.available(joined(one.availability(), List.of(id))))
                        .toList(),
                problem.interpreters().stream()
                        .map(one -> one.available(joined(one.availability(), List.of(id))))
                        .toList());
    }

    /** The participant also in the first slots in which it was not available, as many as begin within an hour. */
    MatchingProblem hour(Participant participant) {
        Duration slot = byTime.size() > 1
                ? Duration.between(byTime.get(0).start(), byTime.get(1).start())
                : HOUR;
        List<Slot.Id> more = byTime.stream()
                .map(Slot::id)
                .filter(id -> !participant.availability().contains(id))
                .limit(Math.max(1, HOUR.dividedBy(slot)))
                .toList();
        return problem.withParticipants(problem.participants().stream()
                .map(one -> one.equals(participant) ? one.available(joined(one.availability(), more)) : one)
                .toList());
    }

    private static <T> List<T> joined(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    private static Set<Slot.Id> joined(Set<Slot.Id> some, List<Slot.Id> more) {
        Set<Slot.Id> joined = new HashSet<>(some);
        joined.addAll(more);
        return joined;
    }
}
