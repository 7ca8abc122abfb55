package kr.madang.planner.index;

/** Sets of slots as bits in {@code long} words, 64 slots a word. */
public final class SlotSet {

    private SlotSet() {}

    public static long[] empty(int slots) {
        return new long[(slots + Long.SIZE - 1) / Long.SIZE];
    }

    public static void add(long[] set, int slot) {
        set[slot / Long.SIZE] |= 1L << slot;
    }

    public static void remove(long[] set, int slot) {
        set[slot / Long.SIZE] &= ~(1L << slot);
    }

    public static boolean contains(long[] set, int slot) {
        return (set[slot / Long.SIZE] & 1L << slot) != 0;
    }

    public static void retain(long[] set, long[] others) {
        for (int word = 0; word < set.length; word++) {
            set[word] &= others[word];
        }
    }

    public static void removeAll(long[] set, long[] others) {
        for (int word = 0; word < set.length; word++) {
            set[word] &= ~others[word];
        }
    }

    public static void addAll(long[] set, long[] others) {
        for (int word = 0; word < set.length; word++) {
            set[word] |= others[word];
        }
    }

    public static boolean isEmpty(long[] set) {
        for (long word : set) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    public static int size(long[] set) {
        int size = 0;
        for (long word : set) {
            size += Long.bitCount(word);
        }
        return size;
    }

    /** The first slot at or after the given one, or -1. */
    public static int next(long[] set, int from) {
        for (int word = from / Long.SIZE; word < set.length; word++) {
            long rest = set[word] & (word == from / Long.SIZE ? -1L << from : -1L);
            if (rest != 0) {
                return word * Long.SIZE + Long.numberOfTrailingZeros(rest);
            }
        }
        return -1;
    }
}
