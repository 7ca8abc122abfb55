package kr.madang.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

class LimitingWhatVisitorsAskForTests {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final String EXPO = "expo";

    private final VisitorLimits limits = new VisitorLimits(new VisitorLimitSettings(12_000));
    private final ServerWebExchange hall = from("203.0.113.7");

    @Test
    void letsAThousandVisitorsOfAHallShareAnAddress() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(limits.isMailAllowed(visitor(i), hall)).isTrue();
            assertThat(tryCode(hall, true)).isEqualTo("right");
        }
    }

    @Test
    void stopsAProgramWhateverItAsksFor() {
        for (int i = 0; i < 1_200; i++) {
            limits.isMailAllowed(visitor(i), hall);
        }

        assertThat(refusalOf(more -> limits.isMailAllowed(visitor(1_200 + more), hall))
                        .after())
                .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(4));
        assertThat(limits.isMailAllowed(visitor(2_000), from("203.0.113.8"))).isTrue();
    }

    @Test
    void letsTenThousandPhonesOfAHallRegisterInAnHour() {
        for (int i = 0; i < 10_000; i++) {
            limits.ensureMayRegister(hall);
        }
    }

    @Test
    void stopsAProgramThatRegistersWithoutEnd() {
        for (int i = 0; i < 12_000; i++) {
            limits.ensureMayRegister(hall);
        }

        assertThat(refusalOf(more -> limits.ensureMayRegister(hall)).after())
                .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
        limits.ensureMayRegister(from("203.0.113.8"));
    }

    @Test
    void guardsAnInboxHoweverManyAsk() {
        for (int i = 0; i < 3; i++) {
            assertThat(limits.isMailAllowed("a@example.com", from("203.0.113." + i)))
                    .isTrue();
        }

        assertThat(limits.isMailAllowed("A@Example.com", from("203.0.113.9"))).isFalse();
        assertThat(limits.isMailToStrangerAllowed("a@example.com", EXPO, from("203.0.113.9")))
                .isFalse();
        assertThatThrownBy(() -> limits.ensureMailToStrangerAllowed("a@example.com", EXPO, from("203.0.113.9")))
                .isInstanceOfSatisfying(
                        VisitorLimits.TooOften.class,
                        refused ->
                                assertThat(refused.after()).isBetween(Duration.ofMinutes(19), Duration.ofMinutes(21)));
    }

    @Test
    void letsASchoolClassAskItsGuardiansAtOnce() {
        for (int i = 0; i < 120; i++) {
            assertThat(limits.isMailToStrangerAllowed(visitor(i), EXPO, hall)).isTrue();
        }

        assertThatThrownBy(() -> limits.isMailToStrangerAllowed(visitor(120), EXPO, hall))
                .isInstanceOf(VisitorLimits.TooOften.class);
    }

    @Test
    void mailsAThousandStrangersAnHourInTheNameOfAnExpoAndNotThoseOfAnother() {
        for (int i = 0; i < 1_000; i++) {
            limits.ensureMailToStrangerAllowed(visitor(i), EXPO, from("198.51.100." + i % 250));
        }

        refusalOf(more -> limits.ensureMailToStrangerAllowed(visitor(1_000 + more), EXPO, from("192.0.2." + more)));
        limits.ensureMailToStrangerAllowed(visitor(2_000), "other", hall);
        assertThat(limits.isMailAllowed(visitor(2_001), hall)).isTrue();
    }

    @Test
    void takesNothingFromAnExpoForAnInboxThatGetsNoMore() {
        for (int i = 0; i < 1_200; i++) {
            limits.isMailToStrangerAllowed("a@example.com", EXPO, from("198.51.100." + i % 250));
        }

        limits.ensureMailToStrangerAllowed("b@example.com", EXPO, hall);
    }

    @Test
    void countsTriesThatWereWrong() {
        for (int i = 0; i < 300; i++) {
            assertThat(tryCode(hall, false)).isEqualTo("wrong");
        }

        assertThat(tryCode(hall, true)).isEqualTo("refused");
        assertThat(tryCode(from("203.0.113.8"), true)).isEqualTo("right");
    }

    @Test
    void takesANetworkOfTheNewInternetForOneClient() {
        for (int i = 0; i < 300; i++) {
            tryCode(from("2001:db8:1:2::" + Integer.toHexString(i)), false);
        }

        assertThat(tryCode(from("2001:db8:1:2:ffff::1"), true)).isEqualTo("refused");
        assertThat(tryCode(from("2001:db8:1:3::1"), true)).isEqualTo("right");
    }

    /** The first refusal; while a slow machine asks, some of what was taken has grown back. */
    private static VisitorLimits.TooOften refusalOf(IntConsumer asking) {
        for (int more = 0; more < 100; more++) {
            try {
                asking.accept(more);
            } catch (VisitorLimits.TooOften refused) {
                return refused;
            }
        }
        throw new AssertionError("never refused");
    }

    private String tryCode(ServerWebExchange client, boolean right) {
        Mono<String> tried = right ? Mono.just("right") : Mono.error(new IllegalStateException());
        return limits.trying(client, () -> tried)
                .onErrorReturn(IllegalStateException.class, "wrong")
                .onErrorReturn(VisitorLimits.TooOften.class, "refused")
                .blockOptional(SOON)
                .orElseThrow();
    }

    private static String visitor(int number) {
        return "visitor-" + number + "@example.com";
    }

    private static ServerWebExchange from(String address) {
        try {
            return MockServerWebExchange.from(MockServerHttpRequest.get("/")
                    .remoteAddress(new InetSocketAddress(InetAddress.getByName(address), 1)));
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
