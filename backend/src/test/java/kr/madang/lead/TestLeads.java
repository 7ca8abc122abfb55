package kr.madang.lead;

import static kr.madang.exhibitor.TestExhibitors.profile;
import static kr.madang.registration.TestRegistrations.bodyOf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kr.madang.TestExpo;
import kr.madang.account.Role;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.exhibitor.TestExhibitors;
import kr.madang.expo.Expos;
import kr.madang.registration.ConsentItem;
import kr.madang.registration.FormSetUp;
import kr.madang.registration.TestRegistrations;
import kr.madang.shared.Audit;
import kr.madang.shared.Ids;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.RequestBodySpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Expos where visitors are asked whether exhibitors may see who they are, with an exhibitor that scans. */
@Component
public class TestLeads {

    private final TestExpo expo;
    private final FormSetUp setUp;
    private final Expos expos;
    private final TestExhibitors exhibitors;
    private final LeadConsents consents;
    private final DatabaseClient database;

    TestLeads(
            TestExpo expo,
            FormSetUp setUp,
            Expos expos,
            TestExhibitors exhibitors,
            LeadConsents consents,
            DatabaseClient database) {
        this.expo = expo;
        this.setUp = setUp;
        this.expos = expos;
        this.exhibitors = exhibitors;
        this.consents = consents;
        this.database = database;
    }

    /** An expo whose consent {@code exhibitors} covers domestic ones, with one of them. */
    public Fair open(WebTestClient http) {
        TestRegistrations visitors = new TestRegistrations(expo, setUp, expos, http);
        Place place = expo.open();
        expo.run(place, setUp.add(List.of(), List.of(), List.of(toExhibitors("exhibitors"))));
        visitors.open(place, 100);
        expo.run(
                place,
                consents.cover(new LeadConsent(LeadConsent.Exhibitors.DOMESTIC, "exhibitors"), Audit.Actor.system()));
        exhibitors.furnish(place);
        Exhibitor.Id gaon = exhibitors.add(place, profile("가온", "Gaon", List.of("drone")));
        return new Fair(this, http, visitors, place, gaon, expo.tokenOf(place, Role.EXHIBITOR, gaon.value()));
    }

    /** A consent item for third parties. */
    public static ConsentItem toExhibitors(String code) {
        InTwoLanguages words = new InTwoLanguages(code, code);
        return new ConsentItem(
                new ConsentItem.Id(Ids.next()),
                code,
                1,
                ConsentItem.Kind.THIRD_PARTY,
                words,
                words,
                words,
                words,
                new InTwoLanguages("배지를 스캔한 참가업체", "Exhibitors that scan the badge"));
    }

    /** An open expo and its exhibitor. */
    public record Fair(
            TestLeads parts,
            WebTestClient http,
            TestRegistrations visitors,
            Place place,
            Exhibitor.Id exhibitor,
            String token) {

        /** Somebody new. */
        public JsonNode visitor(boolean agrees) {
            Map<String, Object> form = TestRegistrations.form(TestRegistrations.newEmail());
            form.put(
                    "consents",
                    List.of(
                            Map.of("item", "privacy", "version", 1, "given", true),
                            Map.of("item", "exhibitors", "version", 1, "given", agrees)));
            return visitors.register(place, form);
        }

        static String badgeOf(JsonNode visitor) {
            return visitor.at("/badge/token").asString();
        }

        static Map<String, Object> aScan(String badge) {
            return aScan(badge, Instant.now());
        }

        static Map<String, Object> aScan(String badge, Instant at) {
            return new TreeMap<>(Map.of("scanId", UUID.randomUUID().toString(), "token", badge, "at", at.toString()));
        }

        /** What the exhibitor's phone is told about each. */
        @SafeVarargs
        public final JsonNode scan(Map<String, Object>... scans) {
            List<Map<String, Object>> batch = new ArrayList<>();
            for (Map<String, Object> scan : scans) {
                batch.add(scan);
            }
            return bodyOf(post(token, batch), HttpStatus.OK).get("answers");
        }

        ResponseSpec post(String as, List<Map<String, Object>> scans) {
            return send(HttpMethod.POST, "/my/lead-scans", as, Map.of("scans", scans));
        }

        /** Of a badge that was just scanned. */
        public JsonNode leadOf(JsonNode visitor) {
            return scan(aScan(badgeOf(visitor))).at("/0/lead");
        }

        public JsonNode leads() {
            return bodyOf(send(HttpMethod.GET, "/my/leads", token, null), HttpStatus.OK)
                    .get("items");
        }

        /** The names on the list, in its order; empty where nobody may be seen. */
        public List<String> names() {
            List<String> names = new ArrayList<>();
            leads().forEach(lead -> names.add(lead.at("/visitor/name").asString("")));
            return names;
        }

        ResponseSpec edit(JsonNode lead, long version, Map<String, Object> work) {
            return request(HttpMethod.PUT, "/my/leads/" + lead.get("id").asString(), token)
                    .header("If-Match", String.valueOf(version))
                    .bodyValue(work)
                    .exchange();
        }

        public ResponseSpec send(HttpMethod method, String path, String as, @Nullable Object body) {
            RequestBodySpec request = request(method, path, as);
            return body == null ? request.exchange() : request.bodyValue(body).exchange();
        }

        private RequestBodySpec request(HttpMethod method, String path, String as) {
            return http.method(method)
                    .uri("/api/expos/" + place.slug() + path)
                    .headers(headers -> headers.setBearerAuth(as));
        }

        ResponseSpec own(HttpMethod method, String path, JsonNode visitor, @Nullable Object body) {
            RequestBodySpec request = http.method(method)
                    .uri("/api/expos/" + place.slug() + "/registrations/mine" + path)
                    .header("Madang-Manage-Token", visitor.get("manageToken").asString());
            return body == null ? request.exchange() : request.bodyValue(body).exchange();
        }

        /** What was noted about a visitor or an exhibitor. */
        List<String> deedsAbout(UUID subject) {
            return parts.expo.get(
                    place,
                    parts.database
                            .sql("select action from audit_entry where subject_id = $1 order by id")
                            .bind(0, subject)
                            .map(row -> row.get("action", String.class))
                            .all()
                            .collectList());
        }

        void run(String sql) {
            parts.expo.run(place, parts.database.sql(sql).then());
        }
    }
}
