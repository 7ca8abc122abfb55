package kr.madang.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import kr.madang.matchmaking.Meeting.Answer;
import org.junit.jupiter.api.Test;

class AnsweringAMeetingTests {

    private static final Meeting.Id ID = new Meeting.Id(new UUID(0, 1));
    private static final Meeting.Timing OPEN = new Meeting.Timing(false, false);
    private static final Meeting WAITING = new Meeting(ID, Answer.WAITING, Answer.WAITING, null, false, OPEN);
    private static final Meeting.Decline WHY = new Meeting.Decline(Meeting.Decline.Reason.OTHER, "출장");

    @Test
    void eachSideAcceptsForItself() {
        assertThat(WAITING.accept(Side.BUYER))
                .isEqualTo(new Meeting(ID, Answer.ACCEPTED, Answer.WAITING, null, false, OPEN));
        assertThat(WAITING.accept(Side.BUYER).accept(Side.EXHIBITOR))
                .isEqualTo(new Meeting(ID, Answer.ACCEPTED, Answer.ACCEPTED, null, false, OPEN));
    }

    @Test
    void oneSideMayDeclineWhatTheOtherHasAccepted() {
        assertThat(WAITING.accept(Side.BUYER).decline(Side.EXHIBITOR, WHY))
                .isEqualTo(new Meeting(ID, Answer.ACCEPTED, Answer.DECLINED, WHY, false, OPEN));
    }

    @Test
    void aSecondAnswerOfTheSameSideIsRefused() {
        Meeting accepted = WAITING.accept(Side.EXHIBITOR);

        assertThatThrownBy(() -> accepted.accept(Side.EXHIBITOR)).isInstanceOf(Meeting.AlreadyAnswered.class);
        assertThatThrownBy(() -> accepted.decline(Side.EXHIBITOR, WHY)).isInstanceOf(Meeting.AlreadyAnswered.class);
    }

    @Test
    void whatTheOtherSideHasDeclinedIsOff() {
        Meeting declined = WAITING.decline(Side.BUYER, WHY);

        assertThatThrownBy(() -> declined.accept(Side.EXHIBITOR)).isInstanceOf(Meeting.CalledOff.class);
    }

    @Test
    void whatANewerPlanHasTakenOutIsOff() {
        Meeting cancelled = new Meeting(ID, Answer.WAITING, Answer.WAITING, null, true, OPEN);

        assertThatThrownBy(() -> cancelled.accept(Side.BUYER)).isInstanceOf(Meeting.CalledOff.class);
    }

    @Test
    void afterTheDeadlineNobodyAnswersAnyMore() {
        Meeting closed = waiting(new Meeting.Timing(true, false));

        assertThatThrownBy(() -> closed.accept(Side.BUYER)).isInstanceOf(Meeting.AnswersClosed.class);
        assertThatThrownBy(() -> closed.decline(Side.BUYER, WHY)).isInstanceOf(Meeting.AnswersClosed.class);
    }

    @Test
    void whateverOneHasAnsweredOneMayCallOffUntilItBegins() {
        Meeting.Timing closed = new Meeting.Timing(true, false);
        Meeting begun = waiting(new Meeting.Timing(false, true));

        assertThat(waiting(closed).callOff(Side.BUYER, WHY))
                .isEqualTo(new Meeting(ID, Answer.DECLINED, Answer.WAITING, WHY, false, closed));
        assertThat(WAITING.accept(Side.EXHIBITOR).callOff(Side.EXHIBITOR, WHY))
                .isEqualTo(new Meeting(ID, Answer.WAITING, Answer.DECLINED, WHY, false, OPEN));
        assertThatThrownBy(() -> begun.callOff(Side.BUYER, WHY)).isInstanceOf(Meeting.Begun.class);
    }

    @Test
    void whatIsOffIsNotCalledOffAgain() {
        Meeting declined = WAITING.decline(Side.BUYER, WHY);

        assertThatThrownBy(() -> declined.callOff(Side.BUYER, WHY)).isInstanceOf(Meeting.CalledOff.class);
        assertThatThrownBy(() -> declined.callOff(Side.EXHIBITOR, WHY)).isInstanceOf(Meeting.CalledOff.class);
    }

    private static Meeting waiting(Meeting.Timing timing) {
        return new Meeting(ID, Answer.WAITING, Answer.WAITING, null, false, timing);
    }

    @Test
    void whatSomebodyWroteInTheirOwnWordsIsNotPrinted() {
        assertThat(WHY.toString()).isEqualTo("Decline[OTHER]");
    }
}
