package kr.madang.planner;

import java.util.Map;

/**
 * Why no plan can be worth more than the bound: a price for everything scarce, in thousandths of value. Whoever adds up
 * the prices of all that is scarce, and for each request what it is worth above the prices it must pay, has an upper
 * bound of every plan, whatever the prices are. Prices that are absent are 0, none is negative.
 *
 * @param participants the price of one meeting of a participant
 * @param table the price of one table in one slot
 * @param interpreters the price of one slot of an interpreter
 * @param upperBound the bound these prices prove, in value
 */
public record BoundCertificate(
        Map<Participant.Id, Long> participants, long table, Map<Interpreter.Id, Long> interpreters, long upperBound) {

    /** Prices are in this fraction of value. */
    public static final long SCALE = 1000;

    public BoundCertificate {
        participants = Map.copyOf(participants);
        interpreters = Map.copyOf(interpreters);
    }
}
