package kr.madang;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webtestclient.autoconfigure.WebTestClientBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.client.ClientResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@TestConfiguration(proxyBeanMethods = false)
class HttpTestSetup {

    /** That of all tests, unless {@code madang.test.own-database} asks for one that may be stopped. */
    @Bean
    TestDatabase testDatabase(Environment environment) {
        return environment.getProperty("madang.test.own-database", Boolean.class, false)
                ? TestDatabase.startOwn()
                : TestDatabase.get();
    }

    @Bean
    DynamicPropertyRegistrar database(TestDatabase database) {
        return properties -> {
            properties.add("spring.r2dbc.url", database::r2dbcUrl);
            properties.add("spring.r2dbc.password", () -> "unused");
            properties.add("spring.flyway.url", database::jdbcUrl);
            properties.add("spring.flyway.password", () -> "unused");
        };
    }

    /**
     * Mail that fails is tried again at once, and given up after a second or two. It is noon wherever tests run, so that
     * marketing mail may be sent, unless {@code madang.test.hour} asks for another hour.
     */
    @Bean
    DynamicPropertyRegistrar mail(Environment environment) {
        return properties -> {
            properties.add("spring.mail.port", () -> TestInbox.get().port());
            TestInbox.get().bounces();
            properties.add("madang.messaging.bounces.protocol", () -> "imap");
            properties.add("madang.messaging.bounces.host", () -> "127.0.0.1");
            properties.add(
                    "madang.messaging.bounces.port", () -> TestInbox.get().imapPort());
            properties.add("madang.messaging.bounces.user", () -> TestInbox.BOUNCES);
            properties.add("madang.messaging.bounces.password", () -> TestInbox.BOUNCES);
            properties.add("madang.messaging.bounces.look", () -> "500ms");
            properties.add("madang.messaging.look", () -> "50ms");
            properties.add("madang.messaging.first-back-off", () -> "200ms");
            properties.add("madang.messaging.attempts", () -> "4");
            int hour = environment.getProperty("madang.test.hour", Integer.class, 12);
            properties.add("madang.messaging.marketing.zone", () -> zoneWhereItIs(hour));
        };
    }

    private static ZoneOffset zoneWhereItIs(int hour) {
        int ahead = hour - ZonedDateTime.now(ZoneOffset.UTC).getHour();
        return ZoneOffset.ofHours(Math.floorMod(ahead + 12, 24) - 12);
    }

    @Bean
    ReactiveJwtDecoder jwtDecoder() {
        return TestTokens.decoder();
    }

    /** Reads each answer to its end: the buffers of one whose status alone is asserted would be released by nobody. */
    @Bean
    WebTestClientBuilderCustomizer wholeAnswers() {
        return client -> client.filter((request, next) -> next.exchange(request).flatMap(HttpTestSetup::readWhole));
    }

    private static Mono<ClientResponse> readWhole(ClientResponse answer) {
        if (answer.headers()
                .contentType()
                .filter(MediaType.TEXT_EVENT_STREAM::isCompatibleWith)
                .isPresent()) {
            return Mono.just(answer); // it may have no end
        }
        return DataBufferUtils.join(answer.body(BodyExtractors.toDataBuffers()))
                .map(HttpTestSetup::copyAndRelease)
                .map(Flux::just)
                .defaultIfEmpty(Flux.empty())
                .map(whole -> answer.mutate().body(read -> whole).build());
    }

    private static DataBuffer copyAndRelease(DataBuffer pooled) {
        byte[] bytes = new byte[pooled.readableByteCount()];
        pooled.read(bytes);
        DataBufferUtils.release(pooled);
        return DefaultDataBufferFactory.sharedInstance.wrap(bytes);
    }
}
