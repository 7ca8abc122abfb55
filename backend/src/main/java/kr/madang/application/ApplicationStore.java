package kr.madang.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where applications are kept. */
public interface ApplicationStore {

    Mono<Application> find(Application.Id id);

    /** The same, locked until the transaction ends. */
    Mono<Application> lock(Application.Id id);

    Mono<Application> findBy(String email);

    Mono<byte[]> findSecretHash(Application.Id id);

    Mono<Long> countDrafts();

    /** Stores a new draft. */
    Mono<Void> add(Application application, byte[] secretHash);

    /** Erases what was never handed in, and all that belongs to it; false if there is no such draft. */
    Mono<Boolean> eraseDraft(Application.Id id);

    Mono<Void> noteMailed(Application.Id id, Instant at);

    /** Stores all that can change, under the next version. */
    Mono<Void> update(Application changed);

    /** Those that were submitted once, the latest first. */
    Flux<Application> listSubmitted();

    /** Other applications, not refused, with the same number, and with an address of the same company. */
    Mono<Doubles> findDoubles(Application application);

    Flux<Document> listDocuments(Application.Id id);

    Mono<Document.File> findDocument(Application.Id id, Document.Paper paper);

    Mono<Void> putDocument(Application.Id id, Document.File file);

    Mono<Void> removeDocument(Application.Id id, Document.Paper paper);

    Flux<Check> listChecks(Application.Id id);

    Mono<Void> putCheck(Application.Id id, Check check);

    /** Takes the checks away: what was submitted again is looked at again. */
    Mono<Void> clearChecks(Application.Id id);

    /** What was done, the oldest first. */
    Flux<Deed> listDeeds(Application.Id id);

    /** Which other applications may be of the same company. */
    record Doubles(List<Application.Id> byNumber, List<Application.Id> byDomain) {

        public Doubles {
            byNumber = List.copyOf(byNumber);
            byDomain = List.copyOf(byDomain);
        }
    }

    /**
     * Something that was done to an application.
     *
     * @param person who of the organizers; null for the applicant
     */
    record Deed(
            Instant at,
            String action,
            @Nullable UUID person,
            @Nullable String reason) {}
}
