package kr.madang.messaging;

import java.util.Locale;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Those whose consent to marketing mail stands at this moment, as the room that keeps the consents knows them. */
public interface Subscribers {

    /** Each once, however often they have registered. */
    Flux<Listed> list();

    /** Somebody of {@link #list}; empty if their consent does not stand (any more). */
    Mono<Subscriber> find(UUID subject);

    /**
     * Somebody who may be mailed.
     *
     * @param subject the row that messages to them are about
     * @param addressIndex the blind index of their address
     */
    record Listed(UUID subject, Locale locale, byte[] addressIndex) {}

    /**
     * Somebody to be mailed now.
     *
     * @param unsubscribePage where one unsubscribes in a browser
     * @param unsubscribeNow where a mail program unsubscribes by a POST (RFC 8058)
     */
    record Subscriber(String email, String name, Locale locale, String unsubscribePage, String unsubscribeNow) {

        @Override
        public String toString() {
            return "Subscriber[" + locale + "]";
        }
    }
}
