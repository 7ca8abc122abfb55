package kr.madang.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class AnswerDeadlineTests {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final AnswerDeadlines.Times MEETINGS =
            new AnswerDeadlines.Times(Instant.parse("2027-05-12T01:00:00Z"), Instant.parse("2027-05-13T06:00:00Z"));

    @Test
    void isThreeDaysBeforeTheFirstMeetings() {
        assertThat(suggested("2027-05-01T00:00:00Z")).isEqualTo("2027-05-09T09:00:00Z");
    }

    @Test
    void isTheEveningBeforeWhereThatIsOver() {
        assertThat(suggested("2027-05-09T09:00:00Z")).isEqualTo("2027-05-11T09:00:00Z");
    }

    @Test
    void isTheLastMeetingOnTheDayItself() {
        assertThat(suggested("2027-05-12T00:30:00Z")).isEqualTo("2027-05-13T06:00:00Z");
    }

    private static String suggested(String now) {
        return AnswerDeadlines.before(MEETINGS, Instant.parse(now), SEOUL).toString();
    }
}
