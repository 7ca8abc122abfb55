package kr.madang.registration.badge;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import kr.madang.registration.Ticket;

/**
 * What a badge says, in 11 bytes: algorithm (3 bits) and key number (5 bits), ticket (8 bytes), revision (4 bits) and
 * last valid day (12 bits, counted from {@link #DAY_ZERO}). Which expo it is for follows from the key.
 *
 * @param keyNumber 0 to 31
 * @param revision 0 to 15; a badge with an older one than the registration's has been revoked
 * @param lastDay at most 4,095 days after {@link #DAY_ZERO}
 */
public record BadgeClaims(BadgeAlgorithm algorithm, int keyNumber, Ticket ticket, int revision, LocalDate lastDay) {

    public static final int BYTES = 11;
    public static final LocalDate DAY_ZERO = LocalDate.of(2026, 1, 1);

    private static final int KEY_NUMBERS = 1 << 5;
    private static final int REVISIONS = 1 << 4;
    private static final int DAYS = 1 << 12;

    public BadgeClaims {
        require(keyNumber, KEY_NUMBERS);
        require(revision, REVISIONS);
        require(ChronoUnit.DAYS.between(DAY_ZERO, lastDay), DAYS);
    }

    byte[] toBytes() {
        int day = (int) ChronoUnit.DAYS.between(DAY_ZERO, lastDay);
        return ByteBuffer.allocate(BYTES)
                .put((byte) (algorithm.number() * KEY_NUMBERS + keyNumber))
                .put(ticket.value())
                .putShort((short) (revision * DAYS + day))
                .array();
    }

    static BadgeClaims of(ByteBuffer bytes) {
        int head = bytes.get() & 0xff;
        byte[] ticket = new byte[Ticket.BYTES];
        bytes.get(ticket);
        int tail = bytes.getShort() & 0xffff;
        return new BadgeClaims(
                BadgeAlgorithm.of(head / KEY_NUMBERS),
                head % KEY_NUMBERS,
                new Ticket(ticket),
                tail / DAYS,
                DAY_ZERO.plusDays(tail % DAYS));
    }

    private static void require(long number, int below) {
        if (number < 0 || number >= below) {
            throw new IllegalArgumentException(number + " does not fit in a badge; it takes 0 to " + (below - 1));
        }
    }
}
