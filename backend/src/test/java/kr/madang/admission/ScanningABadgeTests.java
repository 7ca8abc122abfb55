package kr.madang.admission;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.account.Person;
import kr.madang.account.Role;
import kr.madang.account.Scanner;
import kr.madang.account.StaffMember;
import kr.madang.expo.Expos;
import kr.madang.expo.Venues;
import kr.madang.registration.FormSetUp;
import kr.madang.registration.TestRegistrations;
import kr.madang.shared.Ids;
import kr.madang.shared.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

@HttpTest
class ScanningABadgeTests {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Autowired
    TestExpo expo;

    @Autowired
    FormSetUp setUp;

    @Autowired
    Expos expos;

    @Autowired
    Venues venues;

    @Autowired
    Admissions admissions;

    @Autowired
    Gates allGates;

    @Autowired
    DatabaseClient database;

    @Autowired
    WebTestClient http;

    TestRegistrations visitors;
    Place place;
    String staff;
    TestGates gates;
    Gate main;
    Instant opening;

    @BeforeEach
    void open() {
        visitors = new TestRegistrations(expo, setUp, expos, http);
        place = visitors.open(expo.openIn(0), 100);
        staff = expo.tokenOf(place, Role.STAFF, null);
        opening = expo.get(place, expos.getHere()).days().get(0).opensAt();
        gates = new TestGates(expo, venues, allGates, place);
        main = gates.main();
    }

    @Test
    void admitsTheHolderByName() {
        JsonNode decision = scan(aScan(tokenOf(visitors.register(place)))).get(0);

        assertThat(decision.get("outcome").asString()).isEqualTo("ADMITTED");
        assertThat(decision.get("name").asString()).isEqualTo("김하늘");
        assertThat(decision.at("/admissionType/ko").asString()).isEqualTo("일반 입장");
        assertThat(decision.get("reason").isNull()).isTrue();
    }

    @Test
    void saysSinceWhenAndWhereTheHolderIsIn() {
        String token = tokenOf(visitors.register(place));
        scan(aScan(token));
        scan(aScan(token, 10, "IN", main));

        JsonNode decision = scan(aScan(token, 20, "IN", main)).get(0);

        assertThat(decision.get("outcome").asString()).isEqualTo("ALREADY_IN");
        assertThat(decision.get("since").asString()).isEqualTo(opening.toString());
        assertThat(decision.at("/sinceGate/ko").asString()).isEqualTo("정문");
    }

    @Test
    void admitsAgainWhoWentOut() {
        String token = tokenOf(visitors.register(place));

        assertThat(outcomes(scan(
                        aScan(token),
                        aScan(token, 10, "OUT", main),
                        aScan(token, 20, "IN", main),
                        aScan(token, 30, "IN", main))))
                .containsExactly("ADMITTED", "LEFT", "ADMITTED", "ALREADY_IN");
    }

    @Test
    void saysSinceWhenAndWhereTheHolderIsOutside() {
        String token = tokenOf(visitors.register(place));
        scan(aScan(token), aScan(token, 10, "OUT", main), aScan(token, 20, "OUT", main));

        JsonNode decision = scan(aScan(token, 30, "OUT", main)).get(0);

        assertThat(decision.get("outcome").asString()).isEqualTo("ALREADY_OUT");
        assertThat(decision.get("since").asString())
                .isEqualTo(opening.plusSeconds(10).toString());
        assertThat(decision.at("/sinceGate/ko").asString()).isEqualTo("정문");
        assertThat(outcomes(scan(aScan(token, 40, "IN", main), aScan(token, 50, "OUT", main))))
                .containsExactly("ADMITTED", "LEFT");
    }

    @Test
    void givesAScanThatIsSentAgainTheSameAnswer() {
        Map<String, Object> scan = aScan(tokenOf(visitors.register(place)));

        JsonNode first = scan(scan);
        JsonNode again = scan(scan, scan);

        assertThat(again.get(0)).isEqualTo(first.get(0));
        assertThat(again.get(1)).isEqualTo(first.get(0));
        assertThat(count("select count(*) from scan")).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoBadgeOfThisExpo() {
        String token = tokenOf(visitors.register(place));
        char last = token.charAt(119);
        String forged = token.substring(0, 119) + (last == '0' ? '1' : '0');
        String elsewhere = tokenOf(visitors.register(visitors.open(1)));

        JsonNode decisions = scan(aScan("가나다 https://example.com"), aScan(forged), aScan(elsewhere));

        assertThat(reasons(decisions)).containsExactly("UNREADABLE", "WRONG_SIGNATURE", "OTHER_EXPO");
        assertThat(decisions.get(2).get("name").isNull()).isTrue();
    }

    @Test
    void refusesACancelledRegistration() {
        JsonNode visitor = visitors.register(place);
        visitors.cancelAs(visitor, place).expectStatus().isNoContent();

        assertThat(reasons(scan(aScan(tokenOf(visitor))))).containsExactly("CANCELLED");
    }

    @Test
    void refusesABadgeThatWasIssuedAnew() {
        JsonNode visitor = visitors.register(place);
        expo.run(place, database.sql("update registration set revision = 1").then());

        assertThat(reasons(scan(aScan(tokenOf(visitor))))).containsExactly("REVOKED");
    }

    @Test
    void refusesAnotherDay() {
        String token = tokenOf(visitors.register(place));

        assertThat(reasons(scan(aScan(token, -24 * 3600, "IN", main)))).containsExactly("NOT_THIS_DAY");
    }

    @Test
    void findsOneFirstEntryAmongTwentyAtOnce() {
        JsonNode visitor = visitors.register(place);
        Person.Id person = new Person.Id(expo.get(
                place,
                database.sql("select person_id from membership where role = 'STAFF'")
                        .map(row -> row.get("person_id", UUID.class))
                        .one()));
        List<Scan> scans = IntStream.range(0, 20)
                .mapToObj(i -> new Scan(
                        new Scan.Id(UUID.randomUUID()),
                        tokenOf(visitor),
                        main.id(),
                        opening.plusMillis(i),
                        Scan.Direction.IN,
                        Duration.ZERO,
                        null))
                .toList();

        Map<Decision.Outcome, Long> outcomes = Objects.requireNonNull(Flux.fromIterable(scans)
                .flatMap(scan -> place.in(admissions.decide(List.of(scan), Scanner.of(new StaffMember(person)))), 20)
                .collect(Collectors.groupingBy(
                        decided -> decided.get(0).decision().outcome(), Collectors.counting()))
                .block(LIMIT));

        assertThat(outcomes).isEqualTo(Map.of(Decision.Outcome.ADMITTED, 1L, Decision.Outcome.ALREADY_IN, 19L));
        assertThat(listFirstEntries()).containsExactly(opening);
    }

    @Test
    void findsTheSameFirstEntryInWhateverOrderScansArrive() {
        String one = tokenOf(visitors.register(place));
        String other = tokenOf(visitors.register(place));
        scan(aScan(one, 0, "IN", main));
        scan(aScan(one, 60, "IN", main));
        scan(aScan(other, 60, "IN", main));
        scan(aScan(other, 0, "IN", main));

        assertThat(listFirstEntries()).containsExactly(opening, opening);
    }

    private List<Instant> listFirstEntries() {
        return expo.get(
                place,
                database.sql("select at from first_entry")
                        .map(row -> row.get("at", Instant.class))
                        .all()
                        .collectList());
    }

    @Test
    void refusesAGateOfAnotherExpo() {
        Map<String, Object> scan = aScan(tokenOf(visitors.register(place)));
        scan.put("gate", Ids.next().toString());

        assertThat(refusal(post(staff, List.of(scan)), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("gate-unknown");
        assertThat(count("select count(*) from scan")).isZero();
    }

    @Test
    void refusesATimeThatCannotBe() {
        Map<String, Object> scan = aScan("x");
        scan.put("at", "9999-01-01T00:00:00Z");

        assertThat(refusal(post(staff, List.of(scan)), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("scan-clock-wrong");
    }

    @Test
    void saysWhichFieldIsWrong() {
        Map<String, Object> scan = aScan("x");
        scan.remove("direction");

        JsonNode problem = bodyOf(post(staff, List.of(scan)), HttpStatus.BAD_REQUEST);
        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("/scans/0/direction");
        assertThat(refusal(post(staff, List.of()), HttpStatus.BAD_REQUEST)).isEqualTo("request-invalid");
    }

    @Test
    void isForStaffOfThisExpo() {
        Map<String, Object> scan = aScan(tokenOf(visitors.register(place)));

        assertThat(refusal(
                        post(expo.tokenOf(place, Role.BUYER, UUID.randomUUID()), List.of(scan)), HttpStatus.FORBIDDEN))
                .isEqualTo("not-allowed");
        assertThat(refusal(post(expo.tokenOf(expo.open(), Role.STAFF, null), List.of(scan)), HttpStatus.FORBIDDEN))
                .isEqualTo("not-allowed");
        bodyOf(post(expo.organizerToken(place), List.of(scan)), HttpStatus.OK);
    }

    @Test
    void isNoted() {
        scan(aScan(tokenOf(visitors.register(place))), aScan("x"));

        assertThat(expo.get(
                        place,
                        database.sql("select action from audit_entry")
                                .map(row -> row.get("action", String.class))
                                .all()
                                .collectList()))
                .containsExactly("badges-scanned");
    }

    @Test
    void happensAtTheGatesThatAreListed() {
        JsonNode gates = bodyOf(get("/gates"), HttpStatus.OK);

        assertThat(gates).hasSize(2);
        assertThat(gates.at("/0/kind").asString()).isEqualTo("GATE");
        assertThat(gates.at("/1/name/en").asString()).isEqualTo("Smart City");
    }

    private static String tokenOf(JsonNode visitor) {
        return visitor.at("/badge/token").asString();
    }

    private Map<String, Object> aScan(String token) {
        return aScan(token, 0, "IN", main);
    }

    private Map<String, Object> aScan(String token, long secondsAfterOpening, String direction, Gate gate) {
        return new TreeMap<>(Map.of(
                "scanId",
                UUID.randomUUID().toString(),
                "token",
                token,
                "gate",
                gate.id().value().toString(),
                "at",
                opening.plusSeconds(secondsAfterOpening).toString(),
                "direction",
                direction));
    }

    @SafeVarargs
    private JsonNode scan(Map<String, Object>... scans) {
        List<Map<String, Object>> batch = new ArrayList<>();
        for (Map<String, Object> scan : scans) {
            batch.add(scan);
        }
        return bodyOf(post(staff, batch), HttpStatus.OK).get("decisions");
    }

    private WebTestClient.ResponseSpec post(String token, List<Map<String, Object>> scans) {
        return http.post()
                .uri("/api/expos/{expo}/scans", place.slug())
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("scans", scans))
                .exchange();
    }

    private WebTestClient.ResponseSpec get(String path) {
        return http.get()
                .uri("/api/expos/" + place.slug() + path)
                .headers(headers -> headers.setBearerAuth(staff))
                .exchange();
    }

    private static List<String> outcomes(JsonNode decisions) {
        return decisions.findValuesAsString("outcome");
    }

    private static List<String> reasons(JsonNode decisions) {
        return decisions.findValuesAsString("reason");
    }

    private long count(String sql) {
        return expo.get(
                place,
                database.sql(sql)
                        .map(row -> row.get(0, Number.class).longValue())
                        .one());
    }
}
