package kr.madang.matchmaking.day;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.madang.account.Role;
import kr.madang.matchmaking.AgendaMeeting;
import kr.madang.matchmaking.AnhMeetsGaon;
import kr.madang.matchmaking.BlockedTime;
import kr.madang.matchmaking.Buyer;
import kr.madang.matchmaking.MeetingSlot;
import kr.madang.matchmaking.Named;
import kr.madang.matchmaking.Side;
import kr.madang.matchmaking.day.TableBoard.Seating;
import kr.madang.matchmaking.day.TableBoard.Sitting;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Place;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Anh and then Binh meet Gaon at the one table of an expo; staff note who is there. */
abstract class AtOneTable extends AnhMeetsGaon {

    @Autowired
    AttendanceStore store;

    Buyer.Id binh;
    String staff;

    @BeforeEach
    void anhAndThenBinhMeetGaonAtTheOneTable() {
        meetIn(expo.open(), 1, slots());
        anhMustMeetGaon();
        binh = matchmaking.buyer(place, "Binh", "ko");
        matchmaking.bothMust(place, binh, gaon);
        MeetingSlot second = hall.slot(1);
        matchmaking.block(place, BlockedTime.Of.BUYER, anh.value(), second.start(), second.end());
        publish();
        staff = expo.tokenOf(place, Role.STAFF, null);
    }

    int slots() {
        return 2;
    }

    void begin(Duration ago) {
        matchmaking.begin(place, hall, ago);
    }

    TableBoard read() {
        return expo.get(place, store.read());
    }

    List<Seating> tables() {
        return read().tables();
    }

    Sitting now() {
        return Objects.requireNonNull(tables().get(0).now());
    }

    Sitting next() {
        return Objects.requireNonNull(tables().get(0).next());
    }

    Sitting sitting(Buyer.Id buyer, String name, Presence ofBuyer, Presence ofExhibitor, boolean late) {
        AgendaMeeting meeting = meetingOf(buyer);
        return new Sitting(
                meeting.id(),
                meeting.start(),
                meeting.end(),
                new Named(buyer.value(), new InTwoLanguages(name, name)),
                ofBuyer,
                new Named(gaon.value(), new InTwoLanguages("가온", "가온")),
                ofExhibitor,
                late);
    }

    WebTestClient.ResponseSpec note(Sitting sitting, Side side, String presence) {
        return put(place, staff, sitting.meeting(), side.name(), presence);
    }

    WebTestClient.ResponseSpec put(Place where, String token, UUID meeting, String side, String presence) {
        return http.put()
                .uri("/api/expos/" + where.slug() + "/meetings/" + meeting + "/presences/" + side)
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"presence\": \"%s\"}".formatted(presence))
                .exchange();
    }
}
