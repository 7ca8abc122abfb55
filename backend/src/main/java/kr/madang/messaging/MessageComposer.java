package kr.madang.messaging;

import java.util.Set;
import reactor.core.publisher.Mono;

/** Writes the mails of some templates; each room brings the composer of its own. */
public interface MessageComposer {

    /** The templates it writes. */
    Set<String> templates();

    /**
     * Writes the mail, in the place the message belongs to and outside any transaction. Empty if there is nobody to tell
     * any more: the message is then dropped.
     */
    Mono<Mail> compose(Message message);
}
