package kr.madang.planner.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.madang.planner.BoundCertificate;
import kr.madang.planner.Interpreter;
import kr.madang.planner.Language;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.Participant;

/**
 * What one more of something scarce is worth: the bound with it is higher by no more than this price, so that no plan can
 * gain more from it.
 *
 * @param kind what it is
 * @param what whose or which one
 * @param where the slot, empty for any
 * @param thousandths the price in thousandths of value
 */
public record Bottleneck(Kind kind, String what, String where, long thousandths) {

    /** What can be scarce. */
    public enum Kind {
        /** One more shared table in a slot. */
        TABLE,
        /** One more interpreter of these languages in a slot. */
        INTERPRETER,
        /** One more representative of a participant in a slot. */
        REPRESENTATIVE,
        /** One more slot in which a participant has time. */
        TIME,
        /** One more meeting than a participant wants. */
        MEETING
    }

    /** All that has a price, the dearest first. */
    public static List<Bottleneck> of(MatchingProblem problem, BoundCertificate certificate) {
        List<Bottleneck> found = new ArrayList<>();
        certificate
                .tables()
                .forEach((slot, price) -> found.add(new Bottleneck(Kind.TABLE, "shared", slot.value(), price)));
        interpreters(problem, certificate, found);
        certificate
                .seats()
                .forEach((seat, price) -> found.add(new Bottleneck(
                        Kind.REPRESENTATIVE,
                        seat.participant().value(),
                        seat.slot().value(),
                        price)));
        for (Participant one : problem.participants()) {
            long price = certificate.participants().getOrDefault(one.id(), 0L);
            boolean wantsMore = one.mostMeetings()
                    > (long) one.tableCapacity() * one.availability().size();
            if (price > 0) {
                found.add(new Bottleneck(
                        wantsMore ? Kind.TIME : Kind.MEETING,
                        one.id().value(),
                        "",
                        wantsMore ? price * one.tableCapacity() : price));
            }
        }
        found.removeIf(one -> one.thousandths() <= 0);
        found.sort(Comparator.comparingLong(Bottleneck::thousandths)
                .reversed()
                .thenComparing(Bottleneck::kind)
                .thenComparing(Bottleneck::what)
                .thenComparing(Bottleneck::where));
        return Collections.unmodifiableList(found);
    }

    /** Interpreters of the same languages have the same price. */
    private static void interpreters(MatchingProblem problem, BoundCertificate certificate, List<Bottleneck> found) {
        Map<Interpreter.Id, String> languages = new HashMap<>();
        for (Interpreter one : problem.interpreters()) {
            languages.put(
                    one.id(),
                    String.join(
                            "-",
                            one.languages().stream()
                                    .map(Language::code)
                                    .sorted()
                                    .toList()));
        }
        Map<Bottleneck, Boolean> distinct = new HashMap<>();
        certificate
                .interpreters()
                .forEach((help, price) -> distinct.put(
                        new Bottleneck(
                                Kind.INTERPRETER,
                                languages.getOrDefault(help.interpreter(), ""),
                                help.slot().value(),
                                price),
                        true));
        found.addAll(distinct.keySet());
    }
}
