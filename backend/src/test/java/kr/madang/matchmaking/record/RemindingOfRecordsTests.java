package kr.madang.matchmaking.record;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.TestInbox;
import kr.madang.matchmaking.ReminderStore;
import kr.madang.shared.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HttpTest
class RemindingOfRecordsTests extends AfterAMeeting {

    @Autowired
    ReminderStore reminders;

    @Test
    void bothSidesAreRemindedOnceADayAfter() throws Exception {
        mailTo(anh.value(), 1);
        mailTo(gaon.value(), 1);
        ago(Duration.ofHours(25));

        remind();
        remind();

        assertThat(told("record-reminder")).containsExactlyInAnyOrder(anh.value(), gaon.value());
        MimeMessage mail = mailTo(gaon.value(), 2);
        assertThat(mail.getSubject()).isEqualTo("[시험 박람회] 상담일지를 써 주세요 (1건)");
        assertThat(TestInbox.textOf(mail))
                .contains("상담 테이블 1 · Anh", "/" + place.slug() + "/participant/records")
                .doesNotContain("{{");
        assertThat(TestInbox.textOf(mailTo(anh.value(), 2))).contains("Table 1 · 가온", "have no record yet");
    }

    @Test
    void notBeforeADayHasPassed() {
        ago(Duration.ofHours(23));

        remind();

        assertThat(told("record-reminder")).isEmpty();
    }

    @Test
    void norLaterThanAWeek() {
        ago(Duration.ofDays(8));

        remind();

        assertThat(told("record-reminder")).isEmpty();
    }

    @Test
    void norWhileAnotherMeetingIsToCome() {
        ago(Duration.ofHours(25));
        gaonMeetsBinhTomorrow();

        remind();

        assertThat(told("record-reminder")).containsExactly(anh.value());
    }

    @Test
    void norOfAMeetingThatHasARecord() {
        wrote(exhibitor, 0, content("1"));
        ago(Duration.ofHours(25));

        remind();

        assertThat(told("record-reminder")).isEmpty();
    }

    @Test
    void norOfOneThatSomebodyMissed() {
        ago(Duration.ofHours(25));
        change("buyer_absent_at = now()");

        remind();

        assertThat(told("record-reminder")).isEmpty();
    }

    /** The meeting began so long ago. */
    private void ago(Duration begun) {
        UUID slot = slot(begun);
        expo.run(place, database.sql("""
                        update meeting m set slot_id = s.id, during = s.during from meeting_slot s
                        where m.id = $1 and s.id = $2
                        """).bind(0, meeting).bind(1, slot).then());
    }

    private void gaonMeetsBinhTomorrow() {
        UUID slot = slot(Duration.ofDays(-1));
        UUID binh = matchmaking.buyer(place, "Binh", "ko").value();
        expo.run(
                place,
                database.sql("""
                        insert into meeting (id, host_id, expo_id, buyer_id, exhibitor_id, slot_id, during, table_id, seat,
                            seats, version, first_version)
                        select uuidv7(), m.host_id, m.expo_id, $3, m.exhibitor_id, s.id, s.during, m.table_id, 1, 1,
                            m.version, m.first_version
                        from meeting m, meeting_slot s where m.id = $1 and s.id = $2
                        """).bind(0, meeting).bind(1, slot).bind(2, binh).then());
    }

    /** Half an hour that began so long ago; negative if it is to begin. */
    private UUID slot(Duration begun) {
        UUID slot = Ids.next();
        Instant start = Instant.now().minus(begun);
        expo.run(
                place,
                database.sql("""
                        insert into meeting_slot (id, host_id, expo_id, during)
                        select $1, host_id, id, tstzrange($2, $2 + interval '30 minutes') from expo where id = $3
                        """)
                        .bind(0, slot)
                        .bind(1, start)
                        .bind(2, place.expo().value())
                        .then());
        return slot;
    }

    private void remind() {
        expo.run(place, reminders.remindOfRecords());
    }

    private void change(String assignments) {
        expo.run(place, database.sql("update meeting set " + assignments).then());
    }
}
