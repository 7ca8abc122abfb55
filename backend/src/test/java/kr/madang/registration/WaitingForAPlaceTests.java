package kr.madang.registration;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.form;
import static kr.madang.registration.TestRegistrations.newEmail;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.TestInbox;
import kr.madang.expo.Expos;
import kr.madang.shared.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

@HttpTest
class WaitingForAPlaceTests {

    private static final AdmissionType.Terms TERMS = new AdmissionType.Terms(
            AdmissionType.Channel.ONLINE, null, null, null, AdmissionType.Approval.AUTOMATIC, true, Duration.ofDays(1));

    @Autowired
    TestExpo expo;

    @Autowired
    FormSetUp setUp;

    @Autowired
    Expos expos;

    @Autowired
    RegistrationChanges changes;

    @Autowired
    DatabaseClient database;

    @Autowired
    WebTestClient http;

    TestRegistrations visitors;
    Place place;
    JsonNode registered;

    @BeforeEach
    void fill() {
        visitors = new TestRegistrations(expo, setUp, expos, http);
        place = visitors.open(expo.open(), 1, TERMS);
        registered = visitors.register(place);
    }

    @Test
    void tellsThePlaceInLineAndGivesNoBadge() {
        String email = newEmail();
        JsonNode first = visitors.register(place);
        JsonNode second = visitors.register(place, form(email));

        assertThat(second.get("state").asString()).isEqualTo("WAITING");
        assertThat(second.get("badge").isNull()).isTrue();
        assertThat(own(first).get("placeInLine").asInt()).isEqualTo(1);
        assertThat(own(second).get("placeInLine").asInt()).isEqualTo(2);
        assertThat(refusal(visitors.getAs(second, place, "/badge"), HttpStatus.CONFLICT))
                .isEqualTo("registration-not-confirmed");
        assertThat(subjectsTo(email, 1)).containsExactly("[시험 박람회] 대기자 명단에 올랐어요");
    }

    @Test
    void isOverWhenSomebodyCancels() {
        String email = newEmail();
        JsonNode first = visitors.register(place, form(email));
        JsonNode second = visitors.register(place);
        subjectsTo(email, 1);

        visitors.cancelAs(registered, place).expectStatus().isNoContent();

        assertThat(own(first).get("state").asString()).isEqualTo("OFFERED");
        assertThat(Instant.parse(own(first).get("offeredUntil").asString()))
                .isBetween(
                        Instant.now().plus(Duration.ofHours(23)), Instant.now().plus(Duration.ofDays(1)));
        assertThat(own(second).get("placeInLine").asInt()).isEqualTo(1);
        assertThat(subjectsTo(email, 2)).contains("[시험 박람회] 자리가 났어요. 기한 안에 확정해 주세요");

        JsonNode accepted = bodyOf(visitors.postAs(first, place, "/registrations/mine/acceptance"), HttpStatus.OK);
        assertThat(accepted.get("state").asString()).isEqualTo("REGISTERED");
        bodyOf(visitors.getAs(first, place, "/badge"), HttpStatus.OK);
        assertThat(subjectsTo(email, 3)).contains("[시험 박람회] 등록이 끝났어요. 배지를 보내 드려요");
        assertThat(taken()).isEqualTo(1);
    }

    @Test
    void goesOnToTheNextWhenAnOfferIsNotAnswered() {
        String email = newEmail();
        JsonNode first = visitors.register(place, form(email));
        JsonNode second = visitors.register(place);
        subjectsTo(email, 1);
        visitors.cancelAs(registered, place).expectStatus().isNoContent();
        subjectsTo(email, 2);
        letOfferRunOut();

        assertThat(refusal(visitors.postAs(first, place, "/registrations/mine/acceptance"), HttpStatus.CONFLICT))
                .isEqualTo("offer-over");
        expo.run(place, changes.expireOffers());

        assertThat(own(first).get("state").asString()).isEqualTo("EXPIRED");
        assertThat(own(second).get("state").asString()).isEqualTo("OFFERED");
        assertThat(subjectsTo(email, 3)).contains("[시험 박람회] 기한이 지나 자리가 다음 분께 넘어갔어요");
        assertThat(taken()).isEqualTo(1);
    }

    @Test
    void endsInOrderWhenTheQuotaGrows() {
        List<JsonNode> waiting = IntStream.range(0, 4)
                .mapToObj(number -> visitors.register(place))
                .toList();

        Quota quota = expo.get(place, setUp.listQuotas().single());
        bodyOf(edit(quota, 3), HttpStatus.OK);

        assertThat(waiting.stream().map(one -> own(one).get("state").asString()))
                .containsExactly("OFFERED", "OFFERED", "WAITING", "WAITING");
    }

    @Test
    void isNotOvertakenByWhoComesLater() {
        JsonNode first = visitors.register(place);
        visitors.cancelAs(registered, place).expectStatus().isNoContent();
        assertThat(own(first).get("state").asString()).isEqualTo("OFFERED");

        JsonNode later = visitors.register(place);

        assertThat(later.get("state").asString()).isEqualTo("WAITING");
    }

    @Test
    void losesAndDoublesNoPlaceWhenManyCancelAndRegisterAtOnce() {
        Place busy = visitors.open(expo.open(), 20, TERMS);
        List<JsonNode> all = IntStream.range(0, 40)
                .mapToObj(number -> visitors.register(busy))
                .toList();

        Flux.fromIterable(all)
                .filter(one -> one.get("state").asString().equals("REGISTERED"))
                .parallel(8)
                .runOn(Schedulers.boundedElastic())
                .doOnNext(one -> {
                    visitors.cancelAs(one, busy).expectStatus().isNoContent();
                    visitors.register(busy);
                })
                .sequential()
                .blockLast(Duration.ofSeconds(60));

        Map<String, Long> states = expo.get(
                busy,
                database.sql("select state from registration")
                        .map(row -> row.get("state", String.class))
                        .all()
                        .collect(Collectors.groupingBy(state -> state, Collectors.counting())));
        assertThat(states).isEqualTo(Map.of("CANCELLED", 20L, "OFFERED", 20L, "WAITING", 20L));
        assertThat(expo.get(busy, setUp.listQuotas().single()).taken()).isEqualTo(20);
    }

    private WebTestClient.ResponseSpec edit(Quota quota, int capacity) {
        UUID type =
                ((Quota.Scope.Types) quota.scope()).types().iterator().next().value();
        return http.put()
                .uri(
                        "/api/expos/{expo}/quotas/{quota}",
                        place.slug(),
                        quota.id().value())
                .header("Authorization", "Bearer " + expo.organizerToken(place))
                .header("If-Match", "\"" + quota.version() + "\"")
                .bodyValue(Map.of(
                        "name",
                        Map.of("ko", "정원", "en", "Quota"),
                        "kind",
                        "TYPES",
                        "admissionTypes",
                        List.of(type),
                        "capacity",
                        capacity))
                .exchange();
    }

    private void letOfferRunOut() {
        expo.run(
                place,
                database.sql(
                                "update registration set offered_until = now() - interval '1 second' where state = 'OFFERED'")
                        .then());
    }

    private int taken() {
        return expo.get(place, setUp.listQuotas().single()).taken();
    }

    private JsonNode own(JsonNode visitor) {
        return bodyOf(visitors.getAs(visitor, place, "/registrations/mine"), HttpStatus.OK);
    }

    private static List<String> subjectsTo(String email, int mails) {
        return TestInbox.get().await(email, mails).stream()
                .map(mail -> {
                    try {
                        return mail.getSubject();
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }
}
