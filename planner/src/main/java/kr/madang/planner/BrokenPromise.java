package kr.madang.planner;

/**
 * A request that was promised and that a repaired plan does not hold as it was.
 *
 * @param now what has become of the promise
 */
public record BrokenPromise(MeetingRequest.Id request, Now now) {

    /** What has become of a promise. */
    public enum Now {
        /** Nobody can keep it any more; it is no promise now. */
        DROPPED,
        /** It cannot be held where it was pinned, and is held elsewhere. */
        ELSEWHERE,
        /** It is still a promise, but no plan was found that keeps it and moves no more than is allowed. */
        MISSED
    }
}
