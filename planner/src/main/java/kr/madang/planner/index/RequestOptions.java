package kr.madang.planner.index;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.MeetingRequest.Pin;
import kr.madang.planner.MeetingRequest.Wish;
import kr.madang.planner.Slot;
import kr.madang.planner.index.Crews.Help;

/** When and with whose help each request could be held if nothing else were. */
final class RequestOptions {

    private final SlotIndex slots;
    private final ParticipantIndex participants;
    private final Crews crews;
    private final RequestOrder requests;
    private final int[] tongues;
    private final long[] nowhere;
    private final IdentityHashMap<Set<Slot.Id>, long[]> sets = new IdentityHashMap<>();
    private final int[][] helpers;
    private final long[][] possible;

    RequestOptions(SlotIndex slots, ParticipantIndex participants, Crews crews, RequestOrder requests) {
        this.slots = slots;
        this.participants = participants;
        this.crews = crews;
        this.requests = requests;
        tongues = tongues();
        nowhere = SlotSet.empty(slots.size());
        helpers = new int[requests.size()][];
        possible = new long[requests.size()][];
        IntStream.range(0, requests.size()).forEach(this::find);
    }

    private RequestOptions(RequestOptions before, ParticipantIndex participants, Crews crews, RequestOrder requests) {
        this.slots = before.slots;
        this.participants = participants;
        this.crews = crews;
        this.requests = requests;
        tongues = before.hasSame(crews) ? before.tongues : tongues();
        nowhere = before.nowhere;
        helpers = Arrays.copyOf(before.helpers, requests.size());
        possible = Arrays.copyOf(before.possible, requests.size());
    }

    /** The options of changed requests, of which the touched ones are looked at again. */
    RequestOptions changed(ParticipantIndex participants, Crews crews, RequestOrder requests, IntStream touched) {
        RequestOptions changed = new RequestOptions(this, participants, crews, requests);
        touched.forEach(changed::find);
        return changed;
    }

    @SuppressWarnings("ReferenceEquality") // other crews number their languages anew
    private boolean hasSame(Crews others) {
        return crews == others;
    }

    private int[] tongues() {
        return IntStream.range(0, participants.size())
                .map(one -> crews.tongue(participants.at(one).languages()))
                .toArray();
    }

    /** The crews who could help; none where none is needed. Not to be changed. */
    int[] helpers(int request) {
        return helpers[request];
    }

    /** Slots in which the request could be held if nothing else were; not to be changed. */
    long[] possible(int request) {
        return possible[request];
    }

    /** Whether nobody has looked at the request again since. */
    @SuppressWarnings("ReferenceEquality") // equal options may be another's, to the same result
    boolean isAsIn(RequestOptions before, int request) {
        return possible[request] == before.possible[request] && helpers[request] == before.helpers[request];
    }

    private void find(int request) {
        Help help = help(requests.at(request), requests.first()[request], requests.second()[request]);
        helpers[request] = help.crews();
        possible[request] = findPossible(request, help);
    }

    private Help help(MeetingRequest request, int first, int second) {
        Help help = crews.help(tongues[first], tongues[second], participants.at(first), participants.at(second));
        Optional<Pin> pin = request.pin();
        return pin.isPresent() && help.during() != null
                ? pin.get().interpreter().map(crews::help).orElse(help)
                : help;
    }

    private long[] findPossible(int request, Help help) {
        MeetingRequest source = requests.at(request);
        if (source.wish() == Wish.NEVER) {
            return nowhere;
        }
        int first = requests.first()[request];
        int second = requests.second()[request];
        long[] common = participants.available(first).clone();
        SlotSet.retain(common, participants.available(second));
        if (!participants.tables().hasOwn(first) && !participants.tables().hasOwn(second)) {
            SlotSet.retain(common, participants.tables().open());
        }
        if (help.during() != null) {
            SlotSet.retain(common, help.during());
        }
        if (!source.forbidden().isEmpty()) {
            SlotSet.removeAll(common, sets.computeIfAbsent(source.forbidden(), slots::set));
        }
        source.pin().ifPresent(pin -> SlotSet.retain(common, slots.set(Set.of(pin.slot()))));
        return common;
    }
}
