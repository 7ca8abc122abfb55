package kr.madang.registration;

import java.util.Locale;
import java.util.UUID;
import kr.madang.messaging.Message;
import kr.madang.messaging.Outbox;
import kr.madang.shared.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Erases a visitor; what becomes of each column is written in {@code docs/reference/personal-data.md} and tried by a test. */
@Service
public class Erasing {

    /** The last mail that a visitor gets. */
    public static final String ERASED_MAIL = "registration-erased";

    private final RegistrationStore store;
    private final RegistrationChanges changes;
    private final Outbox outbox;
    private final Audit audit;

    Erasing(RegistrationStore store, RegistrationChanges changes, Outbox outbox, Audit audit) {
        this.store = store;
        this.changes = changes;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Erases it for good, and says so in a last mail. Erasing twice changes nothing. */
    @Transactional
    public Mono<Void> erase(VisitorAccess access) {
        UUID id = access.registration().value();
        return store.find(access.registration())
                .filterWhen(registration -> changes.erase(registration.id()))
                .delayUntil(erased -> outbox.forget(id))
                .delayUntil(erased -> audit.note(Audit.Actor.registration(id), "registration-erased", id))
                .flatMap(erased -> outbox.put(Message.of(ERASED_MAIL, id)
                        .enclosing(LastAddress.of(erased.visitor()).text())));
    }

    /** Where the last mail goes, and in which language: what its message encloses. */
    public record LastAddress(Locale locale, String email) {

        static LastAddress of(Visitor visitor) {
            return new LastAddress(visitor.locale(), visitor.email());
        }

        /** Reads what {@link #text} wrote. */
        public static LastAddress read(String text) {
            String[] parts = text.split(" ", 2);
            return new LastAddress(Locale.forLanguageTag(parts[0]), parts[1]);
        }

        String text() {
            return locale.getLanguage() + " " + email;
        }

        @Override
        public String toString() {
            return "LastAddress[" + locale + "]";
        }
    }
}
