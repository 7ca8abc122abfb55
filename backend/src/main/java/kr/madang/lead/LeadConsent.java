package kr.madang.lead;

import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;

/**
 * By which consent item visitors agree that a class of exhibitors sees who they are.
 *
 * @param item the code of a consent item for third parties, in whatever version
 */
public record LeadConsent(Exhibitors exhibitors, String item) {

    /** Classes of exhibitors: giving data abroad is asked for apart. */
    public enum Exhibitors {
        DOMESTIC,
        OVERSEAS
    }

    /** The expo asks no such item, or it gives nothing to third parties. */
    @Problem(code = "lead-consent-item-unfit", kind = Problem.Kind.UNACCEPTABLE)
    public static class ItemUnfit extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
