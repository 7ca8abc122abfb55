package kr.madang.load.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.madang.load.campaign.Audit.Stored;
import org.junit.jupiter.api.Test;

class AuditingPromisesTests {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    @Test
    void keptPromisesAreClean() {
        assertThat(Audit.of(promised("a", ONE), 1, List.of(new Stored("a", ONE, true)), 1, 1))
                .isEqualTo(new Audit(0, 0, 0, 0));
    }

    @Test
    void aRegistrationThatNobodyWasToldIsNoFault() {
        assertThat(Audit.of(Map.of(), 0, List.of(new Stored("a", ONE, true)), 2, 1))
                .isEqualTo(new Audit(0, 0, 0, 0));
    }

    @Test
    void aPromiseThatIsNotStoredIsLost() {
        assertThat(Audit.of(promised("a", ONE), 0, List.of(), 1, 0)).isEqualTo(new Audit(1, 0, 0, 0));
    }

    @Test
    void aRegistrationWithoutItsConsentOrMailIsLost() {
        assertThat(Audit.of(promised("a", ONE), 0, List.of(new Stored("a", ONE, false)), 1, 1))
                .isEqualTo(new Audit(1, 0, 0, 0));
    }

    @Test
    void aPromiseThatIsStoredUnderAnotherIdIsLost() {
        assertThat(Audit.of(promised("a", ONE), 0, List.of(new Stored("a", TWO, true)), 1, 1))
                .isEqualTo(new Audit(1, 0, 0, 0));
    }

    @Test
    void aKeyThatIsStoredTwiceIsDuplicated() {
        List<Stored> stored = List.of(new Stored("a", ONE, true), new Stored("a", TWO, true));

        assertThat(Audit.of(promised("a", ONE), 0, stored, 2, 2)).isEqualTo(new Audit(0, 1, 0, 0));
    }

    @Test
    void aKeyThatWasToldTwoRegistrationsIsDuplicated() {
        List<Stored> stored = List.of(new Stored("a", ONE, true));

        assertThat(Audit.of(Map.of("a", Set.of(ONE, TWO)), 0, stored, 2, 1)).isEqualTo(new Audit(1, 1, 0, 0));
    }

    @Test
    void moreThanTheCapacityIsOversold() {
        List<Stored> stored = List.of(new Stored("a", ONE, true), new Stored("b", TWO, true));

        assertThat(Audit.of(Map.of(), 0, stored, 1, 2)).isEqualTo(new Audit(0, 0, 1, 0));
    }

    @Test
    void aPlaceLeftAfterSomebodyWasToldFullIsUndersold() {
        assertThat(Audit.of(Map.of(), 5, List.of(), 2, 0)).isEqualTo(new Audit(0, 0, 0, 2));
    }

    @Test
    void aPlaceThatIsCountedAndNotHeldIsUndersold() {
        assertThat(Audit.of(Map.of(), 0, List.of(), 2, 1)).isEqualTo(new Audit(0, 0, 0, 1));
    }

    private static Map<String, Set<UUID>> promised(String key, UUID id) {
        return Map.of(key, Set.of(id));
    }
}
