package kr.madang.planner.index;

import java.util.Arrays;

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
        int[] byValue = byValue(value);
        return new Ranking(byValue, ofEach(byValue, first, second, participants));
    }

    private static int[] byValue(int[] value) {
        long[] keys = new long[value.length];
        Arrays.setAll(keys, request -> (long) -value[request] << VALUE_BITS | request);
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
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
