package kr.madang.registration;

import java.util.List;
import reactor.core.publisher.Mono;

/** Takes entries in the order they come and gives them places as long as there are any. */
public interface Intake {

    /** What became of an entry; {@link kr.madang.shared.ComeBackLater} if too many wait. */
    Mono<Outcome> submit(Entry entry);

    /** What became of entries of one expo, in order, in the running transaction. */
    Mono<List<Outcome>> submitTogether(List<Entry> entries);

    /**
     * What became of an entry.
     *
     * @param registration the one that was made now, or that the same key made before
     */
    record Outcome(Kind kind, Registration.Id registration) {

        /** What the database decided. */
        public enum Kind {
            REGISTERED,
            REQUESTED,
            WAITING,
            REPLAYED,
            KEY_USED,
            ALREADY_REGISTERED,
            FULL
        }
    }
}
