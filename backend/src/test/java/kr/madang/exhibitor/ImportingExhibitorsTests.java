package kr.madang.exhibitor;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.refusal;
import static kr.madang.spreadsheet.TestLists.counts;
import static kr.madang.spreadsheet.TestLists.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.shared.Place;
import kr.madang.spreadsheet.Format;
import kr.madang.spreadsheet.TestLists;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

@HttpTest
class ImportingExhibitorsTests {

    private static final String HEAD = "고유 번호,business-number,name-ko,회사 이름 (영어),introduction-ko,국가,languages,"
            + "representatives,offers,seeks,booths,contact-name,contact-email,contact-language\n";
    private static final String GAON =
            "K-1,124-81-00998,가온,Gaon,로봇 팔,KR,ko; 영어,2,드론;health,-,A-1; A-2,김담당,kim@example.com,ko\n";
    private static final String NAON = "K-2,,나온,,센서,베트남,vi,,,,B-1,Nguyen,nguyen@example.com,en\n";

    @Autowired
    TestExpo expo;

    @Autowired
    TestExhibitors exhibitors;

    @Autowired
    DatabaseClient database;

    @Autowired
    WebTestClient http;

    Place place;
    TestLists lists;

    @BeforeEach
    void open() {
        place = expo.open();
        exhibitors.furnish(place);
        lists = new TestLists(http, place, "exhibitor-list", expo.organizerToken(place));
    }

    @Test
    void aPreviewStoresNothingAndAnImportEverything() {
        assertThat(rows(lists.preview(HEAD + GAON + NAON))).containsExactly("2 가온 NEW []", "3 나온 NEW []");
        assertThat(stored()).isEmpty();

        assertThat(counts(lists.take(HEAD + GAON + NAON))).isEqualTo("2 0 0 0");

        assertThat(stored())
                .containsExactly(
                        "K-1 1248100998 가온 Gaon 로봇 팔 KR {en,ko} 2 {drone,health} {A-1,A-2}",
                        "K-2  나온 나온 센서 VN {vi} 1 {} {B-1}");
        assertThat(audited()).containsExactly("exhibitor-listed", "exhibitor-listed");
    }

    @Test
    void theSameListAgainChangesNothing() {
        lists.take(HEAD + GAON + NAON);
        List<String> before = stored();

        assertThat(counts(lists.take(HEAD + GAON + NAON))).isEqualTo("0 0 2 0");

        assertThat(stored()).isEqualTo(before);
        assertThat(audited()).hasSize(2);
        assertThat(number("select max(version) as n from exhibitor where expo_id = $1"))
                .isEqualTo(1);
    }

    @Test
    void whatIsFoundByKeyOrNumberIsChangedAndAnEmptyCellLeavesWhatIsThere() {
        lists.take(HEAD + GAON + NAON);

        String changed = HEAD + ",1248100998,가온로봇,,,,,3,-,,B-2,,,\n" + "K-2,,,,,,,,,mobility,,,,\n";
        assertThat(rows(lists.preview(changed)))
                .containsExactly("2 가온로봇 CHANGED [name-ko, representatives, offers, booths]", "3  CHANGED [seeks]");
        lists.take(changed);

        assertThat(stored())
                .containsExactly(
                        "K-1 1248100998 가온로봇 Gaon 로봇 팔 KR {en,ko} 3 {} {B-2}",
                        "K-2  나온 나온 센서 VN {vi} 1 {mobility} {B-1}");
    }

    @Test
    void everyWrongCellIsMarkedWithItsReasonAndNothingIsStored() {
        exhibitors.add(place, TestExhibitors.profile("먼저", "First", List.of()));
        String wrong = HEAD
                + GAON.replace("998,", "999,").replace("드론;", "드롱;")
                + ",,다온,,소개,Koraa,xx,21,,,Z-9,이름,no address,fr\n"
                + NAON
                + NAON.replace("K-2", "K-3")
                + NAON.replace("B-1", "")
                + "K-4,,,,소개,KR,ko,1,,,,이름,name@example.com,ko\n";

        assertThat(rows(lists.preview(wrong)))
                .containsExactly(
                        "2 가온 WRONG [BUSINESS_NUMBER_UNFIT business-number, INTEREST_UNKNOWN offers → 드론]",
                        "3 다온 WRONG [KEY_MISSING, COUNTRY_UNKNOWN 국가, LANGUAGE_UNKNOWN languages,"
                                + " NUMBER_UNFIT representatives, BOOTH_UNKNOWN booths, EMAIL_UNFIT contact-email,"
                                + " UNFIT contact-language]",
                        "4 나온 WRONG [BOOTH_TAKEN booths]",
                        "5 나온 WRONG [BOOTH_TAKEN booths]",
                        "6 나온 WRONG [TWICE_IN_FILE]",
                        "7  WRONG [MISSING name-ko]");
        assertThat(refusal(lists.tryTake(wrong, "x"), HttpStatus.CONFLICT)).isEqualTo("list-rows-wrong");
        assertThat(number("select count(*) as n from exhibitor where expo_id = $1"))
                .isEqualTo(1);
    }

    @Test
    void aBoothChangesHandsWithinOneList() {
        lists.take(HEAD + GAON + NAON);

        assertThat(counts(lists.take(HEAD + GAON.replace("A-1; A-2", "B-1") + NAON.replace("B-1", "A-1"))))
                .isEqualTo("0 2 0 0");

        assertThat(stored().stream().map(one -> one.substring(one.lastIndexOf(' '))))
                .containsExactly(" {B-1}", " {A-1}");
        assertThat(refusal(
                        lists.tryTake(HEAD + NAON.replace("K-2", "K-5").replace("B-1", "A-1"), "x"),
                        HttpStatus.CONFLICT))
                .isEqualTo("list-rows-wrong");
    }

    @Test
    void nothingElseIsDoneThanWhatWasSeen() {
        String seen = lists.preview(HEAD + GAON).get("seen").asString();
        lists.take(HEAD + GAON.replace("로봇 팔", "다른 소개"));

        assertThat(refusal(lists.tryTake(HEAD + GAON, seen), HttpStatus.PRECONDITION_FAILED))
                .isEqualTo("list-other-than-seen");
    }

    @Test
    void anImportThatIsSentTwiceIsDoneOnce() {
        String seen = lists.preview(HEAD + GAON).get("seen").asString();

        bodyOf(lists.tryTake(HEAD + GAON, seen), HttpStatus.OK);

        assertThat(counts(bodyOf(lists.tryTake(HEAD + GAON, seen), HttpStatus.OK)))
                .isEqualTo("0 0 1 0");
    }

    @Test
    void theExportIsImportedAgainUnchangedAndHoldsNoFormula() {
        lists.take(HEAD + GAON.replace("가온,", "=1+1,").replace("로봇 팔", "'+82") + NAON);
        exhibitors.add(place, TestExhibitors.profile("먼저", "First", List.of("drone")));

        String export = lists.text();

        assertThat(export).startsWith("\uFEFF고유 번호 [key],").contains(",'=1+1,").contains(",'+82,");
        assertThat(counts(lists.preview(export))).isEqualTo("0 0 3 0");
        assertThat(stored().get(0)).contains(" =1+1 ").contains(" +82 ");
        byte[] sheet = lists.download(Format.XLSX);
        assertThat(counts(bodyOf(lists.tryPreview(sheet), HttpStatus.OK)))
                .startsWith("0 ")
                .endsWith(" 0");
        assertThat(reasons()).containsOnly("주소록 대조").hasSize(2);
    }

    @Test
    void theExportNamesCoExhibitorsAndAnImportLeavesThem() {
        Exhibitor.Id first = exhibitors.add(place, TestExhibitors.profile("먼저", "First", List.of("drone")));
        exhibitors.shareBooth(
                place,
                first,
                new CoExhibitor(new EitherLanguage("나란부품", "Naran Parts"), "KR", null),
                new CoExhibitor(new EitherLanguage(null, "Hanoi Motors"), "VN", null));

        String export = lists.text();

        assertThat(export).contains(",공동 참가업체 [co-exhibitors]").contains("나란부품; Hanoi Motors");
        assertThat(counts(lists.take(export.replace("나란부품", "다른부품").replace("먼저 소개", "새 소개"))))
                .isEqualTo("0 1 0 0");
        assertThat(lists.text()).contains("새 소개").contains("나란부품; Hanoi Motors");
    }

    @Test
    void theTemplateSaysWhatMayStandInItAndIsNotReadAsAnExhibitor() {
        String template = new String(lists.template(Format.CSV, "ko"), StandardCharsets.UTF_8);

        assertThat(template.lines()).hasSize(3);
        assertThat(template).contains("# 쓰는 법").contains("모빌리티, 드론").contains("# 예: K-001\",124-81-00998,마당로봇");
        assertThat(refusal(lists.tryPreview(TestLists.utf8(template)), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("spreadsheet-empty");
        String filled =
                template + template.lines().skip(2).findFirst().orElseThrow().replace("# 예: ", "");
        assertThat(rows(lists.preview(filled))).containsExactly("4 마당로봇 NEW []");
        assertThat(bodyOf(lists.tryPreview(lists.template(Format.XLSX, "en")), HttpStatus.UNPROCESSABLE_CONTENT)
                        .get("code")
                        .asString())
                .isEqualTo("spreadsheet-empty");
    }

    @Test
    void aThousandAreTakenInSeconds() {
        String list = HEAD
                + IntStream.range(0, 1000)
                        .mapToObj(at -> "T-%d,,회사 %d,Company %d,소개,KR,ko,2,drone,health,,김담당,p%d@example.com,ko\n"
                                .formatted(at, at, at, at))
                        .collect(Collectors.joining());
        Instant start = Instant.now();

        assertThat(counts(lists.take(list))).isEqualTo("1000 0 0 0");

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(15));
    }

    private List<String> stored() {
        return texts("""
                select concat_ws(' ', coalesce(list_key, ''), coalesce(business_number, ''), name_ko, name_en,
                    introduction_ko, country, languages::text, representatives,
                    array(select interest from exhibitor_interest i where i.exhibitor_id = x.id order by 1)::text,
                    array(select b.number from booth_assignment a join booth b on b.id = a.booth_id
                        where a.exhibitor_id = x.id and a.ended_at is null order by 1)::text) as value
                from exhibitor x where expo_id = $1 and list_key is not null order by list_key
                """);
    }

    private List<String> audited() {
        return texts("select action as value from audit_entry where expo_id = $1 and action like 'exhibitor-%'");
    }

    private List<String> reasons() {
        return texts("select reason as value from audit_entry where expo_id = $1 and action = 'exhibitors-exported'");
    }

    private List<String> texts(String statement) {
        return expo.get(
                place,
                database.sql(statement)
                        .bind(0, place.expo().value())
                        .map(row -> Objects.requireNonNull(row.get("value", String.class)))
                        .all()
                        .collectList());
    }

    private long number(String statement) {
        return expo.get(
                place,
                database.sql(statement)
                        .bind(0, place.expo().value())
                        .map(row -> Objects.requireNonNull(row.get("n", Number.class))
                                .longValue())
                        .one());
    }
}
