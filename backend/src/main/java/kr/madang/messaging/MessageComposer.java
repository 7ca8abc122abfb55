package kr.madang.messaging;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/** Writes the mails of some templates; each room brings the composer of its own. */
public interface MessageComposer extends MessageKinds {

    /** The templates it writes: as many as its kinds, unless what is to be said is known only when it is sent. */
    default Set<String> templates() {
        return kinds().stream().map(MessageKind::name).collect(Collectors.toSet());
    }

    /**
     * Writes the mail, in the place the message belongs to and outside any transaction. Empty if there is nobody to tell
     * any more: the message is then dropped. Fails with {@link NotNow} if it may not be sent yet.
     */
    Mono<Mail> compose(Message message);

    /** A mail may not be sent before a later moment. */
    final class NotNow extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Duration wait;

        public NotNow(Duration wait) {
            super("Not now, but in " + wait, null, false, false);
            this.wait = wait;
        }

        /** From now on. */
        public Duration lasts() {
            return wait;
        }
    }
}
