package kr.madang.load.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import kr.madang.load.campaign.Stored.Registered;
import kr.madang.load.client.Answer;
import org.junit.jupiter.api.Test;

class AuditingPromisesTests {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    private final Ledger told = new Ledger();

    @Test
    void keptPromisesAreClean() {
        tellAccepted("a", ONE);
        tellAccepted("a", ONE);
        tellFull("b");

        assertThat(Audit.of(told, stored(1, whole("a", ONE)), 1)).isEqualTo(Audit.CLEAN);
    }

    @Test
    void aRegistrationThatNobodyWasToldIsNoFault() {
        assertThat(Audit.of(told, stored(1, whole("a", ONE)), 2)).isEqualTo(Audit.CLEAN);
    }

    @Test
    void anAnswerThatLeavesItOpenIsNoPromise() {
        told.note("a", new Answer.Silence("reset"));
        told.note("a", new Answer.Refused(500, ""));

        assertThat(Audit.of(told, stored(0), 1)).isEqualTo(Audit.CLEAN);
    }

    @Test
    void aPromiseThatIsNotStoredIsLost() {
        tellAccepted("a", ONE);

        assertThat(Audit.of(told, stored(0), 1)).isEqualTo(new Audit(1, 0, 0, 0, 0));
    }

    @Test
    void aRegistrationWithoutItsConsentOrMailIsLost() {
        tellAccepted("a", ONE);

        assertThat(Audit.of(told, stored(1, new Registered("a", ONE, false)), 1))
                .isEqualTo(new Audit(1, 0, 0, 0, 0));
    }

    @Test
    void aPromiseThatIsStoredUnderAnotherIdIsLost() {
        tellAccepted("a", ONE);

        assertThat(Audit.of(told, stored(1, whole("a", TWO)), 1)).isEqualTo(new Audit(1, 0, 0, 0, 0));
    }

    @Test
    void aKeyThatIsStoredTwiceIsDuplicated() {
        tellAccepted("a", ONE);

        assertThat(Audit.of(told, stored(2, whole("a", ONE), whole("a", TWO)), 2))
                .isEqualTo(new Audit(0, 1, 0, 0, 0));
    }

    @Test
    void aKeyThatWasToldTwoRegistrationsIsDuplicated() {
        tellAccepted("a", ONE);
        tellAccepted("a", TWO);

        assertThat(Audit.of(told, stored(1, whole("a", ONE)), 2)).isEqualTo(new Audit(1, 1, 0, 0, 0));
    }

    @Test
    void moreThanTheCapacityIsOversold() {
        assertThat(Audit.of(told, stored(2, whole("a", ONE), whole("b", TWO)), 1))
                .isEqualTo(new Audit(0, 0, 1, 0, 0));
    }

    @Test
    void aPlaceLeftAfterSomebodyWasToldFullIsUndersold() {
        tellFull("a");
        tellFull("b");

        assertThat(Audit.of(told, stored(0), 5)).isEqualTo(new Audit(0, 0, 0, 2, 0));
    }

    @Test
    void aPlaceThatIsCountedAndNotHeldIsUndersold() {
        assertThat(Audit.of(told, stored(1), 2)).isEqualTo(new Audit(0, 0, 0, 1, 0));
    }

    @Test
    void toldFullAndRegisteredAllTheSameIsStrange() {
        tellFull("a");

        assertThat(Audit.of(told, stored(1, whole("a", ONE)), 1)).isEqualTo(new Audit(0, 0, 0, 0, 1));
    }

    @Test
    void refusedForNoReasonIsStrange() {
        told.note("a", new Answer.Refused(409, "{\"code\":\"idempotency-key-used\"}"));

        assertThat(Audit.of(told, stored(0), 1)).isEqualTo(new Audit(0, 0, 0, 0, 1));
    }

    @Test
    void faultsOfSeveralExposAddUp() {
        assertThat(new Audit(1, 2, 3, 4, 5).plus(new Audit(10, 20, 30, 40, 50)))
                .isEqualTo(new Audit(11, 22, 33, 44, 55));
    }

    private void tellAccepted(String key, UUID id) {
        told.note(key, new Answer.Accepted("{\"id\":\"%s\"}".formatted(id)));
    }

    private void tellFull(String key) {
        told.note(key, new Answer.Refused(409, "{\"code\":\"registration-full\"}"));
    }

    private static Stored stored(long taken, Registered... registrations) {
        return new Stored(List.of(registrations), taken);
    }

    private static Registered whole(String key, UUID id) {
        return new Registered(key, id, true);
    }
}
