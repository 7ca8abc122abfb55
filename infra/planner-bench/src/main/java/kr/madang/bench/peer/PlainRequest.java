package kr.madang.bench.peer;

import java.util.List;
import java.util.Optional;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Participant;
import kr.madang.planner.Slot;

/**
 * A request that may be held.
 *
 * @param open the slots in which both sides are available, a table is open and, where they need one, an interpreter works
 * @param crews who could interpret, the largest crew first; empty where the two share a language
 */
public record PlainRequest(
        int number,
        MeetingRequest source,
        Participant first,
        Participant second,
        List<Slot.Id> open,
        List<Crew> crews) {

    public PlainRequest {
        open = List.copyOf(open);
        crews = List.copyOf(crews);
    }

    public int value() {
        return source.value();
    }

    public boolean isPromised() {
        return source.isPromised();
    }

    /** The crew that a model with one decision for each request counts on. */
    public Optional<Crew> crew() {
        return crews.stream().findFirst();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlainRequest request && request.number == number;
    }

    @Override
    public int hashCode() {
        return number;
    }
}
