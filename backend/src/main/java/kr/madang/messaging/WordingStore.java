package kr.madang.messaging;

import java.util.UUID;
import kr.madang.account.Person;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps what organizers made messages say; nothing is changed or taken away. */
public interface WordingStore {

    /** The last change of each kind. */
    Flux<WordingChange> listNewest();

    /** The last change of a kind; empty if there was none. In a transaction of its own if none runs. */
    Mono<WordingChange> findNewest(String kind);

    /** The last changes of a kind, newest first. */
    Flux<WordingChange> list(String kind, int limit);

    /**
     * Adds a change, unless somebody else has added one since: then it is empty.
     *
     * @param seen the version it follows, 0 for none
     * @param wording null for the standard one
     */
    Mono<UUID> add(String kind, int seen, @Nullable Wording wording, Person.Id by);
}
