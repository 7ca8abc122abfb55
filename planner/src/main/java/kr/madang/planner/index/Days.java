package kr.madang.planner.index;

import java.time.Duration;
import java.util.List;
import kr.madang.planner.Slot;

/** Which slots make a day, and which of them are for lunch. A day ends where there is no slot for six hours. */
public final class Days {

    private static final Duration NIGHT = Duration.ofHours(6);

    private final int[] dayOf;
    private final int[] first;
    private final long[] lunch;
    private final int count;

    /** @param slots by time */
    public Days(List<Slot> slots) {
        dayOf = new int[slots.size()];
        first = new int[slots.size() + 1];
        lunch = SlotSet.empty(slots.size());
        int day = 0;
        for (int slot = 0; slot < dayOf.length; slot++) {
            if (slot > 0 && isNight(slots.get(slot - 1), slots.get(slot))) {
                day++;
                first[day] = slot;
            }
            dayOf[slot] = day;
            if (slots.get(slot).lunch()) {
                SlotSet.add(lunch, slot);
            }
        }
        count = day + 1;
        first[count] = dayOf.length;
    }

    private static boolean isNight(Slot before, Slot after) {
        return Duration.between(before.end(), after.start()).compareTo(NIGHT) >= 0;
    }

    public int count() {
        return count;
    }

    public int of(int slot) {
        return dayOf[slot];
    }

    /** The first slot of the day. */
    public int first(int day) {
        return first[day];
    }

    /** The slot after the last of the day. */
    public int end(int day) {
        return first[day + 1];
    }

    public boolean isLunch(int slot) {
        return SlotSet.contains(lunch, slot);
    }

    /** How many slots of the day are for lunch. */
    public int lunchSlots(int day) {
        return SlotSet.sizeBetween(lunch, first(day), end(day));
    }
}
