package kr.madang.messaging;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.madang.shared.InTwoLanguages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Writes mails in the words that the expo of the running chain has for them at this moment: a message that waited in the
 * outbox says what it is to say when it is sent.
 */
@Service
public class MailWriter {

    private static final Logger LOG = LoggerFactory.getLogger(MailWriter.class);

    private final WordingStore store;

    MailWriter(WordingStore store) {
        this.store = store;
        MailFrame.prepare();
    }

    /** Writes a mail without pictures and files. */
    public Mono<Mail> write(MessageKind kind, Recipient to, Map<String, ?> values) {
        return write(kind, to, values, List.of(), List.of());
    }

    /** Writes a mail; every placeholder of the kind has a value, of a picture {@code cid:} and its id. */
    public Mono<Mail> write(
            MessageKind kind, Recipient to, Map<String, ?> values, List<Mail.Image> images, List<Mail.Attached> files) {
        return store.findNewest(kind.name())
                .mapNotNull(WordingChange::wording)
                .filter(wording -> isFit(wording, kind))
                .defaultIfEmpty(kind.standard())
                .map(wording -> write(
                        kind, wording, to.locale(), to.from().in(to.locale()), values, to.email(), images, files));
    }

    /** Writes a mail in words that are not kept as the wording of a kind. */
    public Mail write(MessageKind kind, Wording wording, Recipient to, Map<String, ?> values) {
        return write(kind, wording, to.locale(), to.from().in(to.locale()), values, to.email(), List.of(), List.of());
    }

    static Mail write(
            MessageKind kind,
            Wording wording,
            Locale locale,
            String from,
            Map<String, ?> values,
            String email,
            List<Mail.Image> images,
            List<Mail.Attached> files) {
        MailFrame.Written written = MailFrame.write(kind, wording.in(locale), locale, from, values);
        return new Mail(email, from, written.subject(), written.text(), written.html(), images, files);
    }

    /** Words that were fit once may name what a newer version of the platform knows no more: no mail is lost by that. */
    private static boolean isFit(Wording wording, MessageKind kind) {
        List<Complaint> complaints = wording.complaintsAs(kind);
        if (!complaints.isEmpty()) {
            LOG.warn("The wording of {} does not fit any more, the standard one is used: {}", kind.name(), complaints);
        }
        return complaints.isEmpty();
    }

    /**
     * Whom a mail is for.
     *
     * @param locale Korean or English
     * @param from the name that the mail comes from: the expo's
     */
    public record Recipient(String email, Locale locale, InTwoLanguages from) {

        @Override
        public String toString() {
            return "Recipient[" + locale + "]";
        }
    }
}
