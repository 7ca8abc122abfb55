package kr.madang.lead;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.account.Role;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.exhibitor.TestExhibitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@HttpTest
class WorkingWithLeadsTests {

    private static final Map<String, Object> WORK = Map.of(
            "score", "HOT",
            "tags", List.of("견적", "재연락"),
            "note", "다음 주에 시제품을 보여 드리기로 함",
            "followUpOn", "2026-12-01",
            "followedUp", false);

    @Autowired
    TestLeads leads;

    @Autowired
    TestExpo expo;

    @Autowired
    TestExhibitors exhibitors;

    @Autowired
    WebTestClient http;

    TestLeads.Fair fair;
    JsonNode lead;

    @BeforeEach
    void scan() {
        fair = leads.open(http);
        lead = fair.leadOf(fair.visitor(true));
    }

    @Test
    void keepsScoreTagsNoteAndFollowUp() {
        JsonNode edited = bodyOf(fair.edit(lead, 1, WORK), HttpStatus.OK);

        assertThat(edited.get("version").asLong()).isEqualTo(2);
        assertThat(fair.leads().get(0)).isEqualTo(edited);
        WORK.forEach((name, value) -> assertThat(
                        edited.get(name).asString(edited.get(name).toString()))
                .isEqualTo(value instanceof List<?> ? "[\"견적\",\"재연락\"]" : value.toString()));
        assertThat(edited.at("/visitor/name").asString()).isEqualTo("김하늘");
    }

    @Test
    void isRefusedWhereAColleagueWasFasterAndChangesNothing() {
        fair.edit(lead, 1, WORK).expectStatus().isOk();

        assertThat(refusal(
                        fair.edit(lead, 1, Map.of("tags", List.of(), "note", "다른", "followedUp", true)),
                        HttpStatus.PRECONDITION_FAILED))
                .isEqualTo("lead-changed-meanwhile");
        assertThat(fair.leads().at("/0/score").asString()).isEqualTo("HOT");
    }

    @Test
    void isForOnesOwnLeadsOnly() {
        Exhibitor.Id nabi = exhibitors.add(fair.place(), TestExhibitors.profile("나비", "Nabi", List.of("health")));
        TestLeads.Fair other = new TestLeads.Fair(
                leads,
                http,
                fair.visitors(),
                fair.place(),
                nabi,
                expo.tokenOf(fair.place(), Role.EXHIBITOR, nabi.value()));

        assertThat(refusal(other.edit(lead, 1, WORK), HttpStatus.NOT_FOUND)).isEqualTo("lead-not-found");
        assertThat(other.leads()).isEmpty();
    }

    @Test
    void isRefusedForWhatDoesNotFit() {
        Map<String, Object> wrong = Map.of(
                "score",
                "HOT",
                "tags",
                Stream.generate(() -> "x").limit(11).toList(),
                "note",
                "x".repeat(2001),
                "followedUp",
                true);

        JsonNode problem = bodyOf(fair.edit(lead, 1, wrong), HttpStatus.BAD_REQUEST);

        assertThat(problem.get("errors").findValuesAsString("pointer")).containsExactlyInAnyOrder("/tags", "/note");
    }

    @Test
    void goesThroughTheListByPagesNewestFirst() {
        Stream.generate(() -> fair.visitor(true)).limit(4).forEach(fair::leadOf);

        JsonNode first = page("limit=3");
        JsonNode second = page("limit=3&cursor=" + first.get("next").asString());

        assertThat(first.get("items")).hasSize(3);
        assertThat(second.get("items")).hasSize(2);
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(second.get("items").get(1).get("id")).isEqualTo(lead.get("id"));
    }

    @Test
    void isNoted() {
        fair.edit(lead, 1, WORK).expectStatus().isOk();
        fair.leads();

        assertThat(fair.deedsAbout(fair.exhibitor().value())).containsExactly("leads-read");
        assertThat(fair.deedsAbout(UUID.fromString(lead.get("id").asString()))).containsExactly("lead-edited");
    }

    @Test
    void keepsNoPlainNoteInTheDatabase() {
        fair.edit(lead, 1, WORK).expectStatus().isOk();

        fair.run("""
                do $$ begin
                    assert (select count(*) = 1 and bool_and(position(convert_to('시제품', 'UTF8') in note) = 0)
                        from lead where note is not null);
                end $$
                """);
    }

    private JsonNode page(String query) {
        return bodyOf(fair.send(HttpMethod.GET, "/my/leads?" + query, fair.token(), null), HttpStatus.OK);
    }
}
