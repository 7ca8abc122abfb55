package kr.madang.matchmaking.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import kr.madang.HttpTest;
import kr.madang.account.Role;
import kr.madang.matchmaking.AgendaMeeting;
import kr.madang.matchmaking.Side;
import kr.madang.matchmaking.day.TableBoard.Sitting;
import kr.madang.shared.Place;
import org.junit.jupiter.api.Test;

@HttpTest
class NotingWhoIsThereTests extends AtOneTable {

    @Test
    void aNoShowIsTakenBack() {
        begin(Duration.ofMinutes(2));

        note(now(), Side.BUYER, "ABSENT").expectStatus().isNoContent();
        note(now(), Side.BUYER, "AWAITED").expectStatus().isNoContent();

        assertThat(now()).isEqualTo(sitting(anh, "Anh", Presence.AWAITED, Presence.AWAITED, false));
        assertThat(audited()).containsExactly("meeting-buyer-absent", "meeting-buyer-awaited");
    }

    @Test
    void whoComesLateIsMissingNoMore() {
        begin(Duration.ofMinutes(7));
        note(now(), Side.BUYER, "ABSENT").expectStatus().isNoContent();

        arrive(now(), matchmaking.tokenOf(place, anh));

        assertThat(now()).isEqualTo(sitting(anh, "Anh", Presence.HERE, Presence.AWAITED, true));
        refused(note(now(), Side.BUYER, "ABSENT"), 409, "meeting-side-there");
    }

    @Test
    void oneSidesComingSaysNothingOfTheOther() {
        begin(Duration.ofMinutes(7));
        note(now(), Side.BUYER, "ABSENT").expectStatus().isNoContent();

        arrive(now(), matchmaking.tokenOf(place, gaon));

        assertThat(now()).isEqualTo(sitting(anh, "Anh", Presence.ABSENT, Presence.HERE, false));
    }

    @Test
    void bothSidesReadOfANoShowInTheirAgendas() {
        begin(Duration.ofMinutes(7));
        note(now(), Side.BUYER, "ABSENT").expectStatus().isNoContent();

        AgendaMeeting seenByBuyer = agenda(Side.BUYER, anh.value());
        AgendaMeeting seenByExhibitor = agenda(Side.EXHIBITOR, gaon.value());
        assertThat(seenByBuyer.ownAbsentAt()).isNotNull().isEqualTo(seenByExhibitor.otherAbsentAt());
        assertThat(seenByBuyer.otherAbsentAt()).isNull();
        assertThat(seenByExhibitor.ownAbsentAt()).isNull();
    }

    @Test
    void nobodyIsMissingBeforeTheStart() {
        begin(Duration.ofMinutes(-10));

        refused(note(next(), Side.BUYER, "ABSENT"), 409, "meeting-not-now");
        note(next(), Side.BUYER, "HERE").expectStatus().isNoContent();
    }

    @Test
    void nobodyIsThereLongBeforeTheStart() {
        begin(Duration.ofMinutes(-20));

        refused(note(next(), Side.EXHIBITOR, "HERE"), 409, "meeting-not-now");
    }

    @Test
    void aMeetingOfAnotherExpoIsNotFound() {
        begin(Duration.ofMinutes(2));
        Place other = expo.open();

        refused(
                put(other, expo.tokenOf(other, Role.STAFF, null), now().meeting(), "BUYER", "ABSENT"),
                404,
                "meeting-not-found");
    }

    private void arrive(Sitting sitting, String token) {
        http.post()
                .uri("/api/expos/" + place.slug() + "/meetings/" + sitting.meeting() + "/arrival")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    private List<String> audited() {
        return expo.get(
                place,
                database.sql("select action from audit_entry where action like 'meeting-%' order by id")
                        .map(row -> row.get("action", String.class))
                        .all()
                        .collectList());
    }
}
