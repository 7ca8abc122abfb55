package kr.madang.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import kr.madang.planner.ProblemDefect.Kind;
import kr.madang.planner.drawing.Drawing;
import kr.madang.planner.run.ProvingPlanner;
import org.junit.jupiter.api.Test;

class CheckingAProblemTests {

    private static final String SOUND = """
            B1 ..# en most=2
            B2 ... vi
            E1 ... en
            E2 ... en
            I1 .## vi,en
            T1 ...
            T2 .##
            """;

    @Test
    void soundProblemHasNoDefect() {
        assertThat(defects("B1-E1 100 S1/T2", "B2-E2 50 S1/T1/I1", "B1-E2 3")).isEmpty();
    }

    @Test
    void everythingMissingIsListed() {
        MatchingProblem nothing = new MatchingProblem(List.of(), List.of(), List.of(), List.of(), List.of());

        assertThat(ProblemCheck.of(nothing))
                .containsExactly(
                        new ProblemDefect(Kind.NOTHING_GIVEN, "problem", "participants"),
                        new ProblemDefect(Kind.NOTHING_GIVEN, "problem", "slots"),
                        new ProblemDefect(Kind.NOTHING_GIVEN, "problem", "tables"),
                        new ProblemDefect(Kind.NOTHING_GIVEN, "problem", "requests"));
    }

    @Test
    void unknownIdsAreListedWithTheirPlace() {
        assertThat(defects("B1-E9 10", "B1-E1 10 S9/T9/I9"))
                .containsExactly(
                        new ProblemDefect(Kind.UNKNOWN_PARTICIPANT, "request B1-E9", "E9"),
                        new ProblemDefect(Kind.UNKNOWN_SLOT, "request B1-E1", "S9"),
                        new ProblemDefect(Kind.UNKNOWN_TABLE, "request B1-E1", "T9"),
                        new ProblemDefect(Kind.UNKNOWN_INTERPRETER, "request B1-E1", "I9"));
    }

    @Test
    void availabilityInUnknownSlotIsListed() {
        MatchingProblem sound = Drawing.of(SOUND + "B1-E1 1");
        MatchingProblem shortened = new MatchingProblem(
                sound.participants(), Drawing.slots(2), sound.tables(), sound.interpreters(), sound.requests());

        assertThat(ProblemCheck.of(shortened))
                .extracting(ProblemDefect::where, ProblemDefect::what)
                .containsExactly(
                        tuple("participant B2", "S3"),
                        tuple("participant E1", "S3"),
                        tuple("participant E2", "S3"),
                        tuple("table T1", "S3"));
    }

    @Test
    void duplicatesAreListed() {
        assertThat(ProblemCheck.of(Drawing.of(SOUND + "T1 ...\nB1-E1 1\nB1-E1 2")))
                .containsExactly(
                        new ProblemDefect(Kind.DUPLICATE_ID, "table T1", "T1"),
                        new ProblemDefect(Kind.DUPLICATE_ID, "request B1-E1", "B1-E1"));
    }

    @Test
    void secondRequestOfPairIsListedWhicheverSideAsks() {
        assertThat(defects("B1-E1 1", "E1-B1 2"))
                .containsExactly(new ProblemDefect(Kind.PAIR_TWICE, "request E1-B1", "B1-E1"));
    }

    @Test
    void meetingOfTwoBuyersIsListed() {
        assertThat(defects("B1-B2 1")).containsExactly(new ProblemDefect(Kind.SAME_SIDE, "request B1-B2", "B1 and B2"));
    }

    @Test
    void participantsThatCannotMeetAnybodyAreListed() {
        assertThat(defects("B3 ### en", "B4 ... -", "B5 ... en least=3 most=2", "B1-E1 1"))
                .containsExactly(
                        new ProblemDefect(Kind.NO_AVAILABILITY, "participant B3", "availability"),
                        new ProblemDefect(Kind.NO_LANGUAGE, "participant B4", "languages"),
                        new ProblemDefect(Kind.LEAST_OVER_MOST, "participant B5", "3 over 2"));
    }

    @Test
    void overlappingSlotsAreListed() {
        MatchingProblem sound = Drawing.of(SOUND + "B1-E1 1");
        Slot first = sound.slots().get(0);
        Slot inside = new Slot(new Slot.Id("S2"), first.start().plusSeconds(60), first.end());
        MatchingProblem overlapping = new MatchingProblem(
                sound.participants(),
                List.of(inside, first, sound.slots().get(2)),
                sound.tables(),
                sound.interpreters(),
                sound.requests());

        assertThat(ProblemCheck.of(overlapping))
                .containsExactly(new ProblemDefect(Kind.SLOTS_OVERLAP, "slot S2", "S1"));
    }

    @Test
    void pinsThatContradictEachOtherAreListed() {
        assertThat(defects("B1-E1 1 S3")).extracting(ProblemDefect::kind).containsExactly(Kind.PIN_UNAVAILABLE);
        assertThat(defects("B1-E1 1 S1", "B1-E2 1 S1"))
                .containsExactly(new ProblemDefect(Kind.PIN_OVER_CAPACITY, "request B1-E2", "B1"));
        assertThat(defects("B1-E1 1 S1/T1", "B2-E2 1 S1/T1"))
                .containsExactly(new ProblemDefect(Kind.PIN_TABLE_TAKEN, "request B2-E2", "T1"));
        assertThat(defects("B1-E1 1 S2", "B2-E2 1 S2"))
                .containsExactly(
                        new ProblemDefect(Kind.PIN_NO_TABLE_LEFT, "request B2-E2", "S2"),
                        new ProblemDefect(Kind.PIN_NO_INTERPRETER_LEFT, "request B2-E2", "S2"));
        assertThat(defects("B1-E1 1 S1/I1"))
                .containsExactly(new ProblemDefect(Kind.PIN_INTERPRETER_UNFIT, "request B1-E1", "I1"));
        assertThat(defects("B3 ... vi", "B2-E1 1 S1", "B3-E2 1 S1"))
                .containsExactly(new ProblemDefect(Kind.PIN_NO_INTERPRETER_LEFT, "request B3-E2", "S1"));
    }

    @Test
    void pinsAgainstTheirOrderAreListed() {
        assertThat(defects("B1-E1 1 S2", "B1-E2 1 S1", "B1-E1 < B1-E2"))
                .containsExactly(new ProblemDefect(Kind.PIN_OUT_OF_ORDER, "request B1-E1", "B1-E2"));
        assertThat(defects("B1-E1 1 S1", "B1-E2 1 S2", "B1-E1 < B1-E2")).isEmpty();
    }

    @Test
    void pinsBeyondTheMeetingsWantedAreListed() {
        assertThat(defects("B3 ... en most=1", "B3-E1 1 S1", "B3-E2 1 S2"))
                .containsExactly(new ProblemDefect(Kind.PIN_OVER_CAPACITY, "request B3-E2", "B3"));
    }

    @Test
    void peersMeetAnybody() {
        assertThat(defects("P1 ... en", "P2 ... en", "P1-P2 1", "P1-E1 1", "B1-P1 1"))
                .isEmpty();
    }

    @Test
    void ownTablesOfBothSidesAreListed() {
        assertThat(defects("T8 ... B1", "T9 ... E1", "B1-E1 1"))
                .containsExactly(new ProblemDefect(Kind.BOTH_OWN_TABLES, "request B1-E1", "B1 and E1"));
        assertThat(defects("T9 ... E9", "B1-E1 1"))
                .containsExactly(new ProblemDefect(Kind.UNKNOWN_PARTICIPANT, "table T9", "E9"));
    }

    @Test
    void promisesThatCannotBeKeptAreListed() {
        assertThat(defects("B1-E1 1 never accepted"))
                .containsExactly(new ProblemDefect(Kind.NEVER_BUT_PROMISED, "request B1-E1", "accepted"));
        assertThat(defects("B1-E1 1 must not=S1,S2"))
                .containsExactly(new ProblemDefect(Kind.MUST_IMPOSSIBLE, "request B1-E1", "B1 and E1"));
        assertThat(defects("B2-E1 1 must not=S1"))
                .containsExactly(new ProblemDefect(Kind.MUST_IMPOSSIBLE, "request B2-E1", "B2 and E1"));
        assertThat(defects("B3 ... en most=1", "B3-E1 1 must", "B3-E2 1 accepted"))
                .containsExactly(new ProblemDefect(Kind.MUST_OVER_CAPACITY, "participant B3", "2 over 1"));
        assertThat(defects("B3 .## en least=2", "B3-E1 1", "B3-E2 1"))
                .containsExactly(new ProblemDefect(Kind.MUST_OVER_CAPACITY, "participant B3", "2 over 1"));
        assertThat(defects("B3 .## en least=2", "B3-E1 1", "B3-E2 1 never")).isEmpty();
    }

    @Test
    void precedencesInACircleAreListed() {
        assertThat(defects("B1-E1 1 must", "B1-E2 1 must", "B1-E1 < B1-E2", "B1-E2 < B1-E1"))
                .containsExactly(
                        new ProblemDefect(Kind.PRECEDENCE_CYCLE, "request B1-E1", "B1-E1"),
                        new ProblemDefect(Kind.PRECEDENCE_CYCLE, "request B1-E2", "B1-E2"));
        assertThat(defects("B1-E1 1", "B1-E1 < B1-E1"))
                .containsExactly(new ProblemDefect(Kind.PRECEDENCE_CYCLE, "precedence B1-E1 before B1-E1", "B1-E1"));
        assertThat(defects("B1-E1 1", "B1-E1 < B1-E9"))
                .containsExactly(new ProblemDefect(Kind.UNKNOWN_REQUEST, "precedence B1-E1 before B1-E9", "B1-E9"));
    }

    @Test
    void plannerRefusesDefectsAllAtOnce() {
        MatchingProblem wrong = Drawing.of(SOUND + "B1-E9 1\nB8-E1 1");

        assertThatExceptionOfType(InvalidMatchingProblem.class)
                .isThrownBy(() -> new ProvingPlanner().prepare(wrong, RunSettings.within(Duration.ofSeconds(1))))
                .satisfies(refusal -> assertThat(Set.copyOf(refusal.defects()))
                        .isEqualTo(Set.of(
                                new ProblemDefect(Kind.UNKNOWN_PARTICIPANT, "request B1-E9", "E9"),
                                new ProblemDefect(Kind.UNKNOWN_PARTICIPANT, "request B8-E1", "B8"))))
                .withMessage("request B1-E9: no such participant (E9); request B8-E1: no such participant (B8)");
    }

    private static List<ProblemDefect> defects(String... more) {
        return ProblemCheck.of(Drawing.of(SOUND + String.join("\n", more)));
    }
}
