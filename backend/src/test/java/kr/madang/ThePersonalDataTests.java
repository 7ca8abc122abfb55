package kr.madang;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static kr.madang.registration.TestRegistrations.bodyOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.madang.account.Role;
import kr.madang.expo.Expos;
import kr.madang.registration.FormSetUp;
import kr.madang.registration.GuardianLinks;
import kr.madang.registration.TestAttachments;
import kr.madang.registration.TestGuardians;
import kr.madang.registration.TestRegistrations;
import kr.madang.shared.Place;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** {@code docs/reference/personal-data.md} names every column there is, and what it says about a visitor's is so. */
@HttpTest
class ThePersonalDataTests {

    private static final Path PAGE = Path.of("..", "docs", "reference", "personal-data.md");
    private static final Duration LIMIT = Duration.ofSeconds(15);

    /** How the rows about a registration are found. */
    private static final Map<String, String> ROWS_OF_A_VISITOR = Map.ofEntries(
            Map.entry("registration", "id"),
            Map.entry("answer", "registration_id"),
            Map.entry("attachment", "registration_id"),
            Map.entry("attachment_part", "(select f.registration_id from attachment f where f.id = attachment_id)"),
            Map.entry("consent", "registration_id"),
            Map.entry("guardian", "registration_id"),
            Map.entry("lead", "registration_id"),
            Map.entry("lookup_code", "registration_id"),
            Map.entry("scan", "registration_id"),
            Map.entry("outbox", "subject_id"),
            Map.entry("audit_entry", "subject_id"));

    @Autowired
    TestExpo expo;

    @Autowired
    GuardianLinks links;

    @Autowired
    FormSetUp setUp;

    @Autowired
    Expos expos;

    @Autowired
    DatabaseClient database;

    @Autowired
    WebTestClient http;

    TestRegistrations visitors;
    Place place;
    String email;

    @BeforeEach
    void open() {
        visitors = new TestRegistrations(expo, setUp, expos, http);
        place = visitors.open(10);
        email = TestRegistrations.newEmail();
    }

    @Test
    void areNamedColumnByColumn() {
        Set<String> named = new TreeSet<>(tags().keySet());
        otherColumns().forEach(named::add);

        assertThat(named).isEqualTo(columns(withoutPersonalData()));
    }

    @Test
    void haveEveryTagInFull() {
        assertThat(tags().values())
                .isNotEmpty()
                .allSatisfy(tag -> assertThat(tag.cells()).hasSize(7).noneMatch(String::isBlank));
    }

    @Test
    void areNotDeniedOfATableThatPointsAtAPerson() {
        Set<String> pointing = rows("""
                select distinct c.conrelid::regclass::text as value from pg_constraint c
                where c.contype = 'f' and c.confrelid in ('registration'::regclass, 'person'::regclass)
                """).collect(toSet());

        assertThat(pointing).contains("answer", "scan").doesNotContainAnyElementsOf(withoutPersonalData());
    }

    @Test
    void areInTheFileThatAVisitorTakesAlong() {
        JsonNode visitor = somebodyWithEverything();

        JsonNode file = bodyOf(visitors.getAs(visitor, place, "/registrations/mine/data"), HttpStatus.OK);

        assertThat(tags().values().stream().filter(Tag::isInTheFile))
                .hasSizeGreaterThan(15)
                .allSatisfy(tag -> assertThat(file.at(tag.pointer()).isValueNode()
                                && !file.at(tag.pointer()).isNull())
                        .as(tag.column() + " at " + tag.pointer() + " of " + file)
                        .isTrue());
    }

    @Test
    void areGoneAfterErasingWhereThePageSaysSo() {
        JsonNode visitor = somebodyWithEverything();
        UUID id = UUID.fromString(visitor.get("id").asString());
        Map<String, List<String>> before = valuesOf(id);

        visitors.eraseAs(visitor, place).expectStatus().isNoContent();
        expectLastMail();

        Map<String, List<String>> after = valuesOf(id);
        Set<String> gone = new HashSet<>();
        for (Tag tag : tags().values()) {
            if (!ROWS_OF_A_VISITOR.containsKey(tag.table()) || tag.erasing().equals("emptied when the mail has gone")) {
                continue;
            }
            assertThat(before.get(tag.column())).as(tag.column() + " before").isNotEmpty();
            switch (tag.erasing()) {
                case "emptied", "row goes" ->
                    assertThat(after.get(tag.column())).as(tag.column()).isEmpty();
                case "replaced" ->
                    assertThat(after.get(tag.column()))
                            .as(tag.column())
                            .doesNotContainAnyElementsOf(before.get(tag.column()));
                default -> assertThat(after.get(tag.column())).as(tag.column()).isNotEmpty();
            }
            if (Set.of("emptied", "row goes", "replaced").contains(tag.erasing())) {
                gone.addAll(before.get(tag.column()));
            }
        }
        assertThat(after.get("outbox.enclosed")).isEmpty();
        assertThat(everythingStored()).doesNotContain(gone.toArray(String[]::new));
    }

    /** A child with a guardian, a phone, an answer, a file that was read, a code on its way, a scan, a consent taken back and one that is over. */
    private JsonNode somebodyWithEverything() {
        askForTheCompany();
        TestAttachments files = new TestAttachments(expo, http);
        UUID card = files.ask(place, "card", true);
        String token = files.upload(place, card, TestAttachments.png(2000));
        JsonNode visitor = new TestGuardians(links, http)
                .register(
                        place,
                        email,
                        List.of(
                                Map.of("question", "company", "values", List.of("한마당초등학교")),
                                Map.of("question", "card", "values", List.of(token))));
        read(visitor, card);
        TestInbox.get().await(email, 1);
        visitors.postAs(visitor, place, "/registrations/mine/consents/news/withdrawal")
                .expectStatus()
                .isNoContent();
        http.post()
                .uri("/api/expos/{expo}/lookup-codes", place.slug())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("email", email))
                .exchange()
                .expectStatus()
                .isAccepted();
        TestInbox.get().await(email, 3);
        scan(visitor);
        endConsentToPhotos();
        makeLeads(visitor);
        UUID id = UUID.fromString(visitor.get("id").asString());
        Awaitility.await()
                .atMost(LIMIT)
                .until(() -> !values("outbox", "recipient", id).isEmpty());
        return visitor;
    }

    private void askForTheCompany() {
        http.post()
                .uri("/api/expos/{expo}/questions", place.slug())
                .headers(headers -> headers.setBearerAuth(expo.organizerToken(place)))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(Map.of(
                        "code",
                        "company",
                        "kind",
                        "TEXT",
                        "label",
                        Map.of("ko", "소속", "en", "Company"),
                        "basis",
                        "CONTRACT",
                        "purpose",
                        Map.of("ko", "배지에 표시", "en", "Shown on the badge"),
                        "retention",
                        Map.of("ko", "행사 뒤 1개월", "en", "One month after the expo"),
                        "required",
                        false,
                        "keepDays",
                        30,
                        "choices",
                        List.of()))
                .exchange()
                .expectStatus()
                .isCreated();
    }

    private void read(JsonNode visitor, UUID question) {
        http.post()
                .uri(
                        "/api/expos/{expo}/registrations/{registration}/attachments/{question}/downloads",
                        place.slug(),
                        visitor.get("id").asString(),
                        question)
                .headers(headers -> headers.setBearerAuth(expo.organizerToken(place)))
                .bodyValue(Map.of("reason", "기자 확인"))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private void scan(JsonNode visitor) {
        expo.tokenOf(place, Role.STAFF, null);
        expo.run(
                place,
                database.sql("""
                with g as (
                    insert into gate (id, host_id, expo_id, name_ko, name_en, kind)
                    select uuidv7(), host_id, id, '정문', 'Main gate', 'GATE' from expo returning *)
                insert into scan (id, host_id, expo_id, gate_id, registration_id, at, direction, outcome, scanned_by)
                select uuidv7(), g.host_id, g.expo_id, g.id, $1, now(), 'IN', 'ADMITTED', m.person_id
                from g cross join membership m
                """)
                        .bind(0, UUID.fromString(visitor.get("id").asString()))
                        .then());
    }

    /** One that is worked with, and one that was taken back. */
    private void makeLeads(JsonNode visitor) {
        expo.run(
                place,
                database.sql("""
                with e as (
                    insert into exhibitor (id, host_id, expo_id, name_ko, name_en, introduction_ko, introduction_en,
                        country, languages, representatives, state, contact_name, contact_email, contact_english)
                    select uuidv7(), x.host_id, x.id, n.name, n.name, '', '', 'KR', '{ko}', 1, 'APPROVED', '', '', false
                    from expo x cross join (values ('가온'), ('나비')) as n (name) returning *)
                insert into lead (id, host_id, expo_id, exhibitor_id, registration_id, scan_id, scanned_at, scanned_by,
                    shown_at, revoked_at, score, tags, note, follow_up_on)
                select uuidv7(), e.host_id, e.expo_id, e.id, $1, uuidv7(),
                    case e.name_ko when '가온' then now() else now() - interval '1 hour' end, m.person_id, now(),
                    case e.name_ko when '나비' then now() end, w.score, w.tags, w.note, w.follow_up_on
                from e cross join (select person_id from membership limit 1) m
                left join (values ('가온', 'HOT', '{견적서}'::text[], 'sealed note'::bytea, date '2026-12-01'))
                    as w (name, score, tags, note, follow_up_on) on w.name = e.name_ko
                """)
                        .bind(0, UUID.fromString(visitor.get("id").asString()))
                        .then());
    }

    private void endConsentToPhotos() {
        expo.run(place, database.sql("""
                update consent c set ended_at = now() from consent_item i
                where i.id = c.consent_item_id and i.code = 'photos'
                """).then());
    }

    private void expectLastMail() {
        TestInbox.get().await(email, 4);
        Awaitility.await()
                .atMost(LIMIT)
                .until(() -> rows("select id::text as value from outbox where enclosed is not null")
                        .findAny()
                        .isEmpty());
    }

    /** The values that are stored about a registration, by column; null is no value, and bytes are in hex. */
    private Map<String, List<String>> valuesOf(UUID id) {
        Map<String, List<String>> values = new TreeMap<>();
        tags().values().stream()
                .filter(tag -> ROWS_OF_A_VISITOR.containsKey(tag.table()))
                .forEach(tag -> values.put(tag.column(), values(tag.table(), tag.name(), id)));
        return values;
    }

    private List<String> values(String table, String column, UUID id) {
        return rows("select %s::text as value from %s where %s = '%s' and %s is not null"
                        .formatted(column, table, ROWS_OF_A_VISITOR.get(table), id, column))
                .map(value -> value.replaceFirst("^\\\\x", ""))
                .toList();
    }

    /** All rows of the expo that the application may read, as text. */
    private String everythingStored() {
        return rows("""
                select c.relname::text as value from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                    and has_table_privilege(c.oid, 'select')
                """)
                .flatMap(table -> rows("select t::text as value from " + table + " t"))
                .collect(joining("\n"));
    }

    private Set<String> columns(Set<String> without) {
        return rows("""
                select c.relname || '.' || a.attname as value
                from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
                    and c.relname <> 'flyway_schema_history'
                """)
                .filter(column -> !without.contains(column.substring(0, column.indexOf('.'))))
                .collect(TreeSet::new, Set::add, Set::addAll);
    }

    private Stream<String> rows(String sql) {
        return expo
                .get(
                        place,
                        database.sql(sql)
                                .map(row -> row.get("value", String.class))
                                .all()
                                .collectList())
                .stream();
    }

    private static Map<String, Tag> tags() {
        return lines("| `")
                .map(line -> new Tag(Arrays.stream(line.split("\\|", -1))
                        .skip(1)
                        .map(String::strip)
                        .limit(7)
                        .toList()))
                .filter(tag -> tag.column().contains("."))
                .collect(toMap(Tag::column, tag -> tag));
    }

    private static Stream<String> otherColumns() {
        return lines("| `")
                .map(line -> line.split("\\|", -1))
                .filter(cells -> cells.length == 4)
                .flatMap(cells -> Arrays.stream(cells[2].strip().split(", "))
                        .map(name -> cells[1].strip().replace("`", "") + "." + name));
    }

    private static Set<String> withoutPersonalData() {
        return Pattern.compile("`(\\w+)`")
                .matcher(lines("`").collect(joining()))
                .results()
                .map(found -> found.group(1))
                .collect(toSet());
    }

    private static Stream<String> lines(String beginning) {
        try {
            return Files.readString(PAGE).lines().filter(line -> line.startsWith(beginning));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row of the page. */
    private record Tag(List<String> cells) {

        String column() {
            return cells.get(0).replace("`", "");
        }

        String table() {
            return column().substring(0, Math.max(0, column().indexOf('.')));
        }

        String name() {
            return column().substring(column().indexOf('.') + 1);
        }

        boolean isInTheFile() {
            return cells.get(5).startsWith("`");
        }

        String pointer() {
            return cells.get(5).replace("`", "");
        }

        String erasing() {
            return cells.get(6);
        }
    }
}
