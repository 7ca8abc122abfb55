package kr.madang.planner;

import java.util.Map;

/**
 * Why no plan can be worth more than the bound: a price for everything scarce, in thousandths of value. Whoever adds up
 * the prices of all that is scarce, and for each request what it is worth above the least it must pay, has an upper
 * bound of every plan, whatever the prices are. Prices that are absent are 0. Only the price of a participant's meetings
 * may be negative: who is promised meetings pays for each that is missing. A bound below 0 proves that no plan keeps all
 * promises.
 *
 * @param participants the price of one of the meetings a participant wants
 * @param seats the price of one meeting of a participant in a slot
 * @param tables the price of a table in a slot
 * @param interpreters the price of an interpreter in a slot
 * @param upperBound the bound these prices prove, in value
 */
public record BoundCertificate(
        Map<Participant.Id, Long> participants,
        Map<Seat, Long> seats,
        Map<Slot.Id, Long> tables,
        Map<Help, Long> interpreters,
        long upperBound) {

    /** Prices are in this fraction of value. */
    public static final long SCALE = 1000;

    public BoundCertificate {
        participants = Map.copyOf(participants);
        seats = Map.copyOf(seats);
        tables = Map.copyOf(tables);
        interpreters = Map.copyOf(interpreters);
    }

    /** A participant in a slot. */
    public record Seat(Participant.Id participant, Slot.Id slot) {}

    /** An interpreter in a slot. */
    public record Help(Interpreter.Id interpreter, Slot.Id slot) {}
}
