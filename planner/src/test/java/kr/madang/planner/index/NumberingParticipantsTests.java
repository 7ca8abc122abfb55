package kr.madang.planner.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.Participant;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.Precedence;
import kr.madang.planner.Slot;
import kr.madang.planner.Table;
import kr.madang.planner.drawing.Drawing;
import org.junit.jupiter.api.Test;

/** Two buyers are alike but for one thing: then whoever is listed first changes no number. */
class NumberingParticipantsTests {

    private static final String ALIKE = """
            B1 .. en
            B2 .. en
            E1 .. en
            E2 .. en
            T1 ..
            B1-E1 5
            B1-E2 5
            B2-E1 5
            B2-E2 5
            """;
    private static final String LISTED_OTHERWISE = ALIKE.replace("B1 .. en\nB2 .. en", "B2 .. en\nB1 .. en");

    @Test
    void meetingIsPublished() {
        PlannedMeeting published =
                new PlannedMeeting(Drawing.request("B2-E1"), new Slot.Id("S1"), new Table.Id("T1"), Optional.empty());

        assertThat(numbered(ALIKE, List.of(), List.of(published)))
                .isEqualTo(numbered(LISTED_OTHERWISE, List.of(), List.of(published)));
    }

    @Test
    void requestComesBeforeAnother() {
        Precedence order = new Precedence(Drawing.request("B2-E1"), Drawing.request("B2-E2"));

        assertThat(numbered(ALIKE, List.of(order), List.of()))
                .isEqualTo(numbered(LISTED_OTHERWISE, List.of(order), List.of()));
    }

    @Test
    void nothingTellsThemApart() {
        assertThat(numbered(ALIKE, List.of(), List.of()))
                .isNotEqualTo(numbered(LISTED_OTHERWISE, List.of(), List.of()));
    }

    private static List<Participant.Id> numbered(
            String drawing, List<Precedence> order, List<PlannedMeeting> published) {
        MatchingProblem drawn = Drawing.of(drawing);
        IndexedProblem indexed = IndexedProblem.of(new MatchingProblem(
                drawn.participants(),
                drawn.slots(),
                drawn.tables(),
                drawn.interpreters(),
                drawn.requests(),
                order,
                published,
                drawn.comfort()));
        return IntStream.range(0, indexed.participants())
                .mapToObj(number -> indexed.participantAt(number).id())
                .toList();
    }
}
