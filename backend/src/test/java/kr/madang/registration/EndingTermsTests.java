package kr.madang.registration;

import static kr.madang.registration.TestAttachments.png;
import static kr.madang.registration.TestRegistrations.bodyOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.expo.Expos;
import kr.madang.shared.Ids;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** A registration is kept 40 days after the expo's last day, a business card 30. */
@HttpTest
class EndingTermsTests {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final int MANY = 1000;
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Autowired
    TestExpo expo;

    @Autowired
    FormSetUp setUp;

    @Autowired
    RegistrationForms forms;

    @Autowired
    Expos expos;

    @Autowired
    TermStore terms;

    @Autowired
    DatabaseClient database;

    @Autowired
    Environment environment;

    @Autowired
    WebTestClient http;

    TestRegistrations visitors;
    TestAttachments files;
    Place place;
    UUID card;
    LocalDate lastDay;

    @BeforeEach
    void open() {
        visitors = new TestRegistrations(expo, setUp, expos, http);
        files = new TestAttachments(expo, http);
        place = visitors.open(50);
        lastDay = LocalDate.now(SEOUL).plusDays(3);
        ConsentItem kept = TestRegistrations.item("privacy", 2, ConsentItem.Kind.REQUIRED);
        expo.run(place, setUp.add(List.of(), List.of(), List.of(keeping(kept, 40))));
        forms.forget(place.expo());
        card = files.ask(place, "card", false);
    }

    @Test
    void erasesAnswersAloneWhereOnlyTheirTimeIsOver() {
        JsonNode visitor = register(true);

        assertThat(endAllOn(lastDay.plusDays(30))).isZero();
        assertThat(endAllOn(lastDay.plusDays(31))).isEqualTo(1);

        JsonNode own = bodyOf(visitors.getAs(visitor, place, "/registrations/mine"), HttpStatus.OK);
        assertThat(own.get("name").asString()).isEqualTo("김하늘");
        assertThat(own.get("answers")).isEmpty();
        assertThat(count("select count(*) as n from attachment_part")).isZero();
        assertThat(audited()).contains("answers-erased 1");
    }

    @Test
    void erasesWholeRegistrationsWhereTheirTimeIsOver() {
        register(true);
        register(false);

        assertThat(endAllOn(lastDay.plusDays(40))).isEqualTo(1);
        assertThat(endAllOn(lastDay.plusDays(41))).isEqualTo(2);
        assertThat(endAllOn(lastDay.plusDays(400))).isZero();

        assertThat(count("select count(*) as n from registration where erased_at is null"))
                .isZero();
        assertThat(count("select count(*) as n from outbox where recipient is not null"))
                .isZero();
        assertThat(audited()).contains("answers-erased 1", "registrations-erased 2");
    }

    @Test
    void erasesNothingWhereATextThatWasAgreedToHasNoNumber() {
        Place other = visitors.open(5);
        visitors.register(other);

        endAllOn(lastDay.plusDays(4000));

        assertThat(expo.get(
                        other,
                        database.sql("select count(*) as n from registration where erased_at is null")
                                .map(row -> row.get("n", Long.class))
                                .one()))
                .isEqualTo(1);
    }

    @Test
    void endsAConsentThatMayBeRefusedWhenItsOwnTimeIsOver() {
        ConsentItem news = TestRegistrations.item("news", 2, ConsentItem.Kind.MARKETING);
        JsonNode early = visitors.register(place, agreeing(1));
        expo.run(place, setUp.add(List.of(), List.of(), List.of(keeping(news, 10))));
        forms.forget(place.expo());
        JsonNode visitor = visitors.register(place, agreeing(2));

        assertThat(endAllOn(lastDay.plusDays(10))).isZero();
        assertThat(endAllOn(lastDay.plusDays(11))).isEqualTo(1);
        assertThat(endAllOn(lastDay.plusDays(12))).isZero();

        assertThat(newsOf(visitor).get("endedAt").isNull()).isFalse();
        assertThat(newsOf(visitor).get("withdrawnAt").isNull()).isTrue();
        assertThat(newsOf(early).get("endedAt").isNull()).isTrue();
        assertThat(audited()).contains("consents-ended 1");
        assertThat(retention().get("ended").toString()).contains("{\"of\":\"CONSENTS\",\"title\":{\"ko\":\"news 동의\"");
    }

    private JsonNode newsOf(JsonNode visitor) {
        JsonNode consents = bodyOf(visitors.getAs(visitor, place, "/registrations/mine"), HttpStatus.OK)
                .get("consents");
        return consents.get(0).get("item").asString().equals("news") ? consents.get(0) : consents.get(1);
    }

    @Test
    void goesOnWhereARunWasKilled() throws Exception {
        for (int i = 0; i < 6; i++) {
            register(false);
        }
        Instant moment = noonOf(lastDay.plusDays(41));
        assertThat(terms.end(moment, 2).block(LIMIT)).isEqualTo(2);
        try (Connection owner = holdLastRegistration()) {
            CompletableFuture<Integer> killed =
                    CompletableFuture.supplyAsync(() -> terms.end(moment, MANY).block(LIMIT));
            endWhoWaitsFor(owner);
            assertThatThrownBy(killed::join).hasStackTraceContaining("57P01");
        }
        assertThat(count("select count(*) as n from registration where erased_at is null"))
                .isEqualTo(4);

        assertThat(endAllOn(lastDay.plusDays(41))).isEqualTo(4);

        assertThat(count("select sum(erased) as n from ended_term")).isEqualTo(6);
        assertThat(count("select count(*) as n from registration where erased_at is not null"))
                .isEqualTo(6);
    }

    @Test
    void showsTheOrganizerWhatWillBeErasedAndWhatWas() {
        register(true);
        assertThat(retention().get("terms").toString())
                .isEqualTo("""
                        [{"of":"REGISTRATIONS","title":null,"erasedOn":"%s","kept":1},\
                        {"of":"ANSWERS","title":{"ko":"명함","en":"Business card"},"erasedOn":"%s","kept":1},\
                        {"of":"CONSENTS","title":{"ko":"news 동의","en":"Consent to news"},"erasedOn":null,"kept":1}]""".formatted(lastDay.plusDays(41), lastDay.plusDays(31)));

        endAllOn(lastDay.plusDays(41));

        JsonNode after = retention();
        assertThat(after.get("terms").toString())
                .isEqualTo(
                        "[{\"of\":\"ANSWERS\",\"title\":{\"ko\":\"명함\",\"en\":\"Business card\"},\"erasedOn\":\"%s\",\"kept\":0}]"
                                .formatted(lastDay.plusDays(31)));
        assertThat(after.get("ended").findValuesAsString("erased")).containsExactly("1", "1");
        assertThat(after.at("/ended/1/title/en").asString()).isEqualTo("Business card");
    }

    private JsonNode register(boolean withCard) {
        Map<String, Object> form = agreeing(1);
        if (withCard) {
            form.put(
                    "answers",
                    List.of(Map.of("question", "card", "values", List.of(files.upload(place, card, png(100))))));
        }
        return visitors.register(place, form);
    }

    private static Map<String, Object> agreeing(int news) {
        Map<String, Object> form = TestRegistrations.form(TestRegistrations.newEmail());
        form.put(
                "consents",
                List.of(
                        Map.of("item", "privacy", "version", 2, "given", true),
                        Map.of("item", "news", "version", news, "given", true)));
        return form;
    }

    private static ConsentItem keeping(ConsentItem item, int days) {
        return new ConsentItem(
                new ConsentItem.Id(Ids.next()),
                item.code(),
                item.version(),
                item.kind(),
                item.basis(),
                item.title(),
                item.text(),
                item.purpose(),
                new InTwoLanguages("행사 뒤 " + days + "일", days + " days after the expo"),
                null,
                days);
    }

    private static Instant noonOf(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(SEOUL).toInstant();
    }

    /** What is erased in this expo by a run on that day; other tests' expos may have something due as well. */
    private long endAllOn(LocalDate day) {
        long before = count("select coalesce(sum(erased), 0) as n from ended_term");
        Integer some = MANY;
        while (some != null && some > 0) {
            some = terms.end(noonOf(day), MANY).block(LIMIT);
        }
        return count("select coalesce(sum(erased), 0) as n from ended_term") - before;
    }

    private JsonNode retention() {
        return bodyOf(
                http.get()
                        .uri("/api/expos/{expo}/retention", place.slug())
                        .headers(headers -> headers.setBearerAuth(expo.organizerToken(place)))
                        .exchange(),
                HttpStatus.OK);
    }

    private Connection holdLastRegistration() throws Exception {
        Connection owner = DriverManager.getConnection(
                environment.getRequiredProperty("spring.flyway.url"), "postgres", "postgres");
        owner.setAutoCommit(false);
        try (PreparedStatement lock = owner.prepareStatement(
                "select from registration where expo_id = ? order by id desc limit 1 for update")) {
            lock.setObject(1, place.expo().value());
            lock.execute();
        }
        return owner;
    }

    private static void endWhoWaitsFor(Connection blocking) throws Exception {
        try (PreparedStatement end = blocking.prepareStatement("""
                select pg_terminate_backend(pid) from pg_stat_activity
                where pg_backend_pid() = any (pg_blocking_pids(pid))
                """)) {
            for (int i = 0; i < 1000 && !end.executeQuery().next(); i++) {
                Thread.sleep(10);
            }
        }
    }

    private long count(String sql) {
        return expo.get(
                place, database.sql(sql).map(row -> row.get("n", Long.class)).one());
    }

    private List<String> audited() {
        return expo.get(
                place,
                database.sql("select concat_ws(' ', action, reason) as deed from audit_entry order by id")
                        .map(row -> row.get("deed", String.class))
                        .all()
                        .collectList());
    }
}
