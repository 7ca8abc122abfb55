package kr.madang.matchmaking;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.UUID;
import kr.madang.TestExpo;
import kr.madang.TestInbox;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.matchmaking.Meetings.Party;
import kr.madang.registration.TestRegistrations;
import kr.madang.shared.Place;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** A buyer and an exhibitor who both must meet; what they and the organizer then do with their meeting. */
@SuppressWarnings("NullAway.Init") // a test sets up the place and the pair before it begins
public abstract class AnhMeetsGaon {

    @Autowired
    protected TestExpo expo;

    @Autowired
    protected TestMatchmaking matchmaking;

    @Autowired
    protected TestRuns runs;

    @Autowired
    protected TestPlans plans;

    @Autowired
    protected DatabaseClient database;

    @Autowired
    protected WebTestClient http;

    protected Place place;
    protected TestMatchmaking.Hall hall;
    protected Buyer.Id anh;
    protected Exhibitor.Id gaon;
    protected String organizer;

    /** Sets up so many tables and half hours of meetings in the expo. */
    protected void meetIn(Place place, int tables, int slots) {
        this.place = place;
        organizer = expo.organizerToken(place);
        hall = matchmaking.open(place, tables, slots);
    }

    /** Both speak Korean. */
    protected void anhMustMeetGaon() {
        mustMeet("Anh", "ko");
    }

    /** Anh, who may be called otherwise, speaks Vietnamese; there is one interpreter. */
    protected Interpreter.Id anhMustMeetGaonWithAnInterpreter(String nameOfAnh) {
        mustMeet(nameOfAnh, "vi");
        return matchmaking.interpreter(place, "김통역", "ko", "vi");
    }

    private void mustMeet(String nameOfAnh, String language) {
        anh = matchmaking.buyer(place, nameOfAnh, language);
        gaon = matchmaking.exhibitor(place, "가온", 1, "ko");
        matchmaking.bothMust(place, anh, gaon);
    }

    protected void publish() {
        plans.publish(place);
    }

    /** The company's first meeting. */
    protected AgendaMeeting meetingOf(Buyer.Id buyer) {
        return meetingOf(TestPlans.party(buyer));
    }

    protected AgendaMeeting meetingOf(Exhibitor.Id exhibitor) {
        return meetingOf(TestPlans.party(exhibitor));
    }

    private AgendaMeeting meetingOf(Party party) {
        return plans.agendaOf(place, party).get(0);
    }

    protected void accept(Buyer.Id buyer) {
        plans.accept(place, TestPlans.party(buyer), meetingOf(buyer).id());
    }

    protected void accept(Exhibitor.Id exhibitor) {
        plans.accept(place, TestPlans.party(exhibitor), meetingOf(exhibitor).id());
    }

    protected void decline(Buyer.Id buyer) {
        plans.decline(place, TestPlans.party(buyer), meetingOf(buyer).id());
    }

    /** Whose token asks for a path below the expo's. */
    protected ResponseSpec get(String path, String token) {
        return request(HttpMethod.GET, path, token).exchange();
    }

    /** What it then reads. */
    protected JsonNode read(String path, String token) {
        return TestRegistrations.bodyOf(get(path, token), HttpStatus.OK);
    }

    protected ResponseSpec send(HttpMethod method, String path, String token, Object body) {
        return request(method, path, token)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    protected WebTestClient.RequestBodySpec request(HttpMethod method, String path, String token) {
        return http.method(method)
                .uri("/api/expos/" + place.slug() + path)
                .headers(headers -> headers.setBearerAuth(token));
    }

    protected static void refused(ResponseSpec answer, HttpStatus status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }

    /** What was done in the expo, of the actions that are named so. */
    protected List<String> audited(String like) {
        return expo.get(
                place,
                database.sql("select action from audit_entry where expo_id = $1 and action like $2 order by id")
                        .bind(0, place.expo().value())
                        .bind(1, like)
                        .mapValue(String.class)
                        .all()
                        .collectList());
    }

    /** The companies to which a message of this template goes or went. */
    protected List<UUID> told(String template) {
        return expo.get(
                place,
                database.sql("select subject_id from outbox where expo_id = $1 and template = $2")
                        .bind(0, place.expo().value())
                        .bind(1, template)
                        .mapValue(UUID.class)
                        .all()
                        .collectList());
    }

    /** The nth mail to the company, once it is there. */
    protected static MimeMessage mailTo(UUID company, int nth) {
        return TestInbox.get().await(TestMatchmaking.emailOf(company), nth).get(nth - 1);
    }
}
