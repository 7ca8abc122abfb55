package kr.madang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

class TheModulesTests {

    @Test
    void useOnlyWhatTheyDeclare() {
        ApplicationModules.of(Madang.class).verify();
    }

    @Test
    void areTheRoomsOfTheHouse() {
        assertThat(ApplicationModules.of(Madang.class).stream()
                        .map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrder(
                        "account",
                        "admission",
                        "application",
                        "exhibitor",
                        "expo",
                        "insight",
                        "invitation",
                        "lead",
                        "matchmaking",
                        "messaging",
                        "paper",
                        "planner",
                        "program",
                        "recommendation",
                        "registration",
                        "shared",
                        "spreadsheet",
                        "web");
    }

    @Test
    void areCaughtWhenTheyUseMore() {
        assertThatThrownBy(
                        () -> ApplicationModules.of("canary", location -> true).verify())
                .isInstanceOf(Violations.class)
                .hasMessageContaining("Module 'first' depends on module 'second'");
    }
}
