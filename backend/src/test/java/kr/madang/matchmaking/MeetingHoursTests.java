package kr.madang.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeetingHoursTests {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @Test
    void slotsFollowOneAnotherWithPausesAndLeaveLunchOut() {
        MeetingHours hours = new MeetingHours(
                LocalTime.of(10, 0),
                LocalTime.of(14, 10),
                Duration.ofMinutes(30),
                Duration.ofMinutes(10),
                new MeetingHours.Lunch(LocalTime.of(12, 0), LocalTime.of(13, 0)));

        assertThat(times(hours.slotsOn(List.of(DAY), SEOUL)))
                .containsExactly("10:00-10:30", "10:40-11:10", "11:20-11:50", "13:00-13:30", "13:40-14:10");
    }

    @Test
    void aSlotThatWouldRunIntoLunchOrPastTheEndIsLeftOut() {
        MeetingHours hours = new MeetingHours(
                LocalTime.of(11, 30),
                LocalTime.of(13, 45),
                Duration.ofMinutes(45),
                Duration.ZERO,
                new MeetingHours.Lunch(LocalTime.of(12, 0), LocalTime.of(12, 30)));

        assertThat(times(hours.slotsOn(List.of(DAY), SEOUL))).containsExactly("12:30-13:15");
    }

    @Test
    void everyDayHasTheSameSlots() {
        MeetingHours hours =
                new MeetingHours(LocalTime.of(10, 0), LocalTime.of(11, 0), Duration.ofMinutes(30), Duration.ZERO, null);

        assertThat(hours.slotsOn(List.of(DAY.plusDays(1), DAY, DAY), SEOUL))
                .extracting(slot -> slot.start().atZone(SEOUL).toLocalDateTime().toString())
                .containsExactly("2026-11-25T10:00", "2026-11-25T10:30", "2026-11-26T10:00", "2026-11-26T10:30");
    }

    @Test
    void hoursThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new MeetingHours(
                        LocalTime.of(10, 0), LocalTime.of(10, 0), Duration.ofMinutes(30), Duration.ZERO, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MeetingHours(
                        LocalTime.of(10, 0), LocalTime.of(11, 0), Duration.ofMinutes(4), Duration.ZERO, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> times(List<MeetingSlot> slots) {
        return slots.stream()
                .map(slot -> slot.start().atZone(SEOUL).toLocalTime() + "-"
                        + slot.end().atZone(SEOUL).toLocalTime())
                .toList();
    }
}
