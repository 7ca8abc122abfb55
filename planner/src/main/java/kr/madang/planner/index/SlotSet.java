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

    /** How many slots of the set lie from the one to before the other. */
    public static int sizeBetween(long[] set, int from, int end) {
        int size = 0;
        for (int word = from / Long.SIZE; word * Long.SIZE < end; word++) {
            long rest = set[word];
            if (word == from / Long.SIZE) {
                rest &= -1L << from;
            }
            if (word == end / Long.SIZE) {
                rest &= ~(-1L << end);
            }
            size += Long.bitCount(rest);
        }
        return size;
    }

    /** The last slot before the given one, or -1. */
    public static int previous(long[] set, int before) {
        for (int word = Math.floorDiv(before - 1, Long.SIZE); word >= 0; word--) {
            long rest = set[word] & (word == before / Long.SIZE ? ~(-1L << before) : -1L);
            if (rest != 0) {
                return word * Long.SIZE + Long.SIZE - 1 - Long.numberOfLeadingZeros(rest);
            }
        }
        return -1;
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
