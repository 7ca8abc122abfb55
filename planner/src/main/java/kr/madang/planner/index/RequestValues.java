package kr.madang.planner.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** What each request is worth and whether it is promised, and the requests in the order of their worth. */
final class RequestValues {

    private final int[] value;
    private final boolean[] promised;
    private final Ranking ranking;

    RequestValues(RequestOrder requests, int participants) {
        value = new int[requests.size()];
        promised = new boolean[requests.size()];
        appraise(requests, IntStream.range(0, requests.size()));
        ranking = Ranking.of(value, requests.first(), requests.second(), participants);
    }

    private RequestValues(RequestValues before, RequestOrder requests, BitSet touched) {
        value = Arrays.copyOf(before.value, requests.size());
        promised = Arrays.copyOf(before.promised, requests.size());
        appraise(requests, touched.stream());
        BitSet revalued = new BitSet(requests.size());
        touched.stream()
                .filter(request -> request >= before.value.length || value[request] != before.value[request])
                .forEach(revalued::set);
        ranking = before.ranking.changed(value, requests.first(), requests.second(), revalued);
    }

    /** The values after a change, of which those of the touched requests are looked at again. */
    RequestValues changed(RequestOrder requests, BitSet touched) {
        return new RequestValues(this, requests, touched);
    }

    private void appraise(RequestOrder requests, IntStream some) {
        some.forEach(request -> {
            value[request] = requests.at(request).value();
            promised[request] = requests.at(request).isPromised();
        });
    }

    int value(int request) {
        return value[request];
    }

    /** Whether every plan holds the request. */
    boolean promised(int request) {
        return promised[request];
    }

    Ranking ranking() {
        return ranking;
    }
}
