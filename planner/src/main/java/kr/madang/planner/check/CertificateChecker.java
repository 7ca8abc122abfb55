package kr.madang.planner.check;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import kr.madang.planner.BoundCertificate;
import kr.madang.planner.Interpreter;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
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
        return certificate.table() >= 0
                && certificate.participants().values().stream().allMatch(price -> price >= 0)
                && certificate.interpreters().values().stream().allMatch(price -> price >= 0)
                && provenBound(problem, certificate) <= certificate.upperBound();
    }

    /** The bound that the prices prove, in value. */
    public static long provenBound(MatchingProblem problem, BoundCertificate certificate) {
        CertificateChecker checker = new CertificateChecker(problem, certificate);
        long thousandths = checker.priceOfAllThatIsScarce()
                + problem.requests().stream().mapToLong(checker::mostEarned).sum();
        return Math.floorDiv(thousandths, BoundCertificate.SCALE);
    }

    private long priceOfAllThatIsScarce() {
        long sum = 0;
        for (Participant participant : problem.participants()) {
            long atMost = (long) participant.tableCapacity()
                    * withTable(participant.availability()).size();
            sum += price(participant.id()) * Math.min(participant.mostMeetings(), atMost);
        }
        for (Table table : problem.tables()) {
            sum += certificate.table() * table.availability().size();
        }
        for (Interpreter interpreter : problem.interpreters()) {
            sum += price(interpreter) * withTable(interpreter.availability()).size();
        }
        return sum;
    }

    private long mostEarned(MeetingRequest request) {
        Participant first = Objects.requireNonNull(participants.get(request.first()));
        Participant second = Objects.requireNonNull(participants.get(request.second()));
        OptionalLong help = cheapestHelp(first, second, request);
        if (help.isEmpty()) {
            return 0;
        }
        long earned = BoundCertificate.SCALE * request.value()
                - price(first.id())
                - price(second.id())
                - certificate.table()
                - help.getAsLong();
        return request.pin().isPresent() ? earned : Math.max(0, earned);
    }

    /** The least that interpreting costs, 0 where none is needed; empty where the meeting cannot be held at all. */
    private OptionalLong cheapestHelp(Participant first, Participant second, MeetingRequest request) {
        Set<Slot.Id> common = withTable(first.availability());
        common.retainAll(second.availability());
        if (common.isEmpty() || !Collections.disjoint(first.languages(), second.languages())) {
            return common.isEmpty() ? OptionalLong.empty() : OptionalLong.of(0);
        }
        return problem.interpreters().stream()
                .filter(one -> one.links(first.languages(), second.languages()))
                .filter(one -> !Collections.disjoint(one.availability(), common))
                .filter(one -> request.pin()
                        .flatMap(MeetingRequest.Pin::interpreter)
                        .map(one.id()::equals)
                        .orElse(true))
                .mapToLong(this::price)
                .min();
    }

    private Set<Slot.Id> withTable(Set<Slot.Id> availability) {
        Set<Slot.Id> open = new HashSet<>(availability);
        open.retainAll(slotsWithTable);
        return open;
    }

    private long price(Participant.Id participant) {
        return certificate.participants().getOrDefault(participant, 0L);
    }

    private long price(Interpreter interpreter) {
        return certificate.interpreters().getOrDefault(interpreter.id(), 0L);
    }
}
