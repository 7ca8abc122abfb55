package kr.madang.matchmaking;

import java.util.List;
import java.util.UUID;

/** What a run would start from now, and what is missing or contradicts itself. */
public record InputReport(
        int buyers,
        int exhibitors,
        int slots,
        int tables,
        int interpreters,
        int wishes,
        int pairs,
        int mustWishes,
        List<Finding> findings) {

    public InputReport {
        findings = List.copyOf(findings);
    }

    /** Nothing in the way of a run. */
    public boolean complete() {
        return findings.stream().noneMatch(Finding::blocking);
    }

    /**
     * One thing that an organizer should know before running.
     *
     * @param blocking whether no run can start while it stands
     * @param count how many it concerns
     * @param companies buyers or exhibitors it concerns, 20 at most
     */
    public record Finding(Code code, boolean blocking, int count, List<UUID> companies) {

        private static final int MOST_COMPANIES = 20;

        public Finding {
            companies = companies.stream().limit(MOST_COMPANIES).toList();
        }
    }

    /** What can be found; the names are stable. */
    public enum Code {
        NO_SLOTS,
        NO_TABLES,
        NO_BUYERS,
        NO_EXHIBITORS,
        NO_PAIRS,
        PINS_THAT_DO_NOT_FIT,
        BUYERS_WITHOUT_WISH,
        EXHIBITORS_WITHOUT_WISH,
        BUYERS_NEVER_AVAILABLE,
        EXHIBITORS_NEVER_AVAILABLE,
        TABLES_NEVER_AVAILABLE,
        PAIRS_WITHOUT_COMMON_SLOT,
        PAIRS_WITHOUT_INTERPRETER,
        WISHES_REFUSED_BY_THE_OTHER,
        RANKS_GIVEN_TWICE
    }
}
