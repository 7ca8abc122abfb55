package kr.madang.planner.check;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import kr.madang.planner.BoundCertificate;
import kr.madang.planner.BoundCertificate.Help;
import kr.madang.planner.BoundCertificate.Seat;
import kr.madang.planner.Interpreter;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.MeetingRequest.Pin;
import kr.madang.planner.Participant;
import kr.madang.planner.Slot;
import kr.madang.planner.Table;

/**
 * Adds up a certificate's prices from the problem alone, in whole numbers. Each plan pays at most the price of all that
 * is scarce, and earns from each request at most what it is worth above its own prices; so no plan is worth more.
 */
public final class CertificateChecker {

    private final MatchingProblem problem;
    private final BoundCertificate certificate;
    private final Map<Participant.Id, Participant> participants;
    private final Set<Slot.Id> slotsWithTable = new HashSet<>();

    private CertificateChecker(MatchingProblem problem, BoundCertificate certificate) {
        this.problem = problem;
        this.certificate = certificate;
        participants = problem.participants().stream().collect(toMap(Participant::id, identity()));
        problem.tables().forEach(table -> slotsWithTable.addAll(table.availability()));
    }

    /** Whether the certificate's prices are prices and prove its bound. The problem must be free of defects. */
    public static boolean proves(MatchingProblem problem, BoundCertificate certificate) {
        return noneNegative(certificate.participants())
                && noneNegative(certificate.seats())
                && noneNegative(certificate.tables())
                && noneNegative(certificate.interpreters())
                && provenBound(problem, certificate) <= certificate.upperBound();
    }

    /** The bound that the prices prove, in value. */
    public static long provenBound(MatchingProblem problem, BoundCertificate certificate) {
        CertificateChecker checker = new CertificateChecker(problem, certificate);
        long thousandths = checker.priceOfAllThatIsScarce()
                + problem.requests().stream().mapToLong(checker::mostEarned).sum();
        return Math.floorDiv(thousandths, BoundCertificate.SCALE);
    }

    private static boolean noneNegative(Map<?, Long> prices) {
        return prices.values().stream().allMatch(price -> price >= 0);
    }

    private long priceOfAllThatIsScarce() {
        long sum = 0;
        for (Participant participant : problem.participants()) {
            Set<Slot.Id> open = withTable(participant.availability());
            long atMost = (long) participant.tableCapacity() * open.size();
            sum += price(participant.id()) * Math.min(participant.mostMeetings(), atMost);
            sum += open.stream()
                    .mapToLong(slot -> participant.tableCapacity() * price(participant.id(), slot))
                    .sum();
        }
        for (Table table : problem.tables()) {
            sum += table.availability().stream().mapToLong(this::price).sum();
        }
        for (Interpreter interpreter : problem.interpreters()) {
            sum += withTable(interpreter.availability()).stream()
                    .mapToLong(slot -> price(interpreter.id(), slot))
                    .sum();
        }
        return sum;
    }

    private long mostEarned(MeetingRequest request) {
        Participant first = Objects.requireNonNull(participants.get(request.first()));
        Participant second = Objects.requireNonNull(participants.get(request.second()));
        OptionalLong least = first.availability().stream()
                .filter(slot -> second.availability().contains(slot) && slotsWithTable.contains(slot))
                .filter(slot ->
                        request.pin().map(pin -> pin.slot().equals(slot)).orElse(true))
                .flatMapToLong(slot -> leastPaid(request, first, second, slot))
                .min();
        if (least.isEmpty()) {
            return 0;
        }
        long earned =
                BoundCertificate.SCALE * request.value() - price(first.id()) - price(second.id()) - least.getAsLong();
        return request.pin().isPresent() ? earned : Math.max(0, earned);
    }

    /** What the seats, the table and the interpreter of a meeting in the slot cost; empty where nobody interprets. */
    private LongStream leastPaid(MeetingRequest request, Participant first, Participant second, Slot.Id slot) {
        long paid = price(first.id(), slot) + price(second.id(), slot) + price(slot);
        if (!Collections.disjoint(first.languages(), second.languages())) {
            return LongStream.of(paid);
        }
        return problem.interpreters().stream()
                .filter(one -> one.availability().contains(slot))
                .filter(one -> one.links(first.languages(), second.languages()))
                .filter(one -> request.pin()
                        .flatMap(Pin::interpreter)
                        .map(one.id()::equals)
                        .orElse(true))
                .mapToLong(one -> paid + price(one.id(), slot));
    }

    private Set<Slot.Id> withTable(Set<Slot.Id> availability) {
        Set<Slot.Id> open = new HashSet<>(availability);
        open.retainAll(slotsWithTable);
        return open;
    }

    private long price(Participant.Id participant) {
        return certificate.participants().getOrDefault(participant, 0L);
    }

    private long price(Participant.Id participant, Slot.Id slot) {
        return certificate.seats().getOrDefault(new Seat(participant, slot), 0L);
    }

    private long price(Slot.Id tableIn) {
        return certificate.tables().getOrDefault(tableIn, 0L);
    }

    private long price(Interpreter.Id interpreter, Slot.Id slot) {
        return certificate.interpreters().getOrDefault(new Help(interpreter, slot), 0L);
    }
}
