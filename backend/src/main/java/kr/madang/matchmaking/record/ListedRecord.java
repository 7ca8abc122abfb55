package kr.madang.matchmaking.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.madang.matchmaking.Named;
import kr.madang.matchmaking.Side;
import kr.madang.matchmaking.record.RecordContent.DiscussedProduct;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that took place, and what the newest version of its record says that an organizer may read.
 *
 * @param table the number of the table
 * @param writtenBy who wrote the newest version; null if there is none
 * @param buyerRating how well the exhibitor fits, as the buyer says; null if it has not said
 * @param exhibitorRating the same of the buyer, as the exhibitor says
 */
public record ListedRecord(
        UUID meeting,
        Instant start,
        Instant end,
        int table,
        Named buyer,
        Named exhibitor,
        RecordState state,
        @Nullable Side writtenBy,
        List<DiscussedProduct> products,
        @Nullable RecordedAmounts amounts,
        @Nullable MatchRating buyerRating,
        @Nullable MatchRating exhibitorRating) {

    public ListedRecord {
        products = List.copyOf(products);
    }

    /** Where a page of records ended. */
    public record Mark(Instant start, UUID meeting) {}
}
