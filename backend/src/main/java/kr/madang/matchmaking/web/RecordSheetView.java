package kr.madang.matchmaking.web;

import java.time.Instant;
import java.util.List;
import kr.madang.matchmaking.Side;
import kr.madang.matchmaking.record.MeetingRecords.RecordSheet;
import kr.madang.matchmaking.record.RecordLine;
import kr.madang.matchmaking.record.RecordVersion;
import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;

/**
 * A meeting's record, as one side reads it.
 *
 * @param products what the exhibitor shows, to choose from
 * @param versions the newest first
 * @param note what this side has noted for itself
 * @param rating how well the other side fits, as this side says
 */
record RecordSheetView(
        RecordLine line,
        List<InTwoLanguages> products,
        List<RecordVersionView> versions,
        @Nullable String note,
        @Nullable MatchRatingView rating) {

    static RecordSheetView of(RecordSheet sheet, Side reader) {
        return new RecordSheetView(
                sheet.line(),
                sheet.products(),
                sheet.versions().stream()
                        .map(version -> RecordVersionView.of(version, reader))
                        .toList(),
                sheet.note(),
                MatchRatingView.of(sheet.rating()));
    }

    /**
     * One version, which stays as it is.
     *
     * @param own whether this side has written it
     * @param answer what the side that did not write it says
     * @param dispute why it disputes it
     */
    record RecordVersionView(
            int version,
            boolean own,
            Instant writtenAt,
            RecordContentView content,
            RecordVersion.Answer answer,
            @Nullable Instant answeredAt,
            @Nullable String dispute) {

        static RecordVersionView of(RecordVersion version, Side reader) {
            return new RecordVersionView(
                    version.version(),
                    version.side() == reader,
                    version.writtenAt(),
                    RecordContentView.of(version.content()),
                    version.answer(),
                    version.answeredAt(),
                    version.dispute());
        }
    }
}
