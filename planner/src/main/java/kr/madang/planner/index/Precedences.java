package kr.madang.planner.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.madang.planner.Precedence;

/** Which requests come before and after each one, where both are held. */
public final class Precedences {

    private static final int[] NONE = {};

    private final Map<Integer, int[]> before = new HashMap<>();
    private final Map<Integer, int[]> after = new HashMap<>();

    Precedences(List<Precedence> precedences, RequestOrder requests) {
        for (Precedence precedence : precedences) {
            int earlier = requests.find(precedence.before());
            int later = requests.find(precedence.after());
            before.merge(later, new int[] {earlier}, Precedences::joined);
            after.merge(earlier, new int[] {later}, Precedences::joined);
        }
    }

    public boolean none() {
        return before.isEmpty();
    }

    /** The requests that are held earlier than this one; not to be changed. */
    public int[] before(int request) {
        return before.getOrDefault(request, NONE);
    }

    /** The requests that are held later than this one; not to be changed. */
    public int[] after(int request) {
        return after.getOrDefault(request, NONE);
    }

    /**
     * Whether the slot is after all that must come before the request, and before all that must come after it.
     *
     * @param slotOf the slot of each request that is held, below 0 for the others
     */
    public boolean inOrder(int request, int slot, int[] slotOf) {
        for (int other : before(request)) {
            if (slotOf[other] >= slot) {
                return false;
            }
        }
        for (int other : after(request)) {
            if (slotOf[other] >= 0 && slotOf[other] <= slot) {
                return false;
            }
        }
        return true;
    }

    private static int[] joined(int[] some, int[] more) {
        int[] joined = new int[some.length + more.length];
        System.arraycopy(some, 0, joined, 0, some.length);
        System.arraycopy(more, 0, joined, some.length, more.length);
        return joined;
    }
}
