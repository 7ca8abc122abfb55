package kr.madang.matchmaking;

import static kr.madang.registration.TestRegistrations.refusal;
import static kr.madang.spreadsheet.TestLists.counts;
import static kr.madang.spreadsheet.TestLists.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.exhibitor.TestExhibitors;
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
class ImportingBuyersTests {

    private static final String HEAD = "key,name-ko,name-en,country,languages,seeks,needs,available,vetted,"
            + "contact-name,contact-email,contact-language\n";
    private final LocalDate day = LocalDate.now(ZoneId.of("Asia/Seoul")).plusDays(3);
    private final String hanoi =
            "B-1,하노이,Hanoi,베트남,vi; en,드론,드론 부품,%s 09:00-12:00; %s 14:00-15:30,Y,".formatted(day, day)
                    + "An,an@example.com,en\n";
    private static final String LYON = "B-2,리옹,,FR,fr,,,,,Luc,luc@example.com,en\n";

    @Autowired
    TestExpo expo;

    @Autowired
    TestExhibitors exhibitors;

    @Autowired
    InputStore inputs;

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
        lists = new TestLists(http, place, "buyer-list", expo.organizerToken(place));
    }

    @Test
    void areStoredOnceTheListWasConfirmed() {
        assertThat(rows(lists.preview(HEAD + hanoi + LYON))).containsExactly("2 하노이 NEW []", "3 리옹 NEW []");
        assertThat(stored()).isEmpty();

        assertThat(counts(lists.take(HEAD + hanoi + LYON))).isEqualTo("2 0 0 0");

        assertThat(stored())
                .containsExactly(
                        "B-1 하노이 Hanoi VN {en,vi} {drone} 드론 부품 true 00:00-09:00,12:00-14:00,15:30-00:00",
                        "B-2 리옹 리옹 FR {fr} {}  false ");
        assertThat(counts(lists.take(HEAD + hanoi + LYON))).isEqualTo("0 0 2 0");
    }

    @Test
    void takePartOnceTheListSaysThatTheyAreVetted() {
        lists.take(HEAD + hanoi + LYON);
        assertThat(taking()).isEqualTo(1);
        assertThat(deeds()).containsExactly("buyer-listed", "buyer-listed", "buyer-vetted");

        lists.take(HEAD + "B-2,,,,,,,,Y,,,\n");
        assertThat(taking()).isEqualTo(2);

        assertThat(rows(lists.preview(HEAD + "B-1,,,,,,,,N,,,\n"))).containsExactly("2  CHANGED [vetted]");
        lists.take(HEAD + "B-1,,,,,,,,N,,,\n");
        assertThat(taking()).isEqualTo(1);
        assertThat(deeds())
                .containsExactly(
                        "buyer-listed",
                        "buyer-listed",
                        "buyer-vetted",
                        "buyer-listed",
                        "buyer-vetted",
                        "buyer-listed",
                        "buyer-vetting-withdrawn");
    }

    @Test
    void areMarkedCellByCellWhereTheyAreWrong() {
        String wrong = HEAD
                + ",,,Vietname,vi,로봇,,2020-01-01 09:00-12:00,maybe,,x,\n"
                + hanoi
                + hanoi
                + LYON.replace(",,,,,Luc", ",,,%s 12:00-09:00,,Luc".formatted(day));

        assertThat(rows(lists.preview(wrong)))
                .containsExactly(
                        "2  WRONG [MISSING key, MISSING name-ko, COUNTRY_UNKNOWN country → Vietnam,"
                                + " INTEREST_UNKNOWN seeks, TIMES_UNFIT available, YES_OR_NO vetted,"
                                + " MISSING contact-name, EMAIL_UNFIT contact-email]",
                        "4 하노이 WRONG [TWICE_IN_FILE]",
                        "5 리옹 WRONG [TIMES_UNFIT available]",
                        "3 하노이 NEW []");
        assertThat(refusal(lists.tryTake(wrong, "x"), HttpStatus.CONFLICT)).isEqualTo("list-rows-wrong");
        assertThat(stored()).isEmpty();
    }

    @Test
    void areImportedAgainUnchangedFromTheirExport() {
        lists.take(HEAD + hanoi + LYON + LYON.replace("B-2", "B-3").replace(",,,,,Luc", ",,,x,,Luc"));

        assertThat(counts(lists.preview(lists.text()))).isEqualTo("0 0 3 0");
        assertThat(lists.text()).contains("%s 09:00-12:00; %s 14:00-15:30".formatted(day, day));
    }

    @Test
    void haveATemplateThatTellsThePossibleTimes() {
        assertThat(new String(lists.template(Format.CSV, "en"), StandardCharsets.UTF_8))
                .contains("Availability [available]", "as in " + day + " 09:00-12:00");
    }

    @Test
    void areTakenAThousandAtOnce() {
        String list = HEAD
                + IntStream.range(0, 1000)
                        .mapToObj(at -> hanoi.replace("B-1", "T-" + at))
                        .collect(Collectors.joining());

        assertThat(counts(lists.take(list))).isEqualTo("1000 0 0 0");
    }

    private long taking() {
        return expo.get(place, inputs.gather(null)).inputs().buyers().size();
    }

    private List<String> stored() {
        return texts("""
                select concat_ws(' ', list_key, name_ko, name_en, country, languages::text,
                    array(select interest from buyer_interest i where i.buyer_id = b.id order by 1)::text,
                    coalesce(needs, ''), vetted::text,
                    coalesce((select string_agg(to_char(lower(during) at time zone 'Asia/Seoul', 'HH24:MI') || '-'
                        || to_char(upper(during) at time zone 'Asia/Seoul', 'HH24:MI'), ',' order by during)
                        from blocked_time t where t.buyer_id = b.id), '')) as value
                from buyer b where expo_id = $1 order by list_key
                """);
    }

    private List<String> deeds() {
        return texts(
                "select action as value from audit_entry where expo_id = $1 and action like 'buyer-%' order by id, action");
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
}
