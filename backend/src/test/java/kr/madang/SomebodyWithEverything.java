package kr.madang;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.madang.account.Role;
import kr.madang.registration.GuardianLinks;
import kr.madang.registration.TestAttachments;
import kr.madang.registration.TestGuardians;
import kr.madang.registration.TestRegistrations;
import kr.madang.shared.Place;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/**
 * A child with a guardian, a phone, an answer, a file that was read, a code on its way, a scan, two leads, a consent taken
 * back, and one that was given again and is over.
 */
record SomebodyWithEverything(
        TestExpo expo,
        Place place,
        TestRegistrations visitors,
        GuardianLinks links,
        DatabaseClient database,
        WebTestClient http) {

    JsonNode register(String email) {
        askForTheCompany();
        TestAttachments files = new TestAttachments(expo, http);
        UUID card = files.ask(place, "card", true);
        String token = files.upload(place, card, TestAttachments.png(2000));
        JsonNode visitor = new TestGuardians(links, http)
                .register(
                        place,
                        email,
                        List.of(
                                Map.of("question", "company", "values", List.of("한마당초등학교")),
                                Map.of("question", "card", "values", List.of(token))));
        read(visitor, card);
        TestInbox.get().await(email, 1);
        withdraw(visitor, "news");
        withdraw(visitor, "photos");
        visitors.agreeAs(visitor, place, "photos").expectStatus().isNoContent();
        http.post()
                .uri("/api/expos/{expo}/lookup-codes", place.slug())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("email", email))
                .exchange()
                .expectStatus()
                .isAccepted();
        TestInbox.get().await(email, 3);
        scan(visitor);
        endConsentToPhotos();
        makeLeads(visitor);
        return visitor;
    }

    private void withdraw(JsonNode visitor, String item) {
        visitors.postAs(visitor, place, "/registrations/mine/consents/" + item + "/withdrawal")
                .expectStatus()
                .isNoContent();
    }

    private void askForTheCompany() {
        http.post()
                .uri("/api/expos/{expo}/questions", place.slug())
                .headers(headers -> headers.setBearerAuth(expo.organizerToken(place)))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(Map.of(
                        "code",
                        "company",
                        "kind",
                        "TEXT",
                        "label",
                        Map.of("ko", "소속", "en", "Company"),
                        "basis",
                        "CONTRACT",
                        "purpose",
                        Map.of("ko", "배지에 표시", "en", "Shown on the badge"),
                        "retention",
                        Map.of("ko", "행사 뒤 1개월", "en", "One month after the expo"),
                        "required",
                        false,
                        "keepDays",
                        30,
                        "choices",
                        List.of()))
                .exchange()
                .expectStatus()
                .isCreated();
    }

    private void read(JsonNode visitor, UUID question) {
        http.post()
                .uri(
                        "/api/expos/{expo}/registrations/{registration}/attachments/{question}/downloads",
                        place.slug(),
                        visitor.get("id").asString(),
                        question)
                .headers(headers -> headers.setBearerAuth(expo.organizerToken(place)))
                .bodyValue(Map.of("reason", "기자 확인"))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private void scan(JsonNode visitor) {
        expo.tokenOf(place, Role.STAFF, null);
        expo.run(
                place,
                database.sql("""
                with g as (
                    insert into gate (id, host_id, expo_id, name_ko, name_en, kind)
                    select uuidv7(), host_id, id, '정문', 'Main gate', 'GATE' from expo returning *)
                insert into scan (id, host_id, expo_id, gate_id, registration_id, at, direction, outcome, scanned_by)
                select uuidv7(), g.host_id, g.expo_id, g.id, $1, now(), 'IN', 'ADMITTED', m.person_id
                from g cross join membership m
                """)
                        .bind(0, UUID.fromString(visitor.get("id").asString()))
                        .then());
    }

    /** One that is worked with, and one that was taken back. */
    private void makeLeads(JsonNode visitor) {
        expo.run(
                place,
                database.sql("""
                with e as (
                    insert into exhibitor (id, host_id, expo_id, name_ko, name_en, introduction_ko, introduction_en,
                        country, languages, representatives, state, contact_name, contact_email, contact_english)
                    select uuidv7(), x.host_id, x.id, n.name, n.name, '', '', 'KR', '{ko}', 1, 'APPROVED', '', '', false
                    from expo x cross join (values ('가온'), ('나비')) as n (name) returning *)
                insert into lead (id, host_id, expo_id, exhibitor_id, registration_id, scan_id, scanned_at, scanned_by,
                    shown_at, revoked_at, score, tags, note, follow_up_on)
                select uuidv7(), e.host_id, e.expo_id, e.id, $1, uuidv7(),
                    case e.name_ko when '가온' then now() else now() - interval '1 hour' end, m.person_id, now(),
                    case e.name_ko when '나비' then now() end, w.score, w.tags, w.note, w.follow_up_on
                from e cross join (select person_id from membership limit 1) m
                left join (values ('가온', 'HOT', '{견적서}'::text[], 'sealed note'::bytea, date '2026-12-01'))
                    as w (name, score, tags, note, follow_up_on) on w.name = e.name_ko
                """)
                        .bind(0, UUID.fromString(visitor.get("id").asString()))
                        .then());
    }

    private void endConsentToPhotos() {
        expo.run(place, database.sql("""
                update consent c set ended_at = now() from consent_item i
                where i.id = c.consent_item_id and i.code = 'photos'
                """).then());
    }
}
