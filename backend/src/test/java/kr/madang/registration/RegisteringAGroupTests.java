package kr.madang.registration;

import static kr.madang.registration.TestGroups.HEAD;
import static kr.madang.registration.TestGroups.marks;
import static kr.madang.registration.TestGroups.row;
import static kr.madang.registration.TestGroups.utf8;
import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.newEmail;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.TestInbox;
import kr.madang.account.Role;
import kr.madang.expo.Expos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@HttpTest
class RegisteringAGroupTests {

    @Autowired
    TestExpo expo;

    @Autowired
    FormSetUp setUp;

    @Autowired
    Expos expos;

    @Autowired
    QuestionStore questions;

    @Autowired
    RegistrationForms forms;

    @Autowired
    DatabaseClient database;

    @Autowired
    WebTestClient http;

    TestGroups group;

    @BeforeEach
    void open() {
        group = TestGroups.open(expo, setUp, expos, questions, forms, http);
    }

    @Test
    void registersEverybodyAndMailsThem() throws Exception {
        String first = newEmail();
        String second = newEmail();
        byte[] list = utf8(HEAD + row("김하늘", first) + row("Ada", second).replace(",ko,", ",en,"));

        assertThat(marks(group.preview(list))).containsExactly("2 김하늘 []", "3 Ada []");
        assertThat(count()).isZero();

        assertThat(bodyOf(group.register(list), HttpStatus.CREATED)
                        .get("registered")
                        .asInt())
                .isEqualTo(2);

        assertThat(TestInbox.get().await(first, 1).get(0).getSubject()).contains("배지");
        assertThat(TestInbox.get().await(second, 1).get(0).getSubject()).contains("badge");
        assertThat(count()).isEqualTo(2);
        assertThat(audited()).containsExactly("registered-by-list", "registered-by-list");
        assertThat(number("select count(*) as n from answer")).isEqualTo(4);
        assertThat(number("select count(*) as n from consent")).isEqualTo(4);
        assertThat(number("select sum(taken)::bigint as n from quota")).isEqualTo(2);
    }

    @Test
    void registersNobodyWhereNotAllHaveAPlace() {
        byte[] list = utf8(HEAD
                + IntStream.range(0, 6)
                        .mapToObj(i -> row("참관객" + i, newEmail()))
                        .collect(Collectors.joining()));

        assertThat(marks(group.preview(list)).subList(4, 6)).containsExactly("6 참관객4 []", "7 참관객5 [NO_PLACE]");
        assertThat(refusal(group.register(list), HttpStatus.CONFLICT)).isEqualTo("registration-full");
        assertThat(count()).isZero();
        assertThat(number("select sum(taken)::bigint as n from quota")).isZero();
        assertThat(number("select count(*) as n from outbox")).isZero();
    }

    @Test
    void registersNobodyWhereSomebodyWasFaster() {
        String known = newEmail();
        bodyOf(group.register(utf8(HEAD + row("기존", known))), HttpStatus.CREATED);

        assertThat(refusal(group.register(utf8(HEAD + row("하나", newEmail()) + row("둘", known))), HttpStatus.CONFLICT))
                .isEqualTo("group-rows-wrong");

        assertThat(count()).isEqualTo(1);
    }

    @Test
    void leavesFilesToEachMembersOwnLink() throws Exception {
        TestAttachments files = new TestAttachments(expo, http);
        UUID card = files.ask(group.place, "card", true);
        String email = newEmail();
        byte[] list = utf8(HEAD + row("김하늘", email));

        JsonNode preview = bodyOf(group.send(list), HttpStatus.OK);
        assertThat(preview.get("byLink").toString()).isEqualTo("[{\"ko\":\"명함\",\"en\":\"Business card\"}]");
        assertThat(marks(preview)).containsExactly("2 김하늘 []");
        bodyOf(group.register(list), HttpStatus.CREATED);

        String link = TestInbox.textOf(TestInbox.get().await(email, 1).get(0));
        Matcher token = Pattern.compile("/badge#([\\w-]{43})").matcher(link);
        assertThat(token.find()).isTrue();
        ResponseSpec attached = http.put()
                .uri("/api/expos/{expo}/registrations/mine/attachments/{question}", group.place.slug(), card)
                .header("Madang-Manage-Token", token.group(1))
                .header("Madang-Attachment-Token", files.upload(group.place, card, TestAttachments.png(100)))
                .exchange();
        attached.expectStatus().isNoContent();
        assertThat(number("select count(*) as n from attachment where registration_id is not null"))
                .isEqualTo(1);
    }

    @Test
    void doesItOnceHoweverOftenItIsSent() {
        byte[] list = utf8(HEAD + row("하나", newEmail()));
        String key = UUID.randomUUID().toString();

        bodyOf(group.register(list, key), HttpStatus.CREATED);
        bodyOf(group.register(list, key), HttpStatus.CREATED);

        assertThat(count()).isEqualTo(1);
        assertThat(audited()).hasSize(1);
        assertThat(refusal(group.register(utf8(HEAD + row("둘", newEmail())), key), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("idempotency-key-used");
    }

    @Test
    void isTheOrganizersOnly() {
        group.sendAs(expo.tokenOf(group.place, Role.STAFF, null));

        assertThat(refusal(group.send(utf8(HEAD)), HttpStatus.FORBIDDEN)).isEqualTo("not-allowed");
        assertThat(refusal(group.register(utf8(HEAD)), HttpStatus.FORBIDDEN)).isEqualTo("not-allowed");
    }

    private long count() {
        return number("select count(*) as n from registration");
    }

    private long number(String sql) {
        return expo.get(
                group.place,
                database.sql(sql).map(row -> row.get("n", Long.class)).one());
    }

    private List<String> audited() {
        return expo.get(
                group.place,
                database.sql("select action from audit_entry order by id")
                        .map(row -> row.get("action", String.class))
                        .all()
                        .collectList());
    }
}
