package kr.madang.planner;

import java.util.List;
import kr.madang.planner.MeetingRequest.Wish;

/**
 * Promises that no plan keeps together.
 *
 * @param promises as few as were found, in the order of the problem, requests first
 * @param minimal whether without any one of them nothing proves any more that the others cannot be kept
 */
public record Clash(List<Promise> promises, boolean minimal) {

    public Clash {
        promises = List.copyOf(promises);
    }

    /** What every plan has to hold. */
    public sealed interface Promise {

        /** A request that must be held, is accepted, or pinned. */
        record ToHold(MeetingRequest request) implements Promise {

            /** Why it must be held: "pinned", "must" or "accepted", the strongest first. */
            public String kind() {
                return request.pin().isPresent() ? "pinned" : request.wish() == Wish.MUST ? "must" : "accepted";
            }
        }

        /** The least meetings of a participant. */
        record LeastMeetings(Participant participant) implements Promise {}
    }
}
