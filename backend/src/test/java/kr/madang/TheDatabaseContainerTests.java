package kr.madang;

import static org.assertj.core.api.Assertions.assertThat;

import kr.madang.shared.Place;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** The container lane: the same application on PostgreSQL from a container, started by Testcontainers. */
@HttpTest
@Tag("docker")
@EnabledIfEnvironmentVariable(
        named = "MADANG_PG",
        matches = "docker",
        disabledReason = "the container lane runs with MADANG_PG=docker where a Docker engine runs")
class TheDatabaseContainerTests {

    @Autowired
    DatabaseClient database;

    @Autowired
    TestExpo expo;

    @Test
    void isOfTheSameMajorVersionAndTakesTheSchema() {
        Place place = expo.open();

        String version = expo.get(
                place,
                database.sql("select current_setting('server_version') || ' ' || count(*) as version from expo")
                        .map(row -> row.get("version", String.class))
                        .one());

        assertThat(version).matches("18\\..* 1");
    }
}
