package kr.madang.planner.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** The most and the fewest meetings that plans can hold for each participant. */
final class MeetingLimits {

    private final int[] most;
    private final int[] least;

    MeetingLimits(ParticipantIndex participants, RequestValues values, RequestOptions options) {
        most = new int[participants.size()];
        least = new int[participants.size()];
        find(IntStream.range(0, participants.size()), participants, values, options);
    }

    private MeetingLimits(MeetingLimits before) {
        most = before.most.clone();
        least = before.least.clone();
    }

    /** The limits after a change, of which those of the touched participants are found anew. */
    MeetingLimits changed(ParticipantIndex participants, RequestValues values, RequestOptions options, BitSet touched) {
        MeetingLimits changed = new MeetingLimits(this);
        changed.find(touched.stream(), participants, values, options);
        return changed;
    }

    private void find(IntStream some, ParticipantIndex participants, RequestValues values, RequestOptions options) {
        some.forEach(participant -> {
            most[participant] = participants.mostMeetings(participant);
            least[participant] = leastOf(
                    participants.at(participant).leastMeetings(),
                    values.ranking().ofEach()[participant],
                    options);
        });
    }

    private static int leastOf(int promised, int[] requests, RequestOptions options) {
        return promised == 0
                ? 0
                : (int) Math.min(
                        promised,
                        Arrays.stream(requests)
                                .filter(request -> !SlotSet.isEmpty(options.possible(request)))
                                .count());
    }

    /** What the participant wants, and what its availability allows. */
    int most(int participant) {
        return most[participant];
    }

    /** What it is promised, as far as it has asked for so many. */
    int least(int participant) {
        return least[participant];
    }
}
