package kr.madang.planner.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kr.madang.planner.BoundCertificate;
import kr.madang.planner.Interpreter;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.Participant;
import kr.madang.planner.drawing.Drawing;
import org.junit.jupiter.api.Test;

class CheckingACertificateTests {

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
    void boundBelowWhatThePricesProveIsRejected() {
        assertThat(CertificateChecker.proves(PROBLEM, certificate(8000, 0, 7))).isFalse();
        assertThat(CertificateChecker.proves(PROBLEM, certificate(0, 0, 12))).isFalse();
        assertThat(CertificateChecker.provenBound(PROBLEM, certificate(0, 0, 0)))
                .isEqualTo(13);
    }

    @Test
    void negativePriceIsRejected() {
        assertThat(CertificateChecker.proves(PROBLEM, certificate(-1, 0, 99))).isFalse();
        assertThat(CertificateChecker.proves(PROBLEM, certificate(8000, -1, 99)))
                .isFalse();
        assertThat(CertificateChecker.proves(
                        PROBLEM, new BoundCertificate(Map.of(new Participant.Id("B1"), -1L), 8000, Map.of(), 99)))
                .isFalse();
    }

    private static BoundCertificate certificate(long table, long interpreter, long upperBound) {
        return new BoundCertificate(Map.of(), table, Map.of(new Interpreter.Id("I1"), interpreter), upperBound);
    }
}
