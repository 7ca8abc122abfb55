package kr.madang;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static kr.madang.registration.TestRegistrations.bodyOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import kr.madang.expo.Expos;
import kr.madang.registration.FormSetUp;
import kr.madang.registration.GuardianLinks;
import kr.madang.registration.TestRegistrations;
import kr.madang.shared.Place;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** {@code docs/reference/personal-data.md} names every column there is, and what it says about a visitor's is so. */
@HttpTest
class ThePersonalDataTests {

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
            Map.entry("past_consent", "registration_id"),
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
        Set<String> named = new TreeSet<>(PersonalDataPage.tags().keySet());
        PersonalDataPage.otherColumns().forEach(named::add);

        assertThat(named).isEqualTo(columns(PersonalDataPage.withoutPersonalData()));
    }

    @Test
    void haveEveryTagInFull() {
        assertThat(PersonalDataPage.tags().values())
                .isNotEmpty()
                .allSatisfy(tag -> assertThat(tag.cells()).hasSize(7).noneMatch(String::isBlank));
    }

    @Test
    void areNotDeniedOfATableThatPointsAtAPerson() {
        Set<String> pointing = rows("""
                select distinct c.conrelid::regclass::text as value from pg_constraint c
                where c.contype = 'f' and c.confrelid in ('registration'::regclass, 'person'::regclass)
                """).collect(toSet());

        assertThat(pointing)
                .contains("answer", "scan")
                .doesNotContainAnyElementsOf(PersonalDataPage.withoutPersonalData());
    }

    @Test
    void areInTheFileThatAVisitorTakesAlong() {
        JsonNode visitor = somebodyWithEverything();

        JsonNode file = bodyOf(visitors.getAs(visitor, place, "/registrations/mine/data"), HttpStatus.OK);

        assertThat(PersonalDataPage.tags().values().stream().filter(PersonalDataPage.Tag::isInTheFile))
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
        for (PersonalDataPage.Tag tag : PersonalDataPage.tags().values()) {
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

    /** Whose mails have gone. */
    private JsonNode somebodyWithEverything() {
        JsonNode visitor = new SomebodyWithEverything(expo, place, visitors, links, database, http).register(email);
        UUID id = UUID.fromString(visitor.get("id").asString());
        Awaitility.await()
                .atMost(LIMIT)
                .until(() -> !values("outbox", "recipient", id).isEmpty());
        return visitor;
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
        PersonalDataPage.tags().values().stream()
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
}
