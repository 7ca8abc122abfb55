package kr.madang.matchmaking.record;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.exhibitor.Exhibitors;
import kr.madang.exhibitor.Presentation;
import kr.madang.matchmaking.Meeting;
import kr.madang.matchmaking.Meetings;
import kr.madang.matchmaking.Meetings.Party;
import kr.madang.matchmaking.Side;
import kr.madang.shared.Audit;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The records of the meetings of the expo of the running chain, for the companies that held them. */
@Service
public class MeetingRecords {

    /** The message that reminds a company of its meetings without a record; its subject is the company. */
    public static final String REMINDER = "record-reminder";

    private final MeetingRecordStore store;
    private final MatchRatingStore ratings;
    private final Exhibitors exhibitors;
    private final Audit audit;

    MeetingRecords(MeetingRecordStore store, MatchRatingStore ratings, Exhibitors exhibitors, Audit audit) {
        this.store = store;
        this.ratings = ratings;
        this.exhibitors = exhibitors;
        this.audit = audit;
    }

    /** The company's meetings that took place, with how far their records have come, the latest first. */
    @Transactional(readOnly = true)
    public Flux<RecordLine> listOf(Side side, UUID company) {
        return store.listOf(side, company);
    }

    /** All that the company may read of a meeting's record, and what its next version may begin with. */
    @Transactional(readOnly = true)
    public Mono<RecordSheet> get(Party party, Meeting.Id meeting) {
        return ensureRecordable(store.find(party.side(), party.company(), meeting))
                .flatMap(line -> Mono.zip(
                                listProducts(party, line),
                                store.listVersions(meeting).collectList(),
                                store.findNote(meeting, party.side())
                                        .map(Optional::of)
                                        .defaultIfEmpty(Optional.empty()),
                                ratings.find(meeting, party.side())
                                        .map(Optional::of)
                                        .defaultIfEmpty(Optional.empty()))
                        .map(all -> new RecordSheet(
                                line,
                                all.getT1(),
                                all.getT2(),
                                all.getT3().orElse(null),
                                all.getT4().orElse(null))));
    }

    /**
     * Writes the next version, which the other side is asked about, and the note for the own side alone. What says the same
     * as the newest version makes none, so that what is sent again after a broken line is written once.
     *
     * @param base the newest version that the writer had seen; 0 if there was none
     */
    @Transactional
    public Mono<Void> write(Party party, Meeting.Id meeting, long base, RecordContent content, @Nullable String note) {
        return lock(party, meeting)
                .then(findNewest(meeting))
                .flatMap(newest ->
                        newest.filter(same -> same.content().equals(content)).isPresent()
                                ? Mono.<Void>empty()
                                : addAfter(newest.map(RecordVersion::version).orElse(0), base, party, meeting, content))
                .then(store.putNote(meeting, party.side(), note));
    }

    private Mono<Void> addAfter(int newest, long base, Party party, Meeting.Id meeting, RecordContent content) {
        if (newest == RecordVersion.MOST) {
            return Mono.error(new RecordVersion.TooMany());
        }
        return newest == base
                ? store.add(meeting, newest + 1, party.side(), content)
                        .then(audit.note(party.actor(), "meeting-record-written", meeting.value()))
                : Mono.error(new RecordVersion.ChangedMeanwhile());
    }

    /** The other side agrees with the newest version. */
    @Transactional
    public Mono<Void> confirm(Party party, Meeting.Id meeting, int version) {
        return ensureToAnswer(party, meeting, version)
                .then(store.answer(meeting, version, null))
                .then(audit.note(party.actor(), "meeting-record-confirmed", meeting.value()));
    }

    /** The other side does not agree with the newest version; it stays, and either side may write another. */
    @Transactional
    public Mono<Void> dispute(Party party, Meeting.Id meeting, int version, String reason) {
        return ensureToAnswer(party, meeting, version)
                .then(store.answer(meeting, version, reason))
                .then(audit.note(party.actor(), "meeting-record-disputed", meeting.value()));
    }

    /** Says how well the other side fits, in place of what this side had said; the other side never reads it. */
    @Transactional
    public Mono<Void> rate(Party party, Meeting.Id meeting, MatchRating rating) {
        return lock(party, meeting)
                .then(ratings.put(meeting, party.side(), rating))
                .then(audit.note(party.actor(), "match-rated", meeting.value()));
    }

    private Mono<Void> ensureToAnswer(Party party, Meeting.Id meeting, int version) {
        return lock(party, meeting)
                .then(findNewest(meeting))
                .map(newest -> newest.filter(read -> read.version() == version)
                        .orElseThrow(RecordVersion.ChangedMeanwhile::new))
                .doOnNext(newest -> newest.ensureWaitsFor(party.side()))
                .then();
    }

    private Mono<RecordLine> lock(Party party, Meeting.Id meeting) {
        return ensureRecordable(store.findLocked(party.side(), party.company(), meeting));
    }

    private static Mono<RecordLine> ensureRecordable(Mono<MeetingRecordStore.Found> meeting) {
        return meeting.switchIfEmpty(Mono.error(Meetings.MeetingNotFound::new)).map(found -> {
            if (!found.recordable()) {
                throw new NotHeld();
            }
            return found.line();
        });
    }

    private Mono<Optional<RecordVersion>> findNewest(Meeting.Id meeting) {
        return store.listVersions(meeting).next().map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    private Mono<List<InTwoLanguages>> listProducts(Party party, RecordLine line) {
        UUID exhibitor =
                party.side() == Side.EXHIBITOR ? party.company() : line.other().id();
        return exhibitors
                .getOwnInFull(new Exhibitor.Id(exhibitor))
                .map(shown -> shown.presentation().products().stream()
                        .map(Presentation.Product::name)
                        .toList());
    }

    /**
     * A meeting's record, as one side reads it.
     *
     * @param products what the exhibitor shows, to choose from
     * @param versions the newest first
     * @param note what this side has noted for itself, or null
     * @param rating how well the other side fits, as this side says; null if it has not said
     */
    public record RecordSheet(
            RecordLine line,
            List<InTwoLanguages> products,
            List<RecordVersion> versions,
            @Nullable String note,
            @Nullable MatchRating rating) {

        public RecordSheet {
            products = List.copyOf(products);
            versions = List.copyOf(versions);
        }

        @Override
        public String toString() {
            return "RecordSheet[" + line.meeting() + "]";
        }
    }

    /** The meeting has not begun, is off, or a side did not come. */
    @Problem(code = "meeting-not-held", kind = Problem.Kind.CONFLICT)
    public static class NotHeld extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
