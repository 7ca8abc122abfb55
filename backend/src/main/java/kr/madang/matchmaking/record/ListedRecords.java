package kr.madang.matchmaking.record;

import java.util.List;
import java.util.Locale;
import kr.madang.account.Organizer;
import kr.madang.expo.Expo;
import kr.madang.expo.Expos;
import kr.madang.shared.Audit;
import kr.madang.spreadsheet.Format;
import kr.madang.spreadsheet.Spreadsheets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The records of all meetings of the expo of the running chain, for its organizers. */
@Service
public class ListedRecords {

    /** Records in one file, at most; no expo holds as many meetings. */
    private static final int MOST = 50_000;

    private final ListedRecordStore store;
    private final Spreadsheets spreadsheets;
    private final Expos expos;
    private final Audit audit;
    private final TransactionalOperator transaction;

    ListedRecords(
            ListedRecordStore store,
            Spreadsheets spreadsheets,
            Expos expos,
            Audit audit,
            TransactionalOperator transaction) {
        this.store = store;
        this.spreadsheets = spreadsheets;
        this.expos = expos;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * The records of the meetings that took place, the latest first.
     *
     * @param state only those in this state; null for all
     */
    @Transactional(readOnly = true)
    public Flux<ListedRecord> list(@Nullable RecordState state, ListedRecord.@Nullable Mark after, int limit) {
        return store.list(state, after, limit);
    }

    @Transactional(readOnly = true)
    public Mono<RecordTotals> total() {
        return store.total();
    }

    /** All of them as a table; who took it and why is noted. */
    public Mono<byte[]> export(Format format, Locale locale, String reason, Organizer organizer) {
        return expos.getHere()
                .delayUntil(expo -> audit.note(
                        Audit.Actor.person(organizer.person().value()),
                        "meeting-records-exported",
                        expo.id().value(),
                        reason))
                .zipWhen(expo -> store.list(null, null, MOST).collectList(), (expo, all) -> toRows(all, expo, locale))
                .as(transaction::transactional)
                .flatMap(rows -> spreadsheets.write(format, rows));
    }

    private static List<List<String>> toRows(List<ListedRecord> all, Expo expo, Locale locale) {
        return new RecordRows(expo.timeZone(), locale).of(all);
    }
}
