package kr.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import kr.madang.registration.AdmissionType;
import kr.madang.registration.BadgeReading;
import kr.madang.registration.Registration;
import kr.madang.registration.Ticket;
import kr.madang.registration.Visitor;
import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The admission type admits from the 3rd to the 5th, in Korea. */
class DecidingAtAGateTests {

    private static final Checkpoint RULES = new Checkpoint(ZoneId.of("Asia/Seoul"));
    private static final Ticket TICKET = new Ticket(new byte[Ticket.BYTES]);
    private static final Gate.Id GATE = new Gate.Id(new UUID(0, 1));
    private static final AdmissionType.Id TYPE = new AdmissionType.Id(new UUID(0, 4));

    @ParameterizedTest
    @CsvSource({
        "2026-12-02T23:59:59, NOT_THIS_DAY",
        "2026-12-03T00:00:00,",
        "2026-12-05T23:59:59,",
        "2026-12-06T00:00:00, NOT_THIS_DAY"
    })
    void admitsOnTheDaysOfTheAdmissionTypeByTheExposClock(String at, Decision.@Nullable Reason against) {
        assertThat(reasonOf(scan(at), badge(3, LocalDate.MAX), registered(3))).isEqualTo(against);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-04T23:59:59,", "2026-12-05T00:00:00, NOT_THIS_DAY"})
    void admitsUntilTheBadgesLastDayThoughTheTypeWasProlonged(String at, Decision.@Nullable Reason against) {
        assertThat(reasonOf(scan(at), badge(3, LocalDate.of(2026, 12, 4)), registered(3)))
                .isEqualTo(against);
    }

    @Test
    void admitsByTheNewestBadgeAlone() {
        assertThat(reasonOf(today(), badge(2, LocalDate.MAX), registered(3))).isEqualTo(Decision.Reason.REVOKED);
        assertThat(reasonOf(today(), badge(4, LocalDate.MAX), registered(3))).isEqualTo(Decision.Reason.REVOKED);
    }

    @ParameterizedTest
    @EnumSource(value = Registration.State.class, names = "REGISTERED", mode = EnumSource.Mode.EXCLUDE)
    void admitsNobodyWhoseRegistrationGivesNoBadge(Registration.State state) {
        assertThat(reasonOf(today(), badge(3, LocalDate.MAX), holder(state, 3))).isEqualTo(Decision.Reason.CANCELLED);
    }

    @Test
    void admitsAtADoorWhomTheDoorNamesAndLetsEverybodyOut() {
        Set<AdmissionType.Id> others = Set.of(new AdmissionType.Id(new UUID(0, 9)));
        BadgeReading badge = badge(3, LocalDate.MAX);

        assertThat(reasonAt(Set.of(TYPE), today(), badge, registered(3))).isNull();
        assertThat(reasonAt(others, today(), badge, registered(3))).isEqualTo(Decision.Reason.NOT_THIS_TYPE);
        assertThat(reasonAt(others, scan("2026-12-04T10:00:00", Scan.Direction.OUT), badge, registered(3)))
                .isNull();
        assertThat(reasonAt(others, today(), badge(2, LocalDate.MAX), registered(3)))
                .isEqualTo(Decision.Reason.REVOKED);
    }

    private static Decision.@Nullable Reason reasonOf(Scan scan, BadgeReading badge, Registration holder) {
        return reasonAt(Set.of(), scan, badge, holder);
    }

    private static Decision.@Nullable Reason reasonAt(
            Set<AdmissionType.Id> admits, Scan scan, BadgeReading badge, Registration holder) {
        Gate door = new Gate(
                GATE, new InTwoLanguages("세미나실", "Seminar"), Gate.Kind.SESSION_DOOR, null, null, admits, false, 0);
        return RULES.decide(scan, door, badge, holder, null).reason();
    }

    private static Scan today() {
        return scan("2026-12-04T10:00:00");
    }

    private static Scan scan(String at) {
        return scan(at, Scan.Direction.IN);
    }

    private static Scan scan(String at, Scan.Direction direction) {
        return new Scan(
                new Scan.Id(new UUID(0, 2)), "", GATE, Instant.parse(at + "+09:00"), direction, Duration.ZERO, null);
    }

    private static BadgeReading badge(int revision, LocalDate lastDay) {
        return new BadgeReading.Genuine(TICKET, revision, lastDay);
    }

    private static Registration registered(int revision) {
        return holder(Registration.State.REGISTERED, revision);
    }

    private static Registration holder(Registration.State state, int revision) {
        return new Registration(
                new Registration.Id(new UUID(0, 3)),
                new Visitor("김하늘", "haneul@example.com", null, Locale.KOREAN),
                new AdmissionType(
                        TYPE,
                        "general",
                        new InTwoLanguages("일반", "General"),
                        LocalDate.of(2026, 12, 3),
                        LocalDate.of(2026, 12, 5),
                        AdmissionType.Terms.STANDARD),
                state,
                revision,
                TICKET,
                Instant.EPOCH,
                null,
                0);
    }
}
