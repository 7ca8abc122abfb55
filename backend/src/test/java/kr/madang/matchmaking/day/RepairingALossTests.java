package kr.madang.matchmaking.day;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.TestInbox;
import kr.madang.matchmaking.AgendaMeeting;
import kr.madang.matchmaking.AnhMeetsGaon;
import kr.madang.matchmaking.BlockedTime;
import kr.madang.matchmaking.Buyer;
import kr.madang.matchmaking.TestMatchmaking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Anh meets Gaon in the first of three slots, Binh meets Dasom then too; there are two tables. */
@HttpTest
class RepairingALossTests extends AnhMeetsGaon {

    private Buyer.Id binh;

    @BeforeEach
    void twoMeetAtTwoTables() {
        meetIn(expo.open(), 2, 3);
        anhMustMeetGaon();
        binh = matchmaking.buyer(place, "Binh", "ko");
        matchmaking.bothMust(place, binh, matchmaking.exhibitor(place, "다솜", 1, "ko"));
    }

    private void bothInTheFirstSlot() {
        blockAfterTheFirst(anh);
        blockAfterTheFirst(binh);
        publish();
    }

    private void blockAfterTheFirst(Buyer.Id who) {
        matchmaking.block(
                place,
                BlockedTime.Of.BUYER,
                who.value(),
                hall.slot(1).start(),
                hall.slot(2).end());
    }

    @Test
    void meetingThatCanGoNowhereIsShownWithTheReasonAndNothingChanges() {
        bothInTheFirstSlot();

        JsonNode proposal = propose(tableOf(anh));

        assertThat(proposal.get("changes")).hasSize(1);
        assertThat(proposal.at("/changes/0/buyer/id").asString())
                .isEqualTo(anh.value().toString());
        assertThat(proposal.at("/changes/0/displaced").asBoolean()).isTrue();
        assertThat(proposal.at("/changes/0/after").isNull()).isTrue();
        assertThat(proposal.at("/changes/0/why").asString()).isEqualTo("TABLES_FULL");
        assertThat(meetingOf(anh).start()).isEqualTo(hall.slot(0).start());
        assertThat(told("plan-published")).hasSize(4);
    }

    @Test
    void meetingGoesToAnotherTableAndOnlyTheTwoAreTold() {
        matchmaking.block(
                place,
                BlockedTime.Of.BUYER,
                binh.value(),
                hall.slot(0).start(),
                hall.slot(0).end());
        blockAfterTheFirst(anh);
        publish();
        AgendaMeeting before = meetingOf(anh);
        UUID lost = tableOf(anh);

        JsonNode proposal = proposeForTheFirstSlot(lost);
        apply(proposal).expectStatus().isNoContent();

        AgendaMeeting after = meetingOf(anh);
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.start()).isEqualTo(before.start());
        assertThat(tableOf(anh)).isNotEqualTo(lost);
        assertThat(mailTo(anh.value(), 2)).isNotNull();
        assertThat(mailTo(gaon.value(), 2)).isNotNull();
        assertThat(TestInbox.get().await(TestMatchmaking.emailOf(binh.value()), 1))
                .hasSize(1);
        assertThat(audited("meetings-repaired")).containsExactly("meetings-repaired");
        assertThat(proposeForTheFirstSlot(lost).get("changes")).isEmpty();
    }

    /** The second table is closed in the third slot, so that no other table is free at Anh's time, whichever it is. */
    @Test
    void meetingGoesToATimeAtWhichBothAreThere() {
        UUID second = expo.get(
                place,
                database.sql("select id from meeting_table where expo_id = $1 order by number offset 1")
                        .bind(0, place.expo().value())
                        .mapValue(UUID.class)
                        .one());
        block(BlockedTime.Of.TABLE, second, 2);
        block(BlockedTime.Of.BUYER, anh.value(), 1);
        blockAfterTheFirst(binh);
        publish();
        Instant before = meetingOf(anh).start();
        Instant other = before.equals(hall.slot(0).start())
                ? hall.slot(2).start()
                : hall.slot(0).start();

        apply(proposeFor(tableOf(anh), before, meetingOf(anh).end()))
                .expectStatus()
                .isNoContent();

        assertThat(meetingOf(anh).start()).isEqualTo(other);
        assertThat(meetingOf(binh).start()).isEqualTo(hall.slot(0).start());
        assertThat(told("plan-published").stream().filter(anh.value()::equals)).hasSize(2);
        assertThat(told("plan-published")).hasSize(6);
    }

    private void block(BlockedTime.Of of, UUID whose, int slot) {
        matchmaking.block(
                place, of, whose, hall.slot(slot).start(), hall.slot(slot).end());
    }

    @Test
    void secondOrganizerWhoSawTheSamePlanIsRefused() {
        bothInTheFirstSlot();
        JsonNode proposal = propose(tableOf(anh));
        apply(proposal).expectStatus().isNoContent();

        refused(apply(proposal), HttpStatus.CONFLICT, "plan-published-meanwhile");
    }

    @Test
    void moveToATimeAtWhichOneIsNotThereIsRefusedAndChangesNothing() {
        bothInTheFirstSlot();
        JsonNode proposal = propose(tableOf(anh));
        Map<String, Object> move = Map.of(
                "buyer",
                anh.value(),
                "exhibitor",
                gaon.value(),
                "slot",
                hall.slot(1).id().value(),
                "table",
                tableOf(binh));

        refused(apply(proposal, List.of(move)), HttpStatus.CONFLICT, "repair-gone");

        assertThat(meetingOf(anh).start()).isEqualTo(hall.slot(0).start());
        assertThat(audited("meetings-repaired")).isEmpty();
    }

    @Test
    void moveToATableThatIsTakenIsRefused() {
        bothInTheFirstSlot();
        JsonNode proposal = propose(tableOf(anh));
        Map<String, Object> move = Map.of(
                "buyer",
                anh.value(),
                "exhibitor",
                gaon.value(),
                "slot",
                hall.slot(0).id().value(),
                "table",
                tableOf(binh));

        refused(apply(proposal, List.of(move)), HttpStatus.CONFLICT, "repair-gone");
    }

    @Test
    void meetingThatNobodyInterpretsIsCalledOff() {
        UUID interpreter = matchmaking.interpreter(place, "김통역", "ko", "vi").value();
        Buyer.Id chi = matchmaking.buyer(place, "Chi", "vi");
        matchmaking.bothMust(place, chi, gaon);
        publish();

        JsonNode proposal = propose("INTERPRETER", interpreter, hall.slot(0).start());
        apply(proposal).expectStatus().isNoContent();

        assertThat(proposal.at("/changes/0/why").asString()).isIn("INTERPRETERS_BUSY", "NO_INTERPRETER_FOR_THEM");
        assertThat(mailTo(chi.value(), 2)).isNotNull();
        assertThat(TestInbox.get().await(TestMatchmaking.emailOf(binh.value()), 1))
                .hasSize(1);
    }

    @Test
    void whatIsNotThereIsNotLost() {
        publish();

        refused(
                request(UUID.randomUUID(), "TABLE", hall.slot(0).start()),
                HttpStatus.UNPROCESSABLE_CONTENT,
                "loss-unfit");
    }

    private UUID tableOf(Buyer.Id buyer) {
        return expo.get(
                place,
                database.sql("select table_id from meeting where buyer_id = $1 and cancelled_at is null")
                        .bind(0, buyer.value())
                        .mapValue(UUID.class)
                        .one());
    }

    private JsonNode propose(UUID table) {
        return propose("TABLE", table, hall.slot(0).start());
    }

    private JsonNode proposeForTheFirstSlot(UUID table) {
        return proposeFor(table, hall.slot(0).start(), hall.slot(0).end());
    }

    private JsonNode proposeFor(UUID table, Instant from, Instant until) {
        return bodyOf(
                send(
                        HttpMethod.POST,
                        "/repair-proposals",
                        organizer,
                        Map.of(
                                "what",
                                "TABLE",
                                "id",
                                table,
                                "from",
                                from,
                                "until",
                                until,
                                "mostMoved",
                                0,
                                "freezeMinutes",
                                0)),
                HttpStatus.OK);
    }

    private JsonNode propose(String what, UUID id, Instant from) {
        return bodyOf(request(id, what, from), HttpStatus.OK);
    }

    private ResponseSpec request(UUID id, String what, Instant from) {
        return send(
                HttpMethod.POST,
                "/repair-proposals",
                organizer,
                Map.of("what", what, "id", id, "from", from, "mostMoved", 5, "freezeMinutes", 15));
    }

    private ResponseSpec apply(JsonNode proposal) {
        List<Map<String, Object>> moves = new ArrayList<>();
        for (JsonNode change : proposal.get("changes")) {
            if (!change.get("after").isNull()) {
                Map<String, Object> move = new HashMap<>(Map.of(
                        "buyer", change.at("/buyer/id").asString(),
                        "exhibitor", change.at("/exhibitor/id").asString(),
                        "slot", change.at("/after/slot").asString(),
                        "table", change.at("/after/table").asString()));
                if (!change.at("/after/interpreter").isNull()) {
                    move.put("interpreter", change.at("/after/interpreter").asString());
                }
                moves.add(move);
            }
        }
        return apply(proposal, moves);
    }

    private ResponseSpec apply(JsonNode proposal, List<Map<String, Object>> moves) {
        return send(
                HttpMethod.POST,
                "/repairs",
                organizer,
                Map.of(
                        "what", proposal.get("of").asString(),
                        "id", proposal.get("id").asString(),
                        "from", proposal.get("from").asString(),
                        "until", proposal.get("until").asString(),
                        "seenVersion", proposal.get("version").asLong(),
                        "moves", moves));
    }
}
