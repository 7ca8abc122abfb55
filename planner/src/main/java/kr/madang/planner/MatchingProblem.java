package kr.madang.planner;

import java.util.List;

/**
 * Everything the planner needs to know, and nothing that changes while it works. The order of the lists and the ids
 * do not influence the plan's value. {@link ProblemCheck} says whether the parts fit together.
 *
 * @param published the meetings that participants have been told of; a run may change them, a repair keeps them
 * @param comfort what the organizer minds most of what a plan asks of people
 */
public record MatchingProblem(
        List<Participant> participants,
        List<Slot> slots,
        List<Table> tables,
        List<Interpreter> interpreters,
        List<MeetingRequest> requests,
        List<Precedence> precedences,
        List<PlannedMeeting> published,
        ComfortWeights comfort) {

    public MatchingProblem {
        participants = List.copyOf(participants);
        slots = List.copyOf(slots);
        tables = List.copyOf(tables);
        interpreters = List.copyOf(interpreters);
        requests = List.copyOf(requests);
        precedences = List.copyOf(precedences);
        published = List.copyOf(published);
    }

    /** A problem without precedences of which nothing is published yet, at the usual weights of comfort. */
    public MatchingProblem(
            List<Participant> participants,
            List<Slot> slots,
            List<Table> tables,
            List<Interpreter> interpreters,
            List<MeetingRequest> requests) {
        this(participants, slots, tables, interpreters, requests, List.of(), List.of(), ComfortWeights.USUAL);
    }

    /** This problem with other weights of comfort. */
    public MatchingProblem weighing(ComfortWeights others) {
        return new MatchingProblem(participants, slots, tables, interpreters, requests, precedences, published, others);
    }

    /** This problem with other participants. */
    public MatchingProblem withParticipants(List<Participant> others) {
        return with(others, slots, tables, interpreters);
    }

    /** This problem with others of everything that meetings need. */
    public MatchingProblem with(
            List<Participant> newParticipants,
            List<Slot> newSlots,
            List<Table> newTables,
            List<Interpreter> newInterpreters) {
        return new MatchingProblem(
                newParticipants, newSlots, newTables, newInterpreters, requests, precedences, published, comfort);
    }

    /** This problem with other requests. */
    public MatchingProblem withRequests(List<MeetingRequest> others) {
        return new MatchingProblem(participants, slots, tables, interpreters, others, precedences, published, comfort);
    }

    /** This problem with other meetings that participants have been told of. */
    public MatchingProblem withPublished(List<PlannedMeeting> others) {
        return new MatchingProblem(participants, slots, tables, interpreters, requests, precedences, others, comfort);
    }
}
