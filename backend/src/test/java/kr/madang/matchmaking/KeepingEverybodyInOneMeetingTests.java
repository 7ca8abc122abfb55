package kr.madang.matchmaking;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.exhibitor.Exhibitors;
import kr.madang.exhibitor.Presentation;
import kr.madang.exhibitor.Presented;
import kr.madang.exhibitor.Profile;
import kr.madang.exhibitor.RepresentativesInMeetings;
import kr.madang.shared.Audit;
import kr.madang.shared.Ids;
import kr.madang.shared.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The database itself keeps every buyer, representative, table and interpreter out of two meetings at once. */
@HttpTest
class KeepingEverybodyInOneMeetingTests {

    @Autowired
    TestExpo expo;

    @Autowired
    TestMatchmaking matchmaking;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    DatabaseClient database;

    private Place place;
    private TestMatchmaking.Hall hall;
    private Buyer.Id anh;
    private Buyer.Id binh;
    private Exhibitor.Id gaon;
    private Exhibitor.Id naon;
    private Interpreter.Id kim;

    @BeforeEach
    void anhMeetsGaonAtTheFirstTable() {
        place = expo.open();
        hall = matchmaking.open(place, 2, 2);
        anh = matchmaking.buyer(place, "Anh", "vi");
        binh = matchmaking.buyer(place, "Binh", "vi");
        gaon = matchmaking.exhibitor(place, "가온", 2, "ko");
        naon = matchmaking.exhibitor(place, "나온", 1, "ko");
        kim = matchmaking.interpreter(place, "김통역", "ko", "vi");
        meet(anh, gaon, 0, 0, 1, kim);
    }

    @Test
    void aBuyerIsInOneMeetingAtATime() {
        refused(() -> meet(anh, naon, 0, 1, 1, null), "meeting_buyer_once");
    }

    @Test
    void aRepresentativeIsInOneMeetingAtATime() {
        refused(() -> meet(binh, gaon, 0, 1, 1, null), "meeting_representative_once");
    }

    @Test
    void anExhibitorHoldsAsManyMeetingsAtOnceAsItHasRepresentatives() {
        assertThatCode(() -> meet(binh, gaon, 0, 1, 2, null)).doesNotThrowAnyException();
        refused(() -> meet(matchmaking.buyer(place, "Chi", "ko"), gaon, 0, 1, 3, null), "meeting_seat");
    }

    @Test
    void aTableHoldsOneMeetingAtATime() {
        refused(() -> meet(binh, naon, 0, 0, 1, null), "meeting_table_once_at_a_time");
    }

    @Test
    void anInterpreterHelpsOneMeetingAtATime() {
        refused(() -> meet(binh, naon, 0, 1, 1, kim), "meeting_interpreter_once");
    }

    @Test
    void aPairMeetsOnce() {
        refused(() -> meet(anh, gaon, 1, 0, 1, null), "meeting_pair_once");
    }

    @Test
    void aMeetingLastsAsLongAsItsSlot() {
        refused(
                () -> expo.run(
                        place,
                        database.sql(
                                        "update meeting set during = tstzrange(lower(during), upper(during) + interval '1 hour')")
                                .then()),
                "meeting_slot_during_of");
    }

    @Test
    void theNextSlotIsFreeForAll() {
        assertThatCode(() -> meet(anh, naon, 1, 0, 1, kim)).doesNotThrowAnyException();
    }

    @Test
    void aMeetingThatIsOffHoldsNothing() {
        expo.run(place, database.sql("update meeting set cancelled_at = now()").then());

        assertThatCode(() -> meet(anh, gaon, 0, 0, 1, kim)).doesNotThrowAnyException();
    }

    @Test
    void anExhibitorKeepsTheRepresentativesThatItsMeetingsNeed() {
        meet(binh, gaon, 0, 1, 2, null);

        assertThatThrownBy(() -> expo.run(place, withRepresentatives(1))).isInstanceOf(RepresentativesInMeetings.class);

        expo.run(
                place,
                database.sql("update meeting set cancelled_at = now() where seat = 2")
                        .then());
        assertThatCode(() -> expo.run(place, withRepresentatives(1))).doesNotThrowAnyException();
    }

    private Mono<Presented> withRepresentatives(int representatives) {
        return exhibitors.getOwn(gaon).flatMap(exhibitor -> {
            Profile profile = exhibitor.profile();
            return exhibitors.edit(
                    gaon,
                    new Profile(
                            profile.name(),
                            profile.introduction(),
                            profile.country(),
                            profile.languages(),
                            representatives,
                            List.of(),
                            List.of()),
                    Presentation.EMPTY,
                    exhibitor.version(),
                    Audit.Actor.system());
        });
    }

    private static void refused(Runnable deed, String constraint) {
        assertThatThrownBy(deed::run)
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("\"" + constraint + "\"");
    }

    private void meet(
            Buyer.Id buyer,
            Exhibitor.Id exhibitor,
            int slot,
            int table,
            int seat,
            Interpreter.@Nullable Id interpreter) {
        var insert = database.sql("""
                        insert into meeting (id, host_id, expo_id, buyer_id, exhibitor_id, slot_id, during, table_id,
                            seat, seats, version, first_version, interpreter_id)
                        select $1, $2, $3, $4, $5, s.id, s.during, $6, $7, x.representatives, 1, 1, $8
                        from meeting_slot s, exhibitor x where s.id = $9 and x.id = $5
                        """)
                .bind(0, Ids.next())
                .bind(1, place.host().value())
                .bind(2, place.expo().value())
                .bind(3, buyer.value())
                .bind(4, exhibitor.value())
                .bind(5, hall.tables().get(table).id())
                .bind(6, seat)
                .bind(8, hall.slot(slot).id().value());
        expo.run(
                place,
                (interpreter == null ? insert.bindNull(7, UUID.class) : insert.bind(7, interpreter.value())).then());
    }
}
