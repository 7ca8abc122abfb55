package kr.madang.matchmaking.record;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where the records of all meetings are looked through. */
public interface ListedRecordStore {

    /**
     * The records of the meetings that took place, the latest first.
     *
     * @param state only those in this state; null for all
     */
    Flux<ListedRecord> list(@Nullable RecordState state, ListedRecord.@Nullable Mark after, int limit);

    Mono<RecordTotals> total();
}
