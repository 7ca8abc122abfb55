package kr.madang.bench.timefold;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.Comparator;
import java.util.List;
import kr.madang.bench.peer.Crew;
import kr.madang.bench.peer.OpenSlot;
import kr.madang.bench.peer.PlainRequest;
import kr.madang.planner.Participant;
import org.jspecify.annotations.Nullable;

/** A request, held when it has a slot. */
@PlanningEntity(comparatorClass = Meeting.PromisedThenValuable.class)
public class Meeting {

    static final String OPEN = "open";

    private @Nullable PlainRequest request;
    private List<OpenSlot> open = List.of();
    private @Nullable OpenSlot slot;

    /** For the engine, which makes copies. */
    Meeting() {}

    Meeting(PlainRequest request, List<OpenSlot> open) {
        this.request = request;
        this.open = open;
    }

    @PlanningId
    public int getNumber() {
        return request().number();
    }

    @ValueRangeProvider(id = OPEN)
    public List<OpenSlot> getOpen() {
        return open;
    }

    @PlanningVariable(allowsUnassigned = true, valueRangeProviderRefs = OPEN)
    public @Nullable OpenSlot getSlot() {
        return slot;
    }

    public void setSlot(@Nullable OpenSlot newSlot) {
        slot = newSlot;
    }

    PlainRequest request() {
        if (request == null) {
            throw new IllegalStateException("a copy without its request");
        }
        return request;
    }

    Participant first() {
        return request().first();
    }

    Participant second() {
        return request().second();
    }

    @Nullable
    Crew crew() {
        return request().crew().orElse(null);
    }

    boolean isMissing() {
        return slot == null && request().isPromised();
    }

    /** The engine's first plan starts with the greatest. */
    public static class PromisedThenValuable implements Comparator<Meeting> {

        @Override
        public int compare(Meeting one, Meeting other) {
            return Comparator.comparing((Meeting meeting) -> meeting.request().isPromised())
                    .thenComparing(meeting -> meeting.request().value())
                    .compare(one, other);
        }
    }
}
