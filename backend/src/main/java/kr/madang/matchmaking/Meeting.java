package kr.madang.matchmaking;

import java.util.UUID;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A buyer and an exhibitor at a table, and what each side has answered.
 *
 * @param declined why one side does not come; null unless one has declined
 * @param cancelled whether a newer plan has taken it out
 * @param timing what it is too late for
 */
public record Meeting(
        Id id, Answer buyer, Answer exhibitor, @Nullable Decline declined, boolean cancelled, Timing timing) {

    public Meeting {
        if ((declined != null) != (buyer == Answer.DECLINED || exhibitor == Answer.DECLINED)) {
            throw new IllegalArgumentException("A meeting is declined with a reason, and only then");
        }
    }

    /** The meeting with this side coming; refused if it has answered, if answers have closed, or if it is off. */
    public Meeting accept(Side side) {
        ensureWaitsFor(side);
        return answered(side, Answer.ACCEPTED, null);
    }

    /** The meeting with this side not coming; refused if it has answered, if answers have closed, or if it is off. */
    public Meeting decline(Side side, Decline why) {
        ensureWaitsFor(side);
        return answered(side, Answer.DECLINED, why);
    }

    /** The meeting with this side not coming, whatever it had answered; refused once it has begun, or if it is off. */
    public Meeting callOff(Side side, Decline why) {
        ensureOn();
        if (timing.begun()) {
            throw new Begun();
        }
        return answered(side, Answer.DECLINED, why);
    }

    /** Refuses unless another time may be proposed for it: it is declined, and answers have not closed. */
    void ensureMovable() {
        if (cancelled) {
            throw new CalledOff();
        }
        if (declined == null) {
            throw new NothingProposed();
        }
        if (timing.closed()) {
            throw new AnswersClosed();
        }
    }

    private Meeting answered(Side side, Answer answer, @Nullable Decline why) {
        return side == Side.BUYER
                ? new Meeting(id, answer, exhibitor, why, cancelled, timing)
                : new Meeting(id, buyer, answer, why, cancelled, timing);
    }

    private void ensureWaitsFor(Side side) {
        if ((side == Side.BUYER ? buyer : exhibitor) != Answer.WAITING) {
            throw new AlreadyAnswered();
        }
        ensureOn();
        if (timing.closed()) {
            throw new AnswersClosed();
        }
    }

    private void ensureOn() {
        if (cancelled || declined != null) {
            throw new CalledOff();
        }
    }

    /** The id of a meeting. */
    public record Id(UUID value) {}

    /**
     * What it is too late for.
     *
     * @param closed for answers: their deadline is over, or the plan final
     * @param begun for calling it off
     */
    public record Timing(boolean closed, boolean begun) {}

    /** What one side has said. */
    public enum Answer {
        WAITING,
        ACCEPTED,
        DECLINED
    }

    /** Where both sides' answers leave a meeting. */
    public enum State {
        PROVISIONAL,
        ACCEPTED,
        DECLINED,
        CANCELLED
    }

    /**
     * Why a side does not come.
     *
     * @param note in their own words; it may hold personal data
     */
    public record Decline(Reason reason, @Nullable String note) {

        @Override
        public String toString() {
            return "Decline[" + reason + "]";
        }

        /** The usual reasons. */
        public enum Reason {
            NOT_RELEVANT,
            TIME_UNSUITABLE,
            ALREADY_IN_CONTACT,
            OTHER
        }
    }

    /** This side has accepted or declined before. */
    @Problem(code = "meeting-already-answered", kind = Problem.Kind.CONFLICT)
    public static class AlreadyAnswered extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** The other side has proposed no time, or not any more. */
    @Problem(code = "time-not-proposed", kind = Problem.Kind.CONFLICT)
    public static class NothingProposed extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** The deadline for answers is over, or the plan is final. */
    @Problem(code = "answers-closed", kind = Problem.Kind.CONFLICT)
    public static class AnswersClosed extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** The meeting has begun. */
    @Problem(code = "meeting-begun", kind = Problem.Kind.CONFLICT)
    public static class Begun extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** The other side has declined, or a newer plan has taken the meeting out. */
    @Problem(code = "meeting-called-off", kind = Problem.Kind.CONFLICT)
    public static class CalledOff extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
