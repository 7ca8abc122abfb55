package kr.madang.planner.timetable;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Where each changed request was before, latest change last. */
final class Journal {

    private static final int FIELDS = 3;

    private int[] entries = new int[FIELDS * 64];
    private int size;

    int size() {
        return size;
    }

    void record(int request, int slot, int helper) {
        if (size * FIELDS == entries.length) {
            entries = Arrays.copyOf(entries, 2 * entries.length);
        }
        int at = size * FIELDS;
        entries[at] = request;
        entries[at + 1] = slot;
        entries[at + 2] = helper;
        size++;
    }

    void undoLast(Placing restore) {
        size--;
        int at = size * FIELDS;
        restore.put(entries[at], entries[at + 1], entries[at + 2]);
    }

    int[] requestsSince(int mark) {
        return IntStream.range(mark, size)
                .map(entry -> entries[entry * FIELDS])
                .sorted()
                .distinct()
                .toArray();
    }

    void clear() {
        size = 0;
    }

    /** Puts a request into a slot with an interpreter. */
    interface Placing {

        void put(int request, int slot, int helper);
    }
}
