package kr.madang.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.shared.Ids;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;

@HttpTest
class RunningTheMatchingTests {

    private static final String FIVE_SECONDS = "{\"seconds\": 5, \"seed\": 7}";

    @Autowired
    TestExpo expo;

    @Autowired
    TestMatchmaking matchmaking;

    @Autowired
    TestRuns runs;

    @Autowired
    WebTestClient http;

    private Place place;
    private String token;

    @BeforeEach
    void anExpo() {
        place = expo.open();
        token = expo.organizerToken(place);
    }

    /** Anh (Vietnamese) and Binh both must meet Gaon, Binh would like Naon too; one table, two slots, an interpreter. */
    private List<Named> smallMarket() {
        matchmaking.open(place, 1, 2);
        Buyer.Id anh = matchmaking.buyer(place, "Anh", "vi");
        Buyer.Id binh = matchmaking.buyer(place, "Binh", "ko");
        Exhibitor.Id gaon = matchmaking.exhibitor(place, "가온", 1, "ko");
        Exhibitor.Id naon = matchmaking.exhibitor(place, "나온", 1, "ko");
        matchmaking.interpreter(place, "김통역", "ko", "vi");
        matchmaking.bothMust(place, anh, gaon);
        matchmaking.bothMust(place, binh, gaon);
        matchmaking.wish(place, Side.BUYER, binh, naon, Strength.FINE, null);
        return List.of(named(anh.value(), "Anh"), named(binh.value(), "Binh"), named(naon.value(), "나온"));
    }

    private static Named named(UUID id, String name) {
        return new Named(id, new InTwoLanguages(name, name));
    }

    @Test
    void aRunEndsWithAPlanAndItsProof() {
        smallMarket();

        MatchingRun.Id id = new MatchingRun.Id(started(FIVE_SECONDS).id());
        MatchingRun run = runs.await(place, id, MatchingRun.State.FINISHED);

        assertThat(run.standing())
                .usingRecursiveComparison()
                .ignoringFields("elapsedMillis")
                .isEqualTo(new MatchingRun.Standing(MatchingRun.Phase.FINISHED, 0, 1800, 1800L, 2, 4));
        assertThat(run.settings()).isEqualTo(new MatchingRun.Settings(5, 7, 0, 0));
        assertThat(List.of(run.requests(), run.mustWishes())).containsExactly(3, 4);
    }

    @Test
    void thePlanTellsWhoMeetsWhenAndWithWhoseHelp() {
        smallMarket();
        MatchingRun.Id id = runs.finish(place);

        Planned planned = Objects.requireNonNull(get("/" + id.value() + "/meetings")
                .expectBody(Planned.class)
                .returnResult()
                .getResponseBody());

        assertThat(planned.items())
                .extracting(one -> one.table() + " " + one.exhibitor().name().ko() + " "
                        + one.buyer().name().ko() + (one.interpreter() == null ? "" : " interpreted"))
                .containsExactlyInAnyOrder("1 가온 Anh interpreted", "1 가온 Binh");
        assertThat(planned.items()).extracting(Plans.Held::start).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void pagesOfThePlanFollowOneAnother() {
        smallMarket();
        MatchingRun.Id id = runs.finish(place);
        Planned first = page("/" + id.value() + "/meetings?limit=1");

        Planned second = page("/" + id.value() + "/meetings?limit=1&cursor=" + first.next());

        assertThat(first.items()).hasSize(1);
        assertThat(second.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isNull();
    }

    @Test
    void whatThePlanLeavesOutHasAReason() {
        List<Named> companies = smallMarket();
        MatchingRun.Id id = runs.finish(place);

        get("/" + id.value() + "/unscheduled").expectBody().json("""
                {"items": [{"buyer": {"id": "%s", "name": {"ko": "Binh", "en": "Binh"}},
                  "exhibitor": {"id": "%s", "name": {"ko": "나온", "en": "나온"}}, "value": 75, "musts": 0,
                  "reason": {"code": "TABLES_FULL"}}], "next": null}
                """.formatted(
                        companies.get(1).id(), companies.get(2).id()));
    }

    @Test
    void whoIsNeverAvailableIsLeftOutOfThePlanWithAReason() {
        TestMatchmaking.Hall hall = matchmaking.open(place, 1, 2);
        Exhibitor.Id gaon = matchmaking.exhibitor(place, "가온", 1, "ko");
        Buyer.Id anh = matchmaking.buyer(place, "Anh", "ko");
        Buyer.Id away = matchmaking.buyer(place, "Binh", "ko");
        matchmaking.bothMust(place, anh, gaon);
        matchmaking.bothMust(place, away, gaon);
        matchmaking.block(
                place,
                BlockedTime.Of.BUYER,
                away.value(),
                hall.slot(0).start(),
                hall.slot(1).end());

        MatchingRun.Id id = runs.finish(place);

        get("/" + id.value() + "/unscheduled")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].buyer.id")
                .isEqualTo(away.value().toString())
                .jsonPath("$.items[0].reason.code")
                .isEqualTo("NO_COMMON_SLOT");
    }

    @Test
    void aRunIsFollowedLiveToItsEnd() {
        place = matchmaking.unprovable();
        token = expo.organizerToken(place);
        Seen started = started(FIVE_SECONDS);

        List<ServerSentEvent<Seen>> events = follow(started.id(), null);

        assertThat(events).allSatisfy(event -> assertThat(event.event()).isEqualTo("matching-run"));
        assertThat(events).extracting(event -> seen(event).version()).isSorted().doesNotHaveDuplicates();
        assertThat(events.stream()
                        .map(RunningTheMatchingTests::seen)
                        .filter(seen -> seen.bound() != null)
                        .map(Seen::value)
                        .toList())
                .isSorted()
                .endsWith(1200L);
        Seen last = seen(events.get(events.size() - 1));
        assertThat(last.state()).isEqualTo(MatchingRun.State.FINISHED);
        long bound = Objects.requireNonNull(last.bound());
        assertThat(last.gap()).isEqualTo((bound - 1200) / (double) bound);
        assertThat(events.size()).isGreaterThan(3);
    }

    @Test
    void whoHasLostTheLineGoesOnWhereItBroke() {
        smallMarket();
        MatchingRun.Id id = runs.finish(place);
        long version = runs.get(place, id).version();

        assertThat(follow(id.value(), Long.toString(version - 1))).hasSize(1);
        assertThat(follow(id.value(), Long.toString(version))).isEmpty();
    }

    @Test
    void theCurveOfARunIsKept() {
        place = matchmaking.unprovable();
        token = expo.organizerToken(place);
        MatchingRun.Id id = runs.finish(place);

        List<MatchingRuns.Point> curve = Objects.requireNonNull(get("/" + id.value() + "/progress")
                .expectBodyList(MatchingRuns.Point.class)
                .returnResult()
                .getResponseBody());

        assertThat(curve.size()).isGreaterThan(3);
        assertThat(curve).extracting(MatchingRuns.Point::value).isSorted();
        assertThat(curve.get(curve.size() - 1).value()).isEqualTo(1200);
    }

    @Test
    void aRunThatGoesIsStoppedWithThePlanSoFar() {
        place = matchmaking.unprovable();
        token = expo.organizerToken(place);
        MatchingRun.Id id = runs.start(place, 600);
        runs.await(place, id, MatchingRun.State.RUNNING);

        post("/" + id.value() + "/stop", "").exchange().expectStatus().isAccepted();

        MatchingRun stopped = runs.await(place, id, MatchingRun.State.STOPPED);
        assertThat(stopped.standing().meetings()).isEqualTo(2);
        post("/" + id.value() + "/stop", "").exchange().expectStatus().isAccepted();
        assertThat(runs.get(place, id)).isEqualTo(stopped);
    }

    @Test
    void anotherRunMeanwhileIsRefused() {
        place = matchmaking.unprovable();
        token = expo.organizerToken(place);
        MatchingRun.Id id = runs.start(place, 600);

        start(FIVE_SECONDS, UUID.randomUUID().toString())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("이미 실행 중인 매칭이 있어요");

        post("/" + id.value() + "/stop", "").exchange();
        runs.await(place, id, MatchingRun.State.STOPPED);
    }

    @Test
    void aRequestThatIsSentAgainStartsNothingNew() {
        smallMarket();
        String key = UUID.randomUUID().toString();
        Seen first = seenIn(start(FIVE_SECONDS, key));
        runs.await(place, new MatchingRun.Id(first.id()), MatchingRun.State.FINISHED);

        Seen again = seenIn(start(FIVE_SECONDS, key));

        assertThat(again).isEqualTo(first);
        get("").expectBody().jsonPath("$.items.length()").isEqualTo(1);
    }

    @Test
    void runsAreListedTheNewestFirst() {
        smallMarket();
        MatchingRun.Id earlier = runs.finish(place);
        MatchingRun.Id later = runs.finish(place);

        get("").expectBody()
                .jsonPath("$.items[0].id")
                .isEqualTo(later.value().toString())
                .jsonPath("$.items[1].id")
                .isEqualTo(earlier.value().toString())
                .jsonPath("$.items[0].inputHash")
                .isEqualTo(runs.get(place, earlier).inputHash());
    }

    @Test
    void anEmptyExpoHasNothingToRun() {
        start(FIVE_SECONDS, UUID.randomUUID().toString())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("matching-inputs-incomplete");
        get("").expectBody().json("{\"items\": [], \"next\": null}");
    }

    @Test
    void everyWrongFieldIsNamed() {
        start("{\"seconds\": 4, \"seed\": -1}", UUID.randomUUID().toString())
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[?(@.pointer == '/seconds')].detail")
                .isEqualTo("5 이상으로 입력해 주세요.")
                .jsonPath("$.errors[?(@.pointer == '/seed')].detail")
                .isEqualTo("0 이상으로 입력해 주세요.");
        start(FIVE_SECONDS, "short").expectStatus().isBadRequest();
    }

    @Test
    void anUnknownRunIsNotFound() {
        UUID unknown = Ids.next();
        for (String part : List.of("", "/live", "/progress", "/meetings", "/unscheduled")) {
            get("/" + unknown + part).expectStatus().isNotFound();
        }
    }

    @Test
    void theRunOfAnotherExpoIsNotFound() {
        smallMarket();
        MatchingRun.Id id = runs.finish(place);
        place = expo.open();
        token = expo.organizerToken(place);

        get("/" + id.value()).expectStatus().isNotFound();
        get("/" + id.value() + "/meetings").expectStatus().isNotFound();
    }

    @Test
    void onlyAnOrganizerMayRun() {
        smallMarket();
        token = matchmaking.tokenOf(place, matchmaking.buyer(place, "Chi", "ko"));

        start(FIVE_SECONDS, UUID.randomUUID().toString()).expectStatus().isForbidden();
        get("").expectStatus().isForbidden();
    }

    private Seen started(String body) {
        return seenIn(start(body, UUID.randomUUID().toString()));
    }

    private static Seen seenIn(WebTestClient.ResponseSpec response) {
        return Objects.requireNonNull(response.expectStatus()
                .isCreated()
                .expectBody(Seen.class)
                .returnResult()
                .getResponseBody());
    }

    private WebTestClient.ResponseSpec start(String body, String key) {
        return post("", body).header("Idempotency-Key", key).exchange();
    }

    private WebTestClient.RequestHeadersSpec<?> post(String rest, String body) {
        return http.method(HttpMethod.POST)
                .uri(runsUri() + rest)
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body);
    }

    private Planned page(String rest) {
        return Objects.requireNonNull(
                get(rest).expectBody(Planned.class).returnResult().getResponseBody());
    }

    private WebTestClient.ResponseSpec get(String rest) {
        return http.get()
                .uri(runsUri() + rest)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    private List<ServerSentEvent<Seen>> follow(UUID run, @Nullable String lastEventId) {
        return Objects.requireNonNull(http.get()
                .uri(runsUri() + "/" + run + "/live")
                .headers(headers -> {
                    headers.setBearerAuth(token);
                    if (lastEventId != null) {
                        headers.set("Last-Event-ID", lastEventId);
                    }
                })
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(new ParameterizedTypeReference<ServerSentEvent<Seen>>() {})
                .getResponseBody()
                .filter(event -> event.id() != null)
                .collectList()
                .block(Duration.ofSeconds(30)));
    }

    private static Seen seen(ServerSentEvent<Seen> event) {
        return Objects.requireNonNull(event.data());
    }

    private String runsUri() {
        return "/api/expos/" + place.slug() + "/matching-runs";
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Seen(
            UUID id,
            MatchingRun.State state,
            long value,
            @Nullable Long bound,
            @Nullable Double gap,
            long version) {}

    record Planned(List<Plans.Held> items, @Nullable String next) {}
}
