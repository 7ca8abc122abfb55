package kr.madang.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.madang.planner.ProblemDefect.Kind;
import kr.madang.planner.drawing.Drawing;
import kr.madang.planner.drawing.DrawnChanges;
import org.junit.jupiter.api.Test;

class CheckingChangesTests {

    private static final MatchingProblem PROBLEM = Drawing.of("""
            B1 .. en
            B2 .. vi
            B3 .. en
            E1 .. en
            E2 .. en
            I1 .. vi,en
            T1 ..
            T8 .. B3
            T9 .. E2
            B1-E1 100
            B2-E1 50 never
            """);

    @Test
    void changesThatFitHaveNoDefect() {
        assertThat(defects(
                        "now S2",
                        "freeze 5",
                        "late B2 5",
                        "gone E2",
                        "lost T1",
                        "lost I1",
                        "declined B2-E1",
                        "accepted B1-E1",
                        "new B3-E1 900 S2/T8",
                        "new B2-E2 10 S2/T9/I1"))
                .isEmpty();
    }

    @Test
    void whatIsNamedButNotThereIsListed() {
        assertThat(defects("gone B9", "lost T7", "lost I7", "declined B9-E9", "accepted B8-E8"))
                .containsExactly(
                        new ProblemDefect(Kind.UNKNOWN_PARTICIPANT, "noShows", "B9"),
                        new ProblemDefect(Kind.UNKNOWN_TABLE, "lostTables", "T7"),
                        new ProblemDefect(Kind.UNKNOWN_INTERPRETER, "lostInterpreters", "I7"),
                        new ProblemDefect(Kind.UNKNOWN_REQUEST, "declined", "B9-E9"),
                        new ProblemDefect(Kind.UNKNOWN_REQUEST, "accepted", "B8-E8"));
    }

    @Test
    void whoJoinsMayAskForMeetings() {
        assertThat(defects("joins B7 .. en", "new B7-E1 5")).isEmpty();
    }

    @Test
    void whoJoinsIsNewAndKnowsTheSlots() {
        assertThat(defects("joins B1 .. en", "joins B7 #.. en", "joins B8 ## en", "new B7-E1 5"))
                .containsExactly(
                        new ProblemDefect(Kind.DUPLICATE_ID, "participant B1", "B1"),
                        new ProblemDefect(Kind.UNKNOWN_SLOT, "participant B7", "S3"),
                        new ProblemDefect(Kind.NO_AVAILABILITY, "participant B8", "availability"));
    }

    @Test
    void everythingANewRequestNamesMustBeThere() {
        assertThat(defects("new B7-E7 5 S9/T7/I99 not=S8"))
                .containsExactly(
                        new ProblemDefect(Kind.UNKNOWN_PARTICIPANT, "request B7-E7", "B7"),
                        new ProblemDefect(Kind.UNKNOWN_PARTICIPANT, "request B7-E7", "E7"),
                        new ProblemDefect(Kind.UNKNOWN_SLOT, "request B7-E7", "S8"),
                        new ProblemDefect(Kind.UNKNOWN_SLOT, "request B7-E7", "S9"),
                        new ProblemDefect(Kind.UNKNOWN_TABLE, "request B7-E7", "T7"),
                        new ProblemDefect(Kind.UNKNOWN_INTERPRETER, "request B7-E7", "I99"));
    }

    @Test
    void newRequestThatNobodyCanHoldIsListed() {
        assertThat(defects("new B1-B2 5", "new B3-E2 5", "new E1-B1 5", "new B1-E2 5 never accepted"))
                .containsExactly(
                        new ProblemDefect(Kind.SAME_SIDE, "request B1-B2", "B1 and B2"),
                        new ProblemDefect(Kind.BOTH_OWN_TABLES, "request B3-E2", "B3 and E2"),
                        new ProblemDefect(Kind.NEVER_BUT_PROMISED, "request B1-E2", "accepted"),
                        new ProblemDefect(Kind.PAIR_TWICE, "request B1-E1", "B1-E1"));
    }

    @Test
    void acceptingWhatIsNeverHeldIsListed() {
        assertThat(defects("accepted B2-E1"))
                .containsExactly(new ProblemDefect(Kind.NEVER_BUT_PROMISED, "request B2-E1", "accepted"));
        assertThat(defects("accepted B1-E1", "declined B1-E1"))
                .containsExactly(new ProblemDefect(Kind.NEVER_BUT_PROMISED, "request B1-E1", "accepted"));
    }

    @Test
    void timesThatCountFromNowNeedIt() {
        assertThat(defects("late B1 30", "freeze 15"))
                .containsExactly(
                        new ProblemDefect(Kind.NEEDS_NOW, "late", "B1"),
                        new ProblemDefect(Kind.NEEDS_NOW, "freezeMinutes", "15"));
    }

    private static List<ProblemDefect> defects(String... lines) {
        return ChangeCheck.of(PROBLEM, DrawnChanges.of(PROBLEM, lines).changes());
    }
}
