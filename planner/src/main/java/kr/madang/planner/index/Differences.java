package kr.madang.planner.index;

import java.util.List;
import java.util.stream.IntStream;

/** Where a changed list is not as it was. */
final class Differences {

    private Differences() {}

    /** The places with another object than before, those behind the former end among them; an equal object is another. */
    @SuppressWarnings("ReferenceEquality") // an equal part may be looked at again, to the same result
    static int[] places(List<?> before, List<?> now) {
        IntStream.Builder places = IntStream.builder();
        for (int at = 0; at < now.size(); at++) { // a loop is quick also the first time
            if (at >= before.size() || now.get(at) != before.get(at)) {
                places.add(at);
            }
        }
        return places.build().toArray();
    }
}
