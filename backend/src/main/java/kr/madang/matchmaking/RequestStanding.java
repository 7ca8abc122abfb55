package kr.madang.matchmaking;

import kr.madang.exhibitor.ExhibitorNotFound;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;

/**
 * What decides whether one side may ask the other for a meeting.
 *
 * @param approved whether the side that asks takes part: a vetted buyer or an approved exhibitor
 * @param otherApproved whether the other does
 * @param together whether somebody acts for both companies
 * @param ownWaits whether this side has asked already and waits
 * @param otherWaits whether the other side has asked and waits
 * @param meeting whether they have a meeting, before them or held
 * @param unwilling whether the other side would not come: it has declined before, or does not want to meet, or an organizer
 *     keeps the two apart
 * @param waiting how many requests of the asking company wait
 * @param today how many it has made within the last day
 */
public record RequestStanding(
        boolean approved,
        boolean otherApproved,
        boolean together,
        boolean ownWaits,
        boolean otherWaits,
        boolean meeting,
        boolean unwilling,
        int waiting,
        int today) {

    /** Requests of one company that wait, at most. */
    public static final int MOST_WAITING = 10;

    /** Requests that one company makes within a day, at most: each is a mail to somebody. */
    public static final int MOST_A_DAY = 30;

    /** Refuses with the first reason there is. */
    void ensureMayAsk(Side asker) {
        if (!approved) {
            throw new NotVetted();
        }
        if (!otherApproved) {
            throw asker == Side.BUYER ? new ExhibitorNotFound() : new Wishes.BuyerNotFound();
        }
        if (together) {
            throw new OwnCompany();
        }
        if (otherWaits) {
            throw new OtherAsked();
        }
        if (ownWaits) {
            throw new AlreadyAsked();
        }
        if (meeting) {
            throw new AlreadyMeeting();
        }
        if (unwilling) {
            throw new NotPossible();
        }
        if (waiting >= MOST_WAITING) {
            throw new TooManyWaiting();
        }
        if (today >= MOST_A_DAY) {
            throw new TooManyToday();
        }
    }

    /** No organizer has let the company that asks take part. */
    @Problem(code = "meeting-request-before-review", kind = Problem.Kind.CONFLICT)
    public static class NotVetted extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** The same people act for both companies. */
    @Problem(code = "meeting-request-own-company", kind = Problem.Kind.UNACCEPTABLE)
    public static class OwnCompany extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** The other side has asked first; its request can be accepted. */
    @Problem(code = "meeting-request-other-asked", kind = Problem.Kind.CONFLICT)
    public static class OtherAsked extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** A request to the same company waits. */
    @Problem(code = "meeting-request-already-asked", kind = Problem.Kind.CONFLICT)
    public static class AlreadyAsked extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** The two have a meeting. */
    @Problem(code = "meeting-request-already-meeting", kind = Problem.Kind.CONFLICT)
    public static class AlreadyMeeting extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** The other side takes no request from this one; why is nobody's business. */
    @Problem(code = "meeting-request-not-possible", kind = Problem.Kind.CONFLICT)
    public static class NotPossible extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** So many of the company's requests wait that no more can be made. */
    @Problem(code = "meeting-requests-too-many", kind = Problem.Kind.CONFLICT)
    public static class TooManyWaiting extends Refusal {

        private static final long serialVersionUID = 1L;

        TooManyWaiting() {
            super(MOST_WAITING);
        }
    }

    /** The company has made so many requests within a day that it must wait. */
    @Problem(code = "meeting-requests-too-often", kind = Problem.Kind.TOO_MANY)
    public static class TooManyToday extends Refusal {

        private static final long serialVersionUID = 1L;

        TooManyToday() {
            super(MOST_A_DAY);
        }
    }
}
