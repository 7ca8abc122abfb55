package kr.madang.planner.search;

import kr.madang.planner.Slot;

/**
 * A slot and what it can hold.
 *
 * @param tables how many can be used in the slot
 */
record OpenSlot(Slot.Id id, int tables) {}
