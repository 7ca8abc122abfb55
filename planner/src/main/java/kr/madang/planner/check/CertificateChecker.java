package kr.madang.planner.check;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import kr.madang.planner.BoundCertificate;
import kr.madang.planner.BoundCertificate.Help;
import kr.madang.planner.BoundCertificate.Seat;
import kr.madang.planner.Interpreter;
import kr.madang.planner.Language;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.MeetingRequest.Pin;
import kr.madang.planner.Participant;
import kr.madang.planner.Slot;

/**
 * Adds up a certificate's prices from the problem alone, in whole numbers. Each plan pays at most the price of all that
 * is scarce, and earns from each request at most what it is worth above its own prices; so no plan is worth more.
 */
public final class CertificateChecker {

    private static final long NOBODY = Long.MAX_VALUE / 4;

    private final MatchingProblem problem;
    private final BoundCertificate certificate;
    private final Openings openings;
    private final Map<Participant.Id, long[]> seatPrices = new HashMap<>();
    private final long[] tablePrices;
    private final long[] nothing;
    private final Map<Interpreter.Id, long[]> interpreterPrices = new HashMap<>();
    private final Map<List<Integer>, long[]> helpPrices = new HashMap<>();

    private CertificateChecker(MatchingProblem problem, BoundCertificate certificate) {
        this.problem = problem;
        this.certificate = certificate;
        openings = new Openings(problem);
        nothing = new long[problem.slots().size()];
        tablePrices = nothing.clone();
        for (Slot slot : problem.slots()) {
            tablePrices[openings.number(slot.id())] = certificate.tables().getOrDefault(slot.id(), 0L);
        }
        certificate
                .seats()
                .forEach(
                        (seat, price) -> seatPrices
                                .computeIfAbsent(seat.participant(), one -> nothing.clone())[
                                openings.number(seat.slot())] = price);
        for (Interpreter interpreter : problem.interpreters()) {
            long[] prices = new long[nothing.length];
            Arrays.fill(prices, NOBODY);
            for (Slot.Id slot : interpreter.availability()) {
                prices[openings.number(slot)] =
                        certificate.interpreters().getOrDefault(new Help(interpreter.id(), slot), 0L);
            }
            interpreterPrices.put(interpreter.id(), prices);
        }
    }

    /**
     * Whether the certificate's prices prove its bound. The problem must be free of defects. The price of a participant's
     * meetings may be negative: then it is paid for as few as it is promised.
     */
    public static boolean proves(MatchingProblem problem, BoundCertificate certificate) {
        OptionalLong proven = provenBound(problem, certificate);
        return proven.isPresent() && proven.getAsLong() <= certificate.upperBound();
    }

    /** The bound that the prices prove, in value; empty where they are no prices, or too high to be added up. */
    public static OptionalLong provenBound(MatchingProblem problem, BoundCertificate certificate) {
        boolean prices = noneNegative(certificate.seats())
                && noneNegative(certificate.tables())
                && noneNegative(certificate.interpreters())
                && slotsKnown(problem, certificate);
        try {
            return prices
                    ? OptionalLong.of(new CertificateChecker(problem, certificate).bound())
                    : OptionalLong.empty();
        } catch (ArithmeticException tooHigh) {
            return OptionalLong.empty();
        }
    }

    private long bound() {
        long thousandths = priceOfAllThatIsScarce();
        for (MeetingRequest request : problem.requests()) {
            thousandths = Math.addExact(thousandths, mostEarned(request));
        }
        return Math.floorDiv(thousandths, BoundCertificate.SCALE);
    }

    private static boolean noneNegative(Map<?, Long> prices) {
        return prices.values().stream().allMatch(price -> price >= 0);
    }

    private static boolean slotsKnown(MatchingProblem problem, BoundCertificate certificate) {
        Set<Slot.Id> known =
                problem.slots().stream().collect(toMap(Slot::id, identity())).keySet();
        return certificate.seats().keySet().stream().map(Seat::slot).allMatch(known::contains);
    }

    private long priceOfAllThatIsScarce() {
        long sum = 0;
        for (Participant participant : problem.participants()) {
            sum = Math.addExact(sum, priceOfMeetings(participant));
        }
        for (int slot = 0; slot < tablePrices.length; slot++) {
            sum = Math.addExact(sum, Math.multiplyExact(tablePrices[slot], openings.sharedTables()[slot]));
        }
        for (Interpreter interpreter : problem.interpreters()) {
            long[] prices = prices(interpreter.id());
            for (Slot.Id slot : interpreter.availability()) {
                sum = Math.addExact(sum, prices[openings.number(slot)]);
            }
        }
        return sum;
    }

    private long priceOfMeetings(Participant participant) {
        long[] prices = seatPrices.getOrDefault(participant.id(), nothing);
        long atMost = 0;
        long sum = 0;
        BitSet open = openings.available(participant.id());
        for (int slot = open.nextSetBit(0); slot >= 0; slot = open.nextSetBit(slot + 1)) {
            atMost += openings.seats(participant, slot);
            sum = Math.addExact(sum, Math.multiplyExact(prices[slot], openings.seats(participant, slot)));
        }
        long atLeast = Math.min(participant.leastMeetings(), openings.requestsThatCouldBeHeld(participant.id()));
        long price = price(participant.id());
        long paid = price < 0 ? atLeast : Math.min(participant.mostMeetings(), atMost);
        return Math.addExact(sum, Math.multiplyExact(price, paid));
    }

    private long mostEarned(MeetingRequest request) {
        BitSet open = openings.of(request);
        if (open.isEmpty()) {
            return 0;
        }
        long[] first = seatPrices.getOrDefault(request.first(), nothing);
        long[] second = seatPrices.getOrDefault(request.second(), nothing);
        long[] tables = openings.atSharedTable(request) ? tablePrices : nothing;
        long[] help = helpPrices(request);
        long least = NOBODY;
        for (int slot = open.nextSetBit(0); slot >= 0; slot = open.nextSetBit(slot + 1)) {
            least = Math.min(
                    least,
                    Math.addExact(Math.addExact(first[slot], second[slot]), Math.addExact(tables[slot], help[slot])));
        }
        if (least == NOBODY) {
            return 0;
        }
        long paid = Math.addExact(Math.addExact(price(request.first()), price(request.second())), least);
        long earned = Math.subtractExact(BoundCertificate.SCALE * request.value(), paid);
        return request.isPromised() ? earned : Math.max(0, earned);
    }

    /** What the cheapest interpreter for the request costs in each slot, if it needs one. */
    private long[] helpPrices(MeetingRequest request) {
        long[] prices = helpPrices.computeIfAbsent(
                List.of(openings.tongue(request.first()), openings.tongue(request.second())),
                both -> cheapest(openings.languages(request.first()), openings.languages(request.second())));
        Optional<Interpreter.Id> pinned = request.pin().flatMap(Pin::interpreter);
        return prices == nothing || pinned.isEmpty() ? prices : prices(pinned.get());
    }

    /** The lowest price of who could help in each slot, 0 where no help is needed. */
    private long[] cheapest(Set<Language> first, Set<Language> second) {
        if (!Collections.disjoint(first, second)) {
            return nothing;
        }
        long[] cheapest = new long[nothing.length];
        Arrays.fill(cheapest, NOBODY);
        for (Interpreter interpreter : problem.interpreters()) {
            if (interpreter.links(first, second)) {
                long[] prices = prices(interpreter.id());
                Arrays.setAll(cheapest, slot -> Math.min(cheapest[slot], prices[slot]));
            }
        }
        return cheapest;
    }

    private long[] prices(Interpreter.Id interpreter) {
        return requireNonNull(interpreterPrices.get(interpreter));
    }

    private long price(Participant.Id participant) {
        return certificate.participants().getOrDefault(participant, 0L);
    }
}
