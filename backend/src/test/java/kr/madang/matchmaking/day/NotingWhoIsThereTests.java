package kr.madang.matchmaking.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kr.madang.HttpTest;
import kr.madang.account.Role;
import kr.madang.matchmaking.AgendaMeeting;
import kr.madang.matchmaking.Side;
import kr.madang.matchmaking.day.TableBoard.Sitting;
import kr.madang.shared.Place;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

@HttpTest
class NotingWhoIsThereTests extends AtOneTable {

    @Test
    void aNoShowIsTakenBack() {
        begin(Duration.ofMinutes(2));

        note(now(), Side.BUYER, "ABSENT").expectStatus().isNoContent();
        note(now(), Side.BUYER, "AWAITED").expectStatus().isNoContent();

        assertThat(now()).isEqualTo(sitting(anh, "Anh", Presence.AWAITED, Presence.AWAITED, false));
        assertThat(audited("meeting-%")).containsExactly("meeting-buyer-absent", "meeting-buyer-awaited");
    }

    @Test
    void whoComesLateIsMissingNoMore() {
        begin(Duration.ofMinutes(7));
        note(now(), Side.BUYER, "ABSENT").expectStatus().isNoContent();

        arrive(now(), matchmaking.tokenOf(place, anh));

        assertThat(now()).isEqualTo(sitting(anh, "Anh", Presence.HERE, Presence.AWAITED, true));
        refused(note(now(), Side.BUYER, "ABSENT"), HttpStatus.CONFLICT, "meeting-side-there");
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

        AgendaMeeting seenByBuyer = meetingOf(anh);
        AgendaMeeting seenByExhibitor = meetingOf(gaon);
        assertThat(seenByBuyer.ownAbsentAt()).isNotNull().isEqualTo(seenByExhibitor.otherAbsentAt());
        assertThat(seenByBuyer.otherAbsentAt()).isNull();
        assertThat(seenByExhibitor.ownAbsentAt()).isNull();
    }

    @Test
    void nobodyIsMissingBeforeTheStart() {
        begin(Duration.ofMinutes(-10));

        refused(note(next(), Side.BUYER, "ABSENT"), HttpStatus.CONFLICT, "meeting-not-now");
        note(next(), Side.BUYER, "HERE").expectStatus().isNoContent();
    }

    @Test
    void nobodyIsThereLongBeforeTheStart() {
        begin(Duration.ofMinutes(-20));

        refused(note(next(), Side.EXHIBITOR, "HERE"), HttpStatus.CONFLICT, "meeting-not-now");
    }

    @Test
    void aMeetingOfAnotherExpoIsNotFound() {
        begin(Duration.ofMinutes(2));
        Place other = expo.open();

        refused(
                put(other, expo.tokenOf(other, Role.STAFF, null), now().meeting(), "BUYER", "ABSENT"),
                HttpStatus.NOT_FOUND,
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
}
