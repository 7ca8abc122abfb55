package kr.madang.planner;

import java.util.List;

/**
 * Everything the planner needs to know, and nothing that changes while it works. The order of the lists and the ids
 * do not influence the plan's value. {@link ProblemCheck} says whether the parts fit together.
 */
public record MatchingProblem(
        List<Participant> participants,
        List<Slot> slots,
        List<Table> tables,
        List<Interpreter> interpreters,
        List<MeetingRequest> requests) {

    public MatchingProblem {
        participants = List.copyOf(participants);
        slots = List.copyOf(slots);
        tables = List.copyOf(tables);
        interpreters = List.copyOf(interpreters);
        requests = List.copyOf(requests);
    }
}
