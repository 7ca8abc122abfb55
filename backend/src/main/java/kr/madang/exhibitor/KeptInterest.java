package kr.madang.exhibitor;

import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;

/**
 * An interest as organizers edit it.
 *
 * @param exhibitors how many offer or seek it
 * @param buyers how many seek it
 * @param version how often it was edited
 */
public record KeptInterest(Interest interest, int exhibitors, int buyers, long version) {

    String code() {
        return interest.code();
    }

    KeptInterest soughtBy(int howMany) {
        return new KeptInterest(interest, exhibitors, howMany, version);
    }

    KeptInterest edited(Interest anew) {
        return new KeptInterest(anew, exhibitors, buyers, version + 1);
    }

    /** Somebody has edited it since it was read, removed it, or begun to use it. */
    @Problem(code = "interest-edited-meanwhile", kind = Problem.Kind.STALE)
    public static class EditedMeanwhile extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** Exhibitors or buyers have chosen it, or narrower interests belong to it. */
    @Problem(code = "interest-used", kind = Problem.Kind.CONFLICT)
    public static class Used extends Refusal {

        private static final long serialVersionUID = 1L;

        Used(int exhibitors, int buyers, int narrower) {
            super(exhibitors, buyers, narrower);
        }
    }

    /** It would belong to itself, or to one of those that belong to it. */
    @Problem(code = "interest-within-itself", kind = Problem.Kind.UNACCEPTABLE)
    public static class WithinItself extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** Another one beside it is called the same. */
    @Problem(code = "interest-name-used", kind = Problem.Kind.CONFLICT)
    public static class NameUsed extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
