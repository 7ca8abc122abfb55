package kr.madang.planner.timetable;

import java.util.Arrays;

/** Where each changed request was before, latest change last. */
final class Journal {

    private static final int FIELDS = 3;

    private final int[] seen;
    private int stamp;
    private int[] entries = new int[FIELDS * 64];
    private int size;

    Journal(int requests) {
        seen = new int[requests];
    }

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

    /** The requests recorded since the mark, each once, in the order of their first change. */
    int[] requestsSince(int mark) {
        int[] found = new int[size - mark];
        int count = 0;
        stamp++;
        for (int entry = mark; entry < size; entry++) {
            int request = entries[entry * FIELDS];
            if (seen[request] != stamp) {
                seen[request] = stamp;
                found[count++] = request;
            }
        }
        return count == found.length ? found : Arrays.copyOf(found, count);
    }

    void clear() {
        size = 0;
    }

    /** Puts a request into a slot with an interpreter. */
    interface Placing {

        void put(int request, int slot, int helper);
    }
}
