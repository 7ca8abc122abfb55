package kr.madang.demo.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningPortsTests {

    @Test
    void sixNeighboursFollowTheFirst() {
        assertThat(Ports.parse("7420")).isEqualTo(new Ports(7420, 7421, 7422, 7423, 7424, 7425));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "80", "1023", "65531", "99999", "-7420", "seven", "7420 "})
    void whatIsNoBlockOfPortsIsRefused(String first) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Ports.parse(first))
                .withMessage("PORT must be a number from 1024 to 65530: " + first);
    }

    @Test
    void aTakenPortIsNamedWithAWayOut() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int first = other.getLocalPort() - 5;

            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(Ports.startingAt(first)::ensureFree)
                    .satisfies(refusal -> assertThat(refusal.sentences())
                            .contains(Integer.toString(other.getLocalPort()))
                            .contains("make demo PORT="));
        }
    }

    @Test
    void aPortIsFreeAgainWhenItsHolderLeaves() throws IOException {
        int port;
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = other.getLocalPort();
            assertThat(Ports.isTaken(port)).isTrue();
        }

        assertThat(Ports.isTaken(port)).isFalse();
    }
}
