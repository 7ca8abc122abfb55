package kr.madang.planner.index;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Participant;

/**
 * The requests by the places of their participants, the lower place first.
 *
 * @param requests in this order
 * @param first the lower place of each
 * @param second the higher place of each
 * @param given the place of each in the problem's list
 */
@SuppressWarnings("ArrayRecordComponent") // made here, kept by the indexed problem
record RequestOrder(MeetingRequest[] requests, int[] first, int[] second, int[] given) {

    private static final int PARTICIPANT_BITS = 20;
    private static final int REQUEST_BITS = 23;

    RequestOrder(List<MeetingRequest> given, Map<Participant.Id, Integer> places) {
        this(new MeetingRequest[given.size()], new int[given.size()], new int[given.size()], new int[given.size()]);
        long[] pairs = new long[given.size()];
        for (int at = 0; at < pairs.length; at++) {
            int one = requireNonNull(places.get(given.get(at).first()));
            int two = requireNonNull(places.get(given.get(at).second()));
            pairs[at] = ((long) Math.min(one, two) << PARTICIPANT_BITS | Math.max(one, two)) << REQUEST_BITS | at;
        }
        Arrays.sort(pairs);
        for (int at = 0; at < pairs.length; at++) {
            this.given[at] = (int) lowest(pairs[at], REQUEST_BITS);
            requests[at] = given.get(this.given[at]);
            second[at] = (int) lowest(pairs[at] >> REQUEST_BITS, PARTICIPANT_BITS);
            first[at] = (int) (pairs[at] >> (REQUEST_BITS + PARTICIPANT_BITS));
        }
    }

    /** The same order for a changed list, in which new requests stand behind the others. */
    RequestOrder changed(List<MeetingRequest> changed, Map<Participant.Id, Integer> places) {
        int old = requests.length;
        int all = changed.size();
        RequestOrder order = new RequestOrder(
                new MeetingRequest[all],
                Arrays.copyOf(first, all),
                Arrays.copyOf(second, all),
                Arrays.copyOf(given, all));
        for (int at = 0; at < old; at++) {
            order.requests[at] = changed.get(given[at]);
        }
        for (int at = old; at < all; at++) {
            order.requests[at] = changed.get(at);
            int one = requireNonNull(places.get(changed.get(at).first()));
            int two = requireNonNull(places.get(changed.get(at).second()));
            order.first[at] = Math.min(one, two);
            order.second[at] = Math.max(one, two);
            order.given[at] = at;
        }
        return order;
    }

    private static long lowest(long number, int bits) {
        return number & (1L << bits) - 1;
    }
}
