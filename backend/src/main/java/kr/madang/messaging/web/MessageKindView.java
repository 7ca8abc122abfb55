package kr.madang.messaging.web;

import java.time.Instant;
import kr.madang.messaging.WordingChange;
import kr.madang.messaging.Wordings;
import org.jspecify.annotations.Nullable;

/**
 * A kind of message in a list.
 *
 * @param changedAt when its wording was last changed, or null if it never was
 */
record MessageKindView(
        String name, boolean standard, @Nullable Instant changedAt) {

    static MessageKindView of(Wordings.Listed listed) {
        WordingChange newest = listed.newest();
        return new MessageKindView(
                listed.kind().name(), newest == null || newest.wording() == null, newest == null ? null : newest.at());
    }
}
