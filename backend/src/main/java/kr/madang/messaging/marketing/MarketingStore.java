package kr.madang.messaging.marketing;

import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import kr.madang.account.Person;
import kr.madang.messaging.Message;
import kr.madang.messaging.Wording;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where marketing mails are kept, and how they come into the outbox. */
public interface MarketingStore {

    /** The newest first, the last hundred. */
    Flux<MarketingMail> list();

    Mono<MarketingMail> find(MarketingMail.Id id);

    Mono<Void> add(MarketingMail.Id id, Wording wording, Sender sender, Person.Id by);

    /** False if the version is another by now or the mail has been sent. */
    Mono<Boolean> edit(MarketingMail.Id id, long seen, Wording wording, Sender sender, Person.Id by);

    /** That this version was tried out; false as {@link #edit}. */
    Mono<Boolean> markTested(MarketingMail.Id id, long seen);

    /** Makes it unchangeable; false as {@link #edit}. */
    Mono<Boolean> markSent(MarketingMail.Id id, long seen);

    /** Puts a message for each of these into the outbox, in the running transaction; if it waits, as it is night. */
    Mono<Void> put(MarketingMail.Id id, Collection<UUID> subjects, Duration after);

    /** Drops what waits; false if it was not being sent. */
    Mono<Boolean> stop(MarketingMail.Id id);

    Mono<MarketingMail.Progress> getProgress(MarketingMail.Id id);

    /** The mail that a message carries to somebody, unless it was stopped. */
    Mono<MarketingMail> findBeingSent(Message.Id message);

    /** The blind indexes, in hex, of addresses that take no mail. */
    Flux<String> listUnreachable();
}
