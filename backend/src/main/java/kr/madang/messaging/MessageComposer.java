package kr.madang.messaging;

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
     * any more: the message is then dropped.
     */
    Mono<Mail> compose(Message message);
}
