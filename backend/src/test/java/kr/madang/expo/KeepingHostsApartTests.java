package kr.madang.expo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.shared.Place;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

@HttpTest
class KeepingHostsApartTests {

    @Autowired
    TestExpo expo;

    @Autowired
    DatabaseClient database;

    @Autowired
    WebTestClient http;

    @Test
    void aTransactionSeesTheExposOfItsOwnHostOnly() {
        Place own = expo.open();
        expo.open();

        assertThat(expo.get(own, slugs())).containsExactly(own.slug());
    }

    @Test
    void withoutAPlaceNothingIsSeen() {
        expo.open();

        assertThat(slugs().block()).isEmpty();
    }

    @Test
    void theOrganizerOfOneHostIsNobodyInAnother() {
        String token = expo.organizerToken(expo.open());
        Place other = expo.open();

        assertThat(expo.get(other, slugs())).containsExactly(other.slug());
        http.get()
                .uri("/api/me")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.memberships.length()")
                .isEqualTo(1);
    }

    @Test
    void everyTableOfAnExpoIsWalledOff() {
        List<String> open = database.sql("""
                        select c.relname from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
                        where c.relkind in ('r', 'p') and c.relname <> 'flyway_schema_history'
                        and (not c.relrowsecurity or not exists (select from pg_policy p where p.polrelid = c.oid))
                        """)
                .map(row -> row.get("relname", String.class))
                .all()
                .collectList()
                .block();

        assertThat(open).isEmpty();
    }

    @Test
    void theApplicationCannotStepAroundTheWall() {
        Boolean mighty = database.sql(
                        "select rolsuper or rolbypassrls or rolcreaterole as mighty from pg_roles where rolname = current_user")
                .map(row -> row.get("mighty", Boolean.class))
                .one()
                .block();

        assertThat(mighty).isFalse();
    }

    private Mono<List<String>> slugs() {
        return database.sql("select slug from expo")
                .map(row -> row.get("slug", String.class))
                .all()
                .collectList();
    }
}
