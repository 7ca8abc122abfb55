package kr.madang.planner.bound;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import kr.madang.planner.BoundCertificate;
import kr.madang.planner.Interpreter;
import kr.madang.planner.Participant;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.index.SlotSet;

/**
 * A price for everything scarce, in thousandths of value.
 *
 * @param participants of one meeting of each participant
 * @param table of a table in a slot
 * @param interpreters of a slot of each interpreter
 */
record Prices(long[] participants, long table, long[] interpreters) {

    /** The bound the prices prove, in thousandths of value. */
    long bound(IndexedProblem problem) {
        long bound = 0;
        for (int participant = 0; participant < problem.participants(); participant++) {
            bound += participants[participant] * problem.mostMeetings(participant);
        }
        for (int slot = 0; slot < problem.slots(); slot++) {
            bound += table * problem.tables(slot);
        }
        for (int interpreter = 0; interpreter < problem.interpreters(); interpreter++) {
            bound += interpreters[interpreter] * SlotSet.size(problem.working(interpreter));
        }
        for (int request = 0; request < problem.requests(); request++) {
            if (SlotSet.size(problem.possible(request)) > 0) {
                long above = aboveItsPrice(problem, request);
                bound += problem.pinned(request) ? above : Math.max(0, above);
            }
        }
        return bound;
    }

    private long aboveItsPrice(IndexedProblem problem, int request) {
        return BoundCertificate.SCALE * problem.value(request)
                - participants[problem.first(request)]
                - participants[problem.second(request)]
                - table
                - help(problem, request, interpreters);
    }

    /** The cheapest interpreter who could help, 0 where none is needed. */
    static long help(IndexedProblem problem, int request, long[] interpreters) {
        return IntStream.of(problem.helpers(request))
                .mapToLong(helper -> interpreters[helper])
                .min()
                .orElse(0);
    }

    BoundCertificate certificate(IndexedProblem problem) {
        Map<Participant.Id, Long> people =
                positive(participants, at -> problem.participantAt(at).id());
        Map<Interpreter.Id, Long> help =
                positive(interpreters, at -> problem.interpreterAt(at).id());
        return new BoundCertificate(people, table, help, Math.floorDiv(bound(problem), BoundCertificate.SCALE));
    }

    private static <I> Map<I, Long> positive(long[] prices, IntFunction<I> id) {
        return IntStream.range(0, prices.length)
                .filter(at -> prices[at] > 0)
                .boxed()
                .collect(toMap(id::apply, at -> prices[at], Long::sum, HashMap::new));
    }
}
