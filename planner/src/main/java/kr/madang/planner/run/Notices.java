package kr.madang.planner.run;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Notice;
import kr.madang.planner.Participant;
import kr.madang.planner.Plan;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.repair.ChangedProblem;
import org.jspecify.annotations.Nullable;

/** Finds who has to be told of which meetings, and nobody else: who does not come any more is told nothing. */
final class Notices {

    private final IndexedProblem problem;
    private final Set<Participant.Id> gone;
    private final List<Notice> found = new ArrayList<>();

    private Notices(IndexedProblem problem, Set<Participant.Id> gone) {
        this.problem = problem;
        this.gone = gone;
    }

    /** By the participants' places in the problem's list, those of one participant by time. */
    static List<Notice> of(ChangedProblem changed, Set<Participant.Id> gone, Plan plan) {
        Map<MeetingRequest.Id, PlannedMeeting> published = new HashMap<>();
        changed.kept().forEach(meeting -> published.put(meeting.request(), meeting));
        changed.impossible().forEach(meeting -> published.put(meeting.request(), meeting));
        Notices notices = new Notices(changed.indexed(), gone);
        for (PlannedMeeting now : plan.meetings()) {
            notices.compare(published.remove(now.request()), now);
        }
        published.values().forEach(before -> notices.compare(before, null));
        return notices.inOrder();
    }

    private void compare(@Nullable PlannedMeeting before, @Nullable PlannedMeeting now) {
        if (before != null && now != null && samePlace(before, now)) {
            return;
        }
        MeetingRequest.Id id = requireNonNull(now != null ? now : before).request();
        int request = problem.numberOf(id);
        if (request >= 0) {
            MeetingRequest source = problem.requestAt(request);
            tell(source.first(), source.second(), id, before, now);
            tell(source.second(), source.first(), id, before, now);
        }
    }

    private static boolean samePlace(PlannedMeeting before, PlannedMeeting now) {
        return before.slot().equals(now.slot()) && before.table().equals(now.table());
    }

    private void tell(
            Participant.Id who,
            Participant.Id with,
            MeetingRequest.Id request,
            @Nullable PlannedMeeting before,
            @Nullable PlannedMeeting now) {
        if (!gone.contains(who)) {
            found.add(new Notice(who, with, request, Optional.ofNullable(before), Optional.ofNullable(now)));
        }
    }

    private List<Notice> inOrder() {
        Map<Participant.Id, Integer> places = new HashMap<>();
        found.forEach(one ->
                places.computeIfAbsent(one.participant(), id -> problem.placeOfParticipant(problem.numberOf(id))));
        return found.stream()
                .sorted(Comparator.comparing((Notice one) -> places.get(one.participant()))
                        .thenComparing(this::slot)
                        .thenComparing(one -> one.request().value()))
                .toList();
    }

    private int slot(Notice one) {
        return problem.numberOf(one.now().or(one::before).orElseThrow().slot());
    }
}
