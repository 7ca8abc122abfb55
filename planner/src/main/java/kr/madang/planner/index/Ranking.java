package kr.madang.planner.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Requests, the most valuable first.
 *
 * @param all of them
 * @param ofEach those of each participant
 */
@SuppressWarnings("ArrayRecordComponent") // made here, kept by the indexed problem
record Ranking(int[] all, int[][] ofEach) {

    private static final int VALUE_BITS = 40;

    static Ranking of(int[] value, int[] first, int[] second, int participants) {
        int[] byValue = byValue(IntStream.range(0, value.length), value);
        return new Ranking(byValue, ofEach(byValue, first, second, participants));
    }

    /** The ranking after some requests have changed their value; new ones are among them. */
    Ranking changed(int[] value, int[] first, int[] second, BitSet revalued) {
        if (revalued.isEmpty()) {
            return this;
        }
        int[] moved = byValue(revalued.stream(), value);
        int[][] changed = ofEach.clone();
        IntStream.of(moved)
                .flatMap(request -> IntStream.of(first[request], second[request]))
                .distinct()
                .forEach(participant -> changed[participant] = merged(
                        ofEach[participant],
                        IntStream.of(moved)
                                .filter(request -> first[request] == participant || second[request] == participant)
                                .toArray(),
                        value,
                        revalued));
        return new Ranking(merged(all, moved, value, revalued), changed);
    }

    /** Both in one order, those that are moved not where they were before. */
    private static int[] merged(int[] before, int[] moved, int[] value, BitSet revalued) {
        int[] merged = new int[before.length + moved.length];
        int size = 0;
        int next = 0;
        for (int request : before) {
            if (!revalued.get(request)) {
                while (next < moved.length && key(moved[next], value) < key(request, value)) {
                    merged[size++] = moved[next++];
                }
                merged[size++] = request;
            }
        }
        while (next < moved.length) {
            merged[size++] = moved[next++];
        }
        return Arrays.copyOf(merged, size);
    }

    private static int[] byValue(IntStream requests, int[] value) {
        return requests.mapToLong(request -> key(request, value))
                .sorted()
                .mapToInt(key -> (int) key)
                .toArray();
    }

    /** The lower, the more the request is worth. */
    private static long key(int request, int[] value) {
        return (long) -value[request] << VALUE_BITS | request;
    }

    private static int[][] ofEach(int[] byValue, int[] first, int[] second, int participants) {
        int[] counts = new int[participants];
        for (int request = 0; request < first.length; request++) {
            counts[first[request]]++;
            counts[second[request]]++;
        }
        int[][] found = Arrays.stream(counts).mapToObj(int[]::new).toArray(int[][]::new);
        for (int at = byValue.length - 1; at >= 0; at--) {
            int request = byValue[at];
            found[first[request]][--counts[first[request]]] = request;
            found[second[request]][--counts[second[request]]] = request;
        }
        return found;
    }
}
