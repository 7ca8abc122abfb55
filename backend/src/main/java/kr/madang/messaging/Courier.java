package kr.madang.messaging;

import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import reactor.core.publisher.Mono;

/** Gives a mail to the mail server at once and stores nothing: for what must not be stored. All else goes by the outbox. */
public interface Courier {

    /** Ends when the mail server has taken the mail; refuses with {@link NotTaken} if it has not. */
    Mono<Void> send(Mail mail);

    /** The mail server took nothing. */
    @Problem(code = "mail-not-taken", kind = Problem.Kind.UNAVAILABLE)
    class NotTaken extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
