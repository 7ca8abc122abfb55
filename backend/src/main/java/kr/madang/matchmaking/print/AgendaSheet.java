package kr.madang.matchmaking.print;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import kr.madang.matchmaking.Named;
import kr.madang.matchmaking.Side;
import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;

/**
 * A company's meetings that are on, to be printed.
 *
 * @param language that its mails are in too
 * @param meetings the earliest first
 */
public record AgendaSheet(Side side, Named company, Locale language, List<Held> meetings) {

    public AgendaSheet {
        meetings = List.copyOf(meetings);
    }

    /** The same in another language. */
    AgendaSheet in(Locale other) {
        return new AgendaSheet(side, company, other, meetings);
    }

    /**
     * One meeting.
     *
     * @param table its number
     * @param country the other company's, by its ISO 3166 code
     * @param about what the other says of itself, or looks for; null if nothing
     * @param interpreter the name of who helps; null if nobody is needed
     * @param provisional whether a side has not accepted yet
     */
    public record Held(
            Instant start,
            Instant end,
            int table,
            Named other,
            String country,
            @Nullable InTwoLanguages about,
            @Nullable String interpreter,
            boolean provisional) {}
}
