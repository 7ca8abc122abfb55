package kr.madang.messaging.marketing;

import static kr.madang.messaging.marketing.TestMarketing.form;
import static kr.madang.registration.TestRegistrations.newEmail;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.TestInbox;
import kr.madang.expo.Expos;
import kr.madang.registration.FormSetUp;
import kr.madang.registration.TestRegistrations;
import kr.madang.shared.Place;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** It is between three and four in the night. */
@HttpTest
@TestPropertySource(properties = "madang.test.hour=3")
class SendingAtNightTests {

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

    @Test
    void waitsForTheMorningEvenIfSomethingWantsItSentNow() {
        TestRegistrations visitors = new TestRegistrations(expo, setUp, expos, http);
        Place place = visitors.open(5);
        String email = newEmail();
        visitors.register(place, form(email, true));
        TestInbox.get().await(email, 1);

        JsonNode held = new TestMarketing(expo, http, place).send("소식");

        assertThat(held.at("/progress/waiting").asInt()).isEqualTo(1);
        assertThat(waiting(place)).isEqualTo("WAITING quiet-hours");
        expo.run(
                place,
                database.sql("update outbox set due_at = now(), reason = null where marketing_mail_id is not null")
                        .then());
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> waiting(place).equals("WAITING quiet-hours"));
        assertThat(TestInbox.get().await(email, 1)).hasSize(1);
    }

    /** That of the mail which is due in four to five hours, or a little less. */
    private String waiting(Place place) {
        return expo.get(
                place,
                database.sql("""
                        select concat_ws(' ', state, reason) as standing from outbox
                        where marketing_mail_id is not null
                            and due_at between now() + interval '3 hours' and now() + interval '5 hours'
                        union all select 'none' limit 1
                        """).map(row -> row.get("standing", String.class)).one());
    }
}
