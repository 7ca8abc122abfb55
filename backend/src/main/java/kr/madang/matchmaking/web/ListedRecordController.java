package kr.madang.matchmaking.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kr.madang.account.Organizer;
import kr.madang.matchmaking.Named;
import kr.madang.matchmaking.Side;
import kr.madang.matchmaking.record.ListedRecord;
import kr.madang.matchmaking.record.ListedRecords;
import kr.madang.matchmaking.record.RecordState;
import kr.madang.matchmaking.record.RecordTotals;
import kr.madang.matchmaking.web.RecordContentView.RecordAmountsView;
import kr.madang.matchmaking.web.RecordContentView.RecordProductView;
import kr.madang.spreadsheet.Download;
import kr.madang.web.Cursor;
import kr.madang.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "matchmaking")
class ListedRecordController {

    private final ListedRecords records;

    ListedRecordController(ListedRecords records) {
        this.records = records;
    }

    /** The records of all meetings that took place, the latest meeting first; those of one state if it is given. */
    @GetMapping("/api/expos/{expo}/meeting-records")
    Mono<Page<ListedRecordView>> listMeetingRecords(
            @PathVariable String expo,
            Organizer organizer,
            @RequestParam(required = false) @Nullable RecordState state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit) {
        return records.list(state, seen(cursor), limit + 1)
                .map(ListedRecordView::of)
                .collectList()
                .map(found -> Page.of(
                        found,
                        limit,
                        row -> Cursor.after(
                                row.start().toString(), row.meeting().toString())));
    }

    /** How many records are in each state, and what their newest versions come to, by state and currency. */
    @GetMapping("/api/expos/{expo}/meeting-records/totals")
    Mono<RecordTotalsView> getMeetingRecordTotals(@PathVariable String expo, Organizer organizer) {
        return records.total().map(RecordTotalsView::of);
    }

    /** All records as a table, without what the companies wrote in words of their own. Who took it and why is noted. */
    @PostMapping(
            path = "/api/expos/{expo}/meeting-records/downloads",
            produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Mono<ResponseEntity<byte[]>> downloadMeetingRecords(
            @PathVariable String expo, Organizer organizer, @Valid @RequestBody Download wanted, Locale locale) {
        return records.export(wanted.format(), locale, wanted.reason().strip(), organizer)
                .map(file -> wanted.format().toDownload("meeting-records", file));
    }

    private static ListedRecord.@Nullable Mark seen(@Nullable String cursor) {
        return Cursor.read(
                cursor, 2, keys -> new ListedRecord.Mark(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1))));
    }

    /**
     * A meeting that took place, and what the newest version of its record says.
     *
     * @param writtenBy who wrote that version; null if there is none
     */
    record ListedRecordView(
            UUID meeting,
            Instant start,
            Instant end,
            int table,
            Named buyer,
            Named exhibitor,
            RecordState state,
            @Nullable Side writtenBy,
            List<RecordProductView> products,
            @Nullable RecordAmountsView amounts,
            @Nullable MatchRatingView buyerRating,
            @Nullable MatchRatingView exhibitorRating) {

        static ListedRecordView of(ListedRecord listed) {
            return new ListedRecordView(
                    listed.meeting(),
                    listed.start(),
                    listed.end(),
                    listed.table(),
                    listed.buyer(),
                    listed.exhibitor(),
                    listed.state(),
                    listed.writtenBy(),
                    listed.products().stream().map(RecordProductView::of).toList(),
                    RecordAmountsView.of(listed.amounts()),
                    MatchRatingView.of(listed.buyerRating()),
                    MatchRatingView.of(listed.exhibitorRating()));
        }
    }

    /**
     * How far records have come.
     *
     * @param sums without records that name no amount
     */
    record RecordTotalsView(List<RecordTotals.Count> counts, List<RecordSumView> sums) {

        static RecordTotalsView of(RecordTotals totals) {
            return new RecordTotalsView(
                    totals.counts(),
                    totals.sums().stream().map(RecordSumView::of).toList());
        }
    }

    /** What so many records of a state come to in one currency. */
    record RecordSumView(RecordState state, int records, RecordAmountsView amounts) {

        static RecordSumView of(RecordTotals.Sum sum) {
            return new RecordSumView(sum.state(), sum.records(), RecordAmountsView.ofAmounts(sum.amounts()));
        }
    }
}
