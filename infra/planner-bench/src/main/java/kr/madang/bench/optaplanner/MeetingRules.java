package kr.madang.bench.optaplanner;

import static org.optaplanner.core.api.score.stream.ConstraintCollectors.count;

import java.util.function.Function;
import kr.madang.planner.Participant;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintProvider;

/** The rules, as one would write them down. */
public class MeetingRules implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory given) {
        return new Constraint[] {
            atOnce(given, Meeting::first, "buyer in too many meetings at once"),
            atOnce(given, Meeting::second, "exhibitor in too many meetings at once"),
            inAll(given, Meeting::first, "buyer in too many meetings"),
            inAll(given, Meeting::second, "exhibitor in too many meetings"),
            tables(given),
            interpreters(given),
            promises(given),
            values(given)
        };
    }

    private static Constraint atOnce(ConstraintFactory given, Function<Meeting, Participant> side, String name) {
        return given.forEach(Meeting.class)
                .groupBy(side, Meeting::getSlot, count())
                .filter((who, slot, meetings) -> meetings > who.tableCapacity())
                .penalizeLong(HardSoftLongScore.ONE_HARD, (who, slot, meetings) -> meetings - who.tableCapacity())
                .asConstraint(name);
    }

    private static Constraint inAll(ConstraintFactory given, Function<Meeting, Participant> side, String name) {
        return given.forEach(Meeting.class)
                .groupBy(side, count())
                .filter((who, meetings) -> meetings > who.mostMeetings())
                .penalizeLong(HardSoftLongScore.ONE_HARD, (who, meetings) -> meetings - who.mostMeetings())
                .asConstraint(name);
    }

    private static Constraint tables(ConstraintFactory given) {
        return given.forEach(Meeting.class)
                .groupBy(Meeting::getSlot, count())
                .filter((slot, meetings) -> meetings > slot.tables())
                .penalizeLong(HardSoftLongScore.ONE_HARD, (slot, meetings) -> meetings - slot.tables())
                .asConstraint("too few tables");
    }

    private static Constraint interpreters(ConstraintFactory given) {
        return given.forEach(Meeting.class)
                .filter(meeting -> meeting.crew() != null)
                .groupBy(Meeting::crew, Meeting::getSlot, count())
                .filter((crew, slot, meetings) -> meetings > crew.atOnce(slot.id()))
                .penalizeLong(HardSoftLongScore.ONE_HARD, (crew, slot, meetings) -> meetings - crew.atOnce(slot.id()))
                .asConstraint("too few interpreters");
    }

    private static Constraint promises(ConstraintFactory given) {
        return given.forEachIncludingNullVars(Meeting.class)
                .filter(Meeting::isMissing)
                .penalize(HardSoftLongScore.ONE_HARD)
                .asConstraint("promise broken");
    }

    private static Constraint values(ConstraintFactory given) {
        return given.forEach(Meeting.class)
                .rewardLong(
                        HardSoftLongScore.ONE_SOFT, meeting -> meeting.request().value())
                .asConstraint("value");
    }
}
