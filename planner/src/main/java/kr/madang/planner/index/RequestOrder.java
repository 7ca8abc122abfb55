package kr.madang.planner.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.madang.planner.MeetingRequest;

/** The requests by the places of their participants, the lower place first. */
final class RequestOrder {

    private static final int PARTICIPANT_BITS = 20;
    private static final int REQUEST_BITS = 23;

    private final MeetingRequest[] requests;
    private final int[] first;
    private final int[] second;
    private final int[] given;
    private final int[] numberAt;
    private final Map<MeetingRequest.Id, Integer> numbers;
    private final Map<MeetingRequest.Id, Integer> newNumbers;

    RequestOrder(List<MeetingRequest> list, ParticipantIndex participants) {
        requests = new MeetingRequest[list.size()];
        first = new int[requests.length];
        second = new int[requests.length];
        given = new int[requests.length];
        numberAt = new int[requests.length];
        numbers = new HashMap<>(2 * requests.length);
        newNumbers = Map.of();
        long[] pairs = new long[requests.length];
        for (int at = 0; at < pairs.length; at++) {
            int one = participants.find(list.get(at).first());
            int two = participants.find(list.get(at).second());
            pairs[at] = ((long) Math.min(one, two) << PARTICIPANT_BITS | Math.max(one, two)) << REQUEST_BITS | at;
        }
        Arrays.sort(pairs);
        for (int at = 0; at < pairs.length; at++) {
            given[at] = (int) lowest(pairs[at], REQUEST_BITS);
            numberAt[given[at]] = at;
            requests[at] = list.get(given[at]);
            second[at] = (int) lowest(pairs[at] >> REQUEST_BITS, PARTICIPANT_BITS);
            first[at] = (int) (pairs[at] >> (REQUEST_BITS + PARTICIPANT_BITS));
            numbers.put(requests[at].id(), at);
        }
    }

    private RequestOrder(RequestOrder before, List<MeetingRequest> list, int[] places, ParticipantIndex participants) {
        requests = Arrays.copyOf(before.requests, list.size());
        first = Arrays.copyOf(before.first, requests.length);
        second = Arrays.copyOf(before.second, requests.length);
        given = Arrays.copyOf(before.given, requests.length);
        numberAt = Arrays.copyOf(before.numberAt, requests.length);
        numbers = before.numbers;
        newNumbers = new HashMap<>(before.newNumbers);
        for (int at = before.size(); at < requests.length; at++) {
            int one = participants.find(list.get(at).first());
            int two = participants.find(list.get(at).second());
            first[at] = Math.min(one, two);
            second[at] = Math.max(one, two);
            given[at] = at;
            numberAt[at] = at;
            newNumbers.put(list.get(at).id(), at);
        }
        for (int place : places) {
            requests[numberAt[place]] = list.get(place);
        }
    }

    /**
     * The same order for a changed list.
     *
     * @param places of the list at which there are other requests, the new ones behind the others
     */
    RequestOrder changed(List<MeetingRequest> changed, int[] places, ParticipantIndex participants) {
        return new RequestOrder(this, changed, places, participants);
    }

    private static long lowest(long number, int bits) {
        return number & (1L << bits) - 1;
    }

    int size() {
        return requests.length;
    }

    MeetingRequest at(int request) {
        return requests[request];
    }

    /** The participant of each at the lower place; not to be changed. */
    int[] first() {
        return first;
    }

    /** The participant of each at the higher place; not to be changed. */
    int[] second() {
        return second;
    }

    /** The place of the request in the problem's list. */
    int placeOf(int request) {
        return given[request];
    }

    /** The number of the request at this place of the problem's list. */
    int numberAt(int place) {
        return numberAt[place];
    }

    /** The number of the request with this id, or -1. */
    int find(MeetingRequest.Id id) {
        Integer number = numbers.get(id);
        return number == null ? newNumbers.getOrDefault(id, -1) : number;
    }
}
