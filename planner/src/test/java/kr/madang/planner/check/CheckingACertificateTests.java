package kr.madang.planner.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kr.madang.planner.BoundCertificate;
import kr.madang.planner.BoundCertificate.Help;
import kr.madang.planner.BoundCertificate.Seat;
import kr.madang.planner.Interpreter;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.Participant;
import kr.madang.planner.Slot;
import kr.madang.planner.drawing.Drawing;
import org.junit.jupiter.api.Test;

class CheckingACertificateTests {

    private static final Slot.Id SLOT = new Slot.Id("S1");

    /** One table for one slot, so one of the two can be held; worth 8 at most. */
    private static final MatchingProblem PROBLEM = Drawing.of("""
            B1 . en
            B2 . vi
            E1 . en atonce=2
            I1 . en,vi
            T1 .
            B1-E1 5
            B2-E1 8
            """);

    @Test
    void pricesOfTheTableProveTheBound() {
        assertThat(CertificateChecker.proves(PROBLEM, certificate(8000, 0, 8))).isTrue();
        assertThat(CertificateChecker.proves(PROBLEM, certificate(5000, 3000, 8)))
                .isTrue();
    }

    @Test
    void pricesOfSeatsProveTheBound() {
        Map<Seat, Long> seats = Map.of(seat("B1"), 5000L, seat("B2"), 8000L);

        assertThat(CertificateChecker.provenBound(
                        PROBLEM, new BoundCertificate(Map.of(), seats, Map.of(), Map.of(), 13)))
                .hasValue(13);
        assertThat(CertificateChecker.provenBound(
                        PROBLEM, new BoundCertificate(Map.of(), Map.of(seat("E1"), 5000L), Map.of(), Map.of(), 13)))
                .hasValue(13);
    }

    @Test
    void boundBelowWhatThePricesProveIsRejected() {
        assertThat(CertificateChecker.proves(PROBLEM, certificate(8000, 0, 7))).isFalse();
        assertThat(CertificateChecker.proves(PROBLEM, certificate(0, 0, 12))).isFalse();
        assertThat(CertificateChecker.provenBound(PROBLEM, certificate(0, 0, 0)))
                .hasValue(13);
    }

    @Test
    void negativePriceIsRejected() {
        assertThat(CertificateChecker.proves(PROBLEM, certificate(-1, 0, 99))).isFalse();
        assertThat(CertificateChecker.proves(PROBLEM, certificate(8000, -1, 99)))
                .isFalse();
    }

    @Test
    void whoIsPromisedMeetingsPaysForThoseThatAreMissing() {
        MatchingProblem promising = Drawing.of("""
                B1 . en least=1
                B2 . en
                E1 . en
                T1 .
                B1-E1 5
                B2-E1 8
                """);
        BoundCertificate prices = new BoundCertificate(
                Map.of(new Participant.Id("B1"), -3000L), Map.of(), Map.of(SLOT, 8000L), Map.of(), 5);

        assertThat(CertificateChecker.proves(promising, prices)).isTrue();
        assertThat(CertificateChecker.provenBound(PROBLEM, prices)).hasValue(8);
    }

    @Test
    void pricesTooHighToBeAddedUpProveNothing() {
        MatchingProblem manyTables = Drawing.of("""
                B1 . en
                E1 . en
                T1 .
                T2 .
                T3 .
                T4 .
                T5 .
                T6 .
                T7 .
                T8 .
                B1-E1 5
                """);
        BoundCertificate wrapping = new BoundCertificate(Map.of(), Map.of(), Map.of(SLOT, 1L << 61), Map.of(), 0);

        assertThat(CertificateChecker.provenBound(manyTables, wrapping)).isEmpty();
        assertThat(CertificateChecker.proves(manyTables, wrapping)).isFalse();
    }

    @Test
    void priceInAnUnknownSlotProvesNothing() {
        BoundCertificate elsewhere = new BoundCertificate(
                Map.of(),
                Map.of(new Seat(new Participant.Id("B1"), new Slot.Id("S9")), 1L),
                Map.of(SLOT, 8000L),
                Map.of(),
                8);

        assertThat(CertificateChecker.provenBound(PROBLEM, elsewhere)).isEmpty();
    }

    private static Seat seat(String participant) {
        return new Seat(new Participant.Id(participant), SLOT);
    }

    private static BoundCertificate certificate(long table, long interpreter, long upperBound) {
        return new BoundCertificate(
                Map.of(),
                Map.of(),
                Map.of(SLOT, table),
                Map.of(new Help(new Interpreter.Id("I1"), SLOT), interpreter),
                upperBound);
    }
}
