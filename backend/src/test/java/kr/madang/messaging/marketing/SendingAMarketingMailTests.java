package kr.madang.messaging.marketing;

import static kr.madang.messaging.marketing.TestMarketing.form;
import static kr.madang.messaging.marketing.TestMarketing.mail;
import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.newEmail;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.TestInbox;
import kr.madang.expo.Expos;
import kr.madang.registration.FormSetUp;
import kr.madang.registration.TestRegistrations;
import kr.madang.shared.Place;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Three have registered: one agrees to news, one refused it, one has taken it back. */
@HttpTest
class SendingAMarketingMailTests {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Autowired
    TestExpo expo;

    @Autowired
    FormSetUp setUp;

    @Autowired
    Expos expos;

    @Autowired
    DatabaseClient database;

    @Autowired
    WebTestClient http;

    TestInbox inbox = TestInbox.get();
    TestRegistrations visitors;
    TestMarketing marketing;
    Place place;
    String reader = newEmail();
    String refuser = newEmail();
    String leaver = newEmail();
    JsonNode readersRegistration;

    @BeforeEach
    void register() {
        visitors = new TestRegistrations(expo, setUp, expos, http);
        place = visitors.open(10);
        marketing = new TestMarketing(expo, http, place);
        readersRegistration = visitors.register(place, form(reader, true));
        visitors.register(place, form(refuser, false));
        visitors.postAs(
                        visitors.register(place, form(leaver, true)),
                        place,
                        "/registrations/mine/consents/news/withdrawal")
                .expectStatus()
                .isNoContent();
        inbox.await(reader, 1);
        inbox.await(refuser, 1);
        inbox.await(leaver, 2);
    }

    @AfterEach
    void switchOn() {
        inbox.switchOn();
    }

    @Test
    void reachesThoseWhoseConsentStandsAndNobodyElse() {
        JsonNode sent = marketing.send("다음 행사 소식");

        awaitProgress(sent, "{\"waiting\":0,\"sent\":1,\"dropped\":0,\"failed\":0}");
        assertThat(inbox.await(reader, 2)).hasSize(2);
        assertThat(inbox.await(refuser, 1)).hasSize(1);
        assertThat(inbox.await(leaver, 2)).hasSize(2);
        assertThat(audited()).containsExactly("marketing-mail-written", "marketing-mail-sent");
    }

    @Test
    void carriesTheMarksOfTheLaw() throws Exception {
        marketing.send("(광고) 다음 행사 소식");

        MimeMessage mail = inbox.await(reader, 2).get(1);
        String text = TestInbox.textOf(mail);
        assertThat(mail.getSubject()).isEqualTo("(광고) 다음 행사 소식");
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("화성시");
        assertThat(text)
                .startsWith("김하늘님, 새 소식이에요.")
                .containsPattern("화성시\\R화성시 남양읍 시청로 159\\R1577-4200")
                .contains("무료 수신거부: http")
                .contains("Unsubscribe free of charge: http");
        assertThat(TestInbox.htmlOf(mail)).contains(">무료 수신거부</a>", ">Unsubscribe free of charge</a>");
        assertThat(mail.getHeader("List-Unsubscribe")[0])
                .matches("<http://[^>]*/api/expos/" + place.slug() + "/unsubscriptions/[A-Za-z0-9_-]{43}>");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    @Test
    void looksAtTheConsentAgainWhenItsTurnComes() {
        JsonNode tested = bodyOf(marketing.test(marketing.write("소식")), HttpStatus.ACCEPTED);
        inbox.switchOff();
        JsonNode sent = bodyOf(marketing.send(tested), HttpStatus.ACCEPTED);
        assertThat(sent.at("/progress/waiting").asInt()).isEqualTo(1);
        visitors.postAs(readersRegistration, place, "/registrations/mine/consents/news/withdrawal")
                .expectStatus()
                .isNoContent();

        // still without a mail server: what was written before the withdrawal must not find one
        awaitProgress(sent, "{\"waiting\":0,\"sent\":0,\"dropped\":1,\"failed\":0}");
    }

    @Test
    void countsNobodyWhoseConsentIsOverOrWhoseAddressTakesNoMail() {
        JsonNode draft = marketing.write("소식");
        assertThat(draft.get("addressees").asInt()).isEqualTo(1);

        run("update consent set ended_at = now() where withdrawn_at is null");
        assertThat(marketing.get(draft).get("addressees").asInt()).isZero();

        run("update consent set ended_at = null");
        run("""
                insert into unreachable_address (host_id, expo_id, address_index, reason)
                select host_id, expo_id, email_index, 'address-unknown' from registration
                """);
        assertThat(marketing.get(draft).get("addressees").asInt()).isZero();
        bodyOf(marketing.test(draft), HttpStatus.ACCEPTED);
        assertThat(refusal(marketing.send(draft), HttpStatus.CONFLICT)).isEqualTo("marketing-mail-for-nobody");
    }

    @Test
    void goesOnceToWhoeverHasRegisteredTwiceAndOnlyIfTheyAgreedTheLastTime() {
        visitors.cancelAs(readersRegistration, place).expectStatus().isNoContent();
        visitors.register(place, form(reader, false));

        assertThat(marketing.write("소식").get("addressees").asInt()).isZero();
    }

    @Test
    void needsATestOfJustThisVersion() {
        JsonNode draft = marketing.write("소식");
        assertThat(refusal(marketing.send(draft), HttpStatus.CONFLICT)).isEqualTo("marketing-mail-untested");

        JsonNode tested = bodyOf(marketing.test(draft), HttpStatus.ACCEPTED);
        JsonNode edited = bodyOf(marketing.edit(tested, mail("고친 소식", "본문")), HttpStatus.OK);

        assertThat(tested.get("tested").asBoolean()).isTrue();
        assertThat(edited.get("tested").asBoolean()).isFalse();
        assertThat(refusal(marketing.send(edited), HttpStatus.CONFLICT)).isEqualTo("marketing-mail-untested");
        assertThat(refusal(marketing.send(tested), HttpStatus.PRECONDITION_FAILED))
                .isEqualTo("marketing-mail-changed-meanwhile");
    }

    @Test
    void isNeverChangedOrSentTwiceAfterItWasSent() {
        JsonNode sent = marketing.send("소식");

        for (ResponseSpec late :
                List.of(marketing.edit(sent, mail("다른 소식", "본문")), marketing.send(sent), marketing.test(sent))) {
            assertThat(refusal(late, HttpStatus.PRECONDITION_FAILED)).isEqualTo("marketing-mail-changed-meanwhile");
        }
    }

    @Test
    void canBeStopped() {
        JsonNode tested = bodyOf(marketing.test(marketing.write("소식")), HttpStatus.ACCEPTED);
        inbox.switchOff();
        JsonNode sent = bodyOf(marketing.send(tested), HttpStatus.ACCEPTED);

        assertThat(bodyOf(marketing.stop(sent), HttpStatus.OK).get("stoppedAt").isNull())
                .isFalse();
        marketing.stop(sent).expectStatus().isOk();
        inbox.switchOn();

        awaitProgress(sent, "{\"waiting\":0,\"sent\":0,\"dropped\":1,\"failed\":0}");
        assertThat(audited())
                .containsExactly("marketing-mail-written", "marketing-mail-sent", "marketing-mail-stopped");
    }

    @Test
    void showsWhatItWillLookLikeOrWhatIsWrong() {
        JsonNode good = bodyOf(marketing.post("-previews", mail("소식", "{{name}}님")), HttpStatus.OK);
        JsonNode bad = bodyOf(marketing.post("-previews", mail("소식", "{{nmae}}님")), HttpStatus.OK);

        assertThat(good.at("/en/subject").asString()).isEqualTo("(광고) News");
        assertThat(good.at("/en/text").asString()).startsWith("Haneul Kim님").contains("City of Hwaseong");
        assertThat(bad.at("/complaints/0/rule").asString()).isEqualTo("UNKNOWN");
        assertThat(refusal(marketing.post("", mail("소식", "{{nmae}}님")), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("wording-unfit");
    }

    private void awaitProgress(JsonNode mail, String progress) {
        Awaitility.await()
                .atMost(LIMIT)
                .untilAsserted(
                        () -> assertThat(marketing.get(mail).get("progress").toString())
                                .isEqualTo(progress));
    }

    private void run(String sql) {
        expo.run(place, database.sql(sql).then());
    }

    private List<String> audited() {
        return expo.get(
                place,
                database.sql("select action from audit_entry where action like 'marketing-%' order by id")
                        .map(row -> row.get("action", String.class))
                        .all()
                        .collectList());
    }
}
