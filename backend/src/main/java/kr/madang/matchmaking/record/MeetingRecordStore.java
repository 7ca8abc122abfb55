package kr.madang.matchmaking.record;

import java.util.UUID;
import kr.madang.matchmaking.Meeting;
import kr.madang.matchmaking.Side;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where records of meetings are kept. */
public interface MeetingRecordStore {

    /** The company's meetings that took place or have a record, the latest first. */
    Flux<RecordLine> listOf(Side side, UUID company);

    /** The meeting, if it is this company's. */
    Mono<Found> find(Side side, UUID company, Meeting.Id meeting);

    /** The same; nobody else can write or answer its record until the transaction ends. */
    Mono<Found> findLocked(Side side, UUID company, Meeting.Id meeting);

    /** The newest first. */
    Flux<RecordVersion> listVersions(Meeting.Id meeting);

    Mono<Void> add(Meeting.Id meeting, int version, Side side, RecordContent content);

    /**
     * What the other side says of a version.
     *
     * @param dispute why it does not agree; null if it does
     */
    Mono<Void> answer(Meeting.Id meeting, int version, @Nullable String dispute);

    /** What the side has noted for itself. */
    Mono<String> findNote(Meeting.Id meeting, Side side);

    /** In place of what it had noted; null takes that away. */
    Mono<Void> putNote(Meeting.Id meeting, Side side, @Nullable String note);

    /**
     * A meeting of the company.
     *
     * @param recordable whether there is anything to write about
     */
    record Found(RecordLine line, boolean recordable) {}
}
