package kr.madang.matchmaking.print;

import java.time.Instant;
import java.util.List;
import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;

/**
 * What takes place at a table, to be printed.
 *
 * @param meetings that are on, the earliest first
 */
public record TableSheet(int number, List<Sitting> meetings) {

    public TableSheet {
        meetings = List.copyOf(meetings);
    }

    /**
     * One meeting.
     *
     * @param interpreter the name of who helps; null if nobody is needed
     */
    public record Sitting(
            Instant start,
            Instant end,
            InTwoLanguages buyer,
            InTwoLanguages exhibitor,
            @Nullable String interpreter) {}
}
