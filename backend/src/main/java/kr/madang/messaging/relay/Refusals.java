package kr.madang.messaging.relay;

import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import kr.madang.messaging.Undeliverable;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/** Finds out of what the mail client threw whether the server will never take the mail. */
final class Refusals {

    private Refusals() {}

    /** The first permanent refusal in it; 53x is about how we sign in, which an administrator mends. */
    static Optional<Undeliverable> findPermanent(Throwable failure) {
        Set<Throwable> seen = new HashSet<>();
        Deque<Throwable> left = new ArrayDeque<>(Set.of(failure));
        while (!left.isEmpty()) {
            Throwable next = left.pop();
            if (!seen.add(next)) {
                continue;
            }
            int code = replyCodeOf(next);
            if (code / 100 == 5 && code / 10 != 53) {
                return Optional.of(Undeliverable.of(code, String.valueOf(next.getMessage())));
            }
            within(next, left);
        }
        return Optional.empty();
    }

    private static int replyCodeOf(Throwable failure) {
        if (failure instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        return failure instanceof SMTPSendFailedException whole ? whole.getReturnCode() : 0;
    }

    private static void within(Throwable failure, Deque<Throwable> left) {
        // what is about the address says more than what is about the whole
        push(failure.getCause(), left);
        if (failure instanceof MailSendException several) {
            several.getFailedMessages().values().forEach(one -> push(one, left));
        }
        if (failure instanceof MessagingException linked) {
            push(linked.getNextException(), left);
        }
    }

    private static void push(@Nullable Throwable failure, Deque<Throwable> left) {
        if (failure != null) {
            left.push(failure);
        }
    }
}
