package kr.madang.planner.rules;

import kr.madang.planner.Slot;

/**
 * A slot and what it can hold.
 *
 * @param number its place in time
 * @param tables how many shared ones can be used in the slot
 * @param lunch whether people have lunch then, unless they meet
 */
public record OpenSlot(Slot.Id id, int number, int tables, Day day, boolean lunch) {}
