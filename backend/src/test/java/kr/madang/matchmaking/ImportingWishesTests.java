package kr.madang.matchmaking;

import static kr.madang.registration.TestRegistrations.refusal;
import static kr.madang.spreadsheet.TestLists.counts;
import static kr.madang.spreadsheet.TestLists.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.shared.Place;
import kr.madang.spreadsheet.TestLists;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

@HttpTest
class ImportingWishesTests {

    private static final String HEAD = "누가,to,희망,rank\n";

    @Autowired
    TestExpo expo;

    @Autowired
    TestMatchmaking matchmaking;

    @Autowired
    DatabaseClient database;

    @Autowired
    WebTestClient http;

    Place place;
    TestLists lists;
    Exhibitor.Id naon;

    @BeforeEach
    void open() {
        place = expo.open();
        matchmaking.buyer(place, "하노이 무역", "vi");
        matchmaking.buyer(place, "리옹", "fr");
        matchmaking.exhibitor(place, "(주)가온로봇", 1, "ko");
        naon = matchmaking.exhibitor(place, "나온", 1, "ko");
        lists = new TestLists(http, place, "wish-list", expo.organizerToken(place));
    }

    @Test
    void areKeptOfBothSidesOnceTheListWasConfirmed() {
        String list = HEAD + "하노이무역,주식회사 가온로봇,꼭 만나고 싶어요,1\n" + "나온,리옹,want,\n" + "리옹,%s,NO,-\n".formatted(naon.value());

        assertThat(rows(lists.preview(list)))
                .containsExactly(
                        "2 하노이무역 → 주식회사 가온로봇 NEW []", "3 나온 → 리옹 NEW []", "4 리옹 → %s NEW []".formatted(naon.value()));
        assertThat(stored()).isEmpty();
        assertThat(counts(lists.take(list))).isEqualTo("3 0 0 0");

        assertThat(stored())
                .containsExactly("BUYER 리옹 나온 NO -", "BUYER 하노이 무역 (주)가온로봇 MUST 1", "EXHIBITOR 리옹 나온 WANT -");
        assertThat(counts(lists.take(list))).isEqualTo("0 0 3 0");
        assertThat(texts("select action || ' ' || reason as value from audit_entry where expo_id = $1"
                        + " and action like 'wish%'"))
                .containsExactly("wishes-listed 3");
    }

    @Test
    void areChangedWhereTheyDiffer() {
        lists.take(HEAD + "리옹,나온,WANT,2\n하노이 무역,나온,FINE,3\n");

        String changed = HEAD + "리옹,나온,꼭 만나고 싶어요,\n하노이 무역,나온,,-\n";
        assertThat(rows(lists.preview(changed)))
                .containsExactly("2 리옹 → 나온 CHANGED [strength]", "3 하노이 무역 → 나온 CHANGED [rank]");
        lists.take(changed);

        assertThat(stored()).containsExactly("BUYER 리옹 나온 MUST 2", "BUYER 하노이 무역 나온 FINE -");
    }

    @Test
    void areMarkedWithTheNearestNameWhereNobodyHasIt() {
        matchmaking.exhibitor(place, "같은이름", 1, "ko");
        matchmaking.exhibitor(place, "같은 이름", 1, "ko");
        String wrong = HEAD
                + "하노이무억,가온로보,must,1\n"
                + "리옹,하노이 무역,must,1\n"
                + "리옹,같은이름,must,1\n"
                + "리옹,나온,maybe,1000\n"
                + "리옹,나온,,\n"
                + "하노이 무역,나온,must,1\n"
                + "하노이 무역,나온,want,1\n"
                + ",전혀 다른 회사,must,1\n";

        assertThat(rows(lists.preview(wrong)))
                .containsExactly(
                        "2 하노이무억 → 가온로보 WRONG [NAME_UNKNOWN 누가 → 하노이 무역, NAME_UNKNOWN to → (주)가온로봇]",
                        "3 리옹 → 하노이 무역 WRONG [SIDE_UNKNOWN to]",
                        "4 리옹 → 같은이름 WRONG [NAME_SHARED to]",
                        "5 리옹 → 나온 WRONG [STRENGTH_UNKNOWN 희망, NUMBER_UNFIT rank]",
                        "6 리옹 → 나온 WRONG [MISSING 희망]",
                        "8 하노이 무역 → 나온 WRONG [TWICE_IN_FILE]",
                        "9  → 전혀 다른 회사 WRONG [MISSING 누가, NAME_UNKNOWN to]",
                        "7 하노이 무역 → 나온 NEW []");
        assertThat(refusal(lists.tryTake(wrong, "x"), HttpStatus.CONFLICT)).isEqualTo("list-rows-wrong");
        assertThat(stored()).isEmpty();
    }

    @Test
    void areImportedAgainUnchangedFromTheirExport() {
        lists.take(HEAD + "리옹,나온,WANT,2\n나온,하노이 무역,must,\n");

        assertThat(lists.text()).contains("리옹,나온,만나고 싶어요,2").contains("나온,하노이 무역,꼭 만나고 싶어요,-");
        assertThat(counts(lists.preview(lists.text()))).isEqualTo("0 0 2 0");
    }

    @Test
    void areTakenAThousandAtOnceThoughHalfOfTheNamesAreMeantOtherwise() {
        IntStream.range(0, 25).forEach(at -> matchmaking.exhibitor(place, "업체 " + at, 1, "ko"));
        IntStream.range(0, 40).forEach(at -> matchmaking.buyer(place, "바이어 " + at, "ko"));
        String list = HEAD
                + IntStream.range(0, 1000)
                        .mapToObj(at -> "바이어 %d,업체 %d,want,%d\n".formatted(at / 25, at % 25, at % 25 + 1))
                        .collect(Collectors.joining());

        assertThat(counts(lists.preview(list.replace("업체 ", "업채 ")))).isEqualTo("0 0 0 1000");
        assertThat(counts(lists.take(list))).isEqualTo("1000 0 0 0");
    }

    private List<String> stored() {
        return texts("""
                select concat_ws(' ', side, b.name_ko, x.name_ko, strength, coalesce(rank::text, '-')) as value
                from wish w join buyer b on b.id = w.buyer_id join exhibitor x on x.id = w.exhibitor_id
                where w.expo_id = $1 order by 1
                """);
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
