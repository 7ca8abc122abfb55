package kr.madang.expo;

import java.util.UUID;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;

/** A numbered place for one-to-one meetings. */
public record MeetingTable(UUID id, int number) {

    public MeetingTable {
        if (number < 1) {
            throw new IllegalArgumentException("Tables are numbered from 1");
        }
    }

    /** Meetings are planned at a table that is to be removed, or it is kept free at times. */
    @Problem(code = "meeting-tables-used", kind = Problem.Kind.CONFLICT)
    public static class Used extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
