package kr.madang.admission;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** Where double entries are found. */
public interface DoubleEntryStore {

    /** The latest first, from a mark on. */
    Flux<DoubleEntry> list(DoubleEntry.@Nullable Mark before, int limit);
}
