package kr.madang.matchmaking;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a run ends with: the plan, why the rest is not in it, the proof of the bound, and a report. */
public record PlanResult(
        List<PlannedMeeting> meetings, List<Unscheduled> unscheduled, Certificate certificate, PlanReport report) {

    public PlanResult {
        meetings = List.copyOf(meetings);
        unscheduled = List.copyOf(unscheduled);
    }

    public long value() {
        return meetings.stream().mapToLong(PlannedMeeting::value).sum();
    }

    /** Prices that prove the bound; what is absent costs nothing. */
    public record Certificate(List<Price> prices, long bound) {

        public Certificate {
            prices = List.copyOf(prices);
        }
    }

    /**
     * What one scarce thing costs, in thousandths of value.
     *
     * @param whose the company or interpreter; null for the tables of a slot
     * @param slot null for one of the meetings a company wants, in whatever slot
     */
    public record Price(
            Scarce what, @Nullable UUID whose, @Nullable UUID slot, long price) {}

    /** What there is not enough of. */
    public enum Scarce {
        MEETING,
        SEAT,
        TABLE,
        INTERPRETER
    }
}
