package kr.madang.planner.index;

import java.util.List;
import java.util.stream.IntStream;

/** Where a changed list is not as it was. */
final class Differences {

    private Differences() {}

    /** The places with another object than before, those behind the former end among them; an equal object is another. */
    @SuppressWarnings("ReferenceEquality") // an equal part may be looked at again, to the same result
    static int[] places(List<?> before, List<?> now) {
        return IntStream.range(0, now.size())
                .filter(at -> at >= before.size() || now.get(at) != before.get(at))
                .toArray();
    }
}
