package kr.madang.matchmaking.list;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import kr.madang.matchmaking.Side;
import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;

/**
 * A company that wishes or is wished for.
 *
 * @param key what the organizer calls it by in lists, or null
 * @param businessNumber ten digits, or null
 */
public record Party(
        Side side, UUID id, @Nullable String key, @Nullable String businessNumber, InTwoLanguages name) {

    /** All that it can be called by. */
    List<String> names() {
        return Stream.of(name.ko(), name.en(), key, businessNumber, id.toString())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** What it is always found by. */
    String anyKey() {
        return key == null ? id.toString() : key;
    }
}
