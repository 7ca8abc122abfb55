package kr.madang.planner.repair;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kr.madang.planner.BrokenPromise;
import kr.madang.planner.BrokenPromise.Now;
import kr.madang.planner.InvalidMatchingProblem;
import kr.madang.planner.LoweredPromise;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Participant;
import kr.madang.planner.Plan;
import kr.madang.planner.PlanChanges;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.ProblemDefect;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.index.NumberedMeetings;

/**
 * The problem after the changes: what has started or is frozen is pinned where it can still be held, and nothing else goes
 * there. Who and what is not there any more is in it, available in no slot; every part is in its old place, and new
 * participants and requests stand behind the others. What was promised is promised still, unless nobody can keep it any more.
 *
 * @param numbered the meetings of the plan that can be held as they are
 * @param impossible the meetings of the plan that cannot
 * @param broken requests that are promised no more, or not where they were pinned
 * @param lowered who comes and is promised fewer meetings than before
 */
public record ChangedProblem(
        IndexedProblem indexed,
        NumberedMeetings numbered,
        List<PlannedMeeting> impossible,
        List<BrokenPromise> broken,
        List<LoweredPromise> lowered) {

    public ChangedProblem {
        impossible = List.copyOf(impossible);
        broken = List.copyOf(broken);
        lowered = List.copyOf(lowered);
    }

    /**
     * Works changes in which {@link kr.madang.planner.ChangeCheck} finds no defect into the problem.
     *
     * @throws InvalidMatchingProblem when a new request is promised and that cannot be kept
     */
    public static ChangedProblem of(IndexedProblem problem, Plan plan, PlanChanges changes) {
        Presence presence = new Presence(problem.source().slots(), changes);
        Published published = new Published(plan, problem, presence);
        Changing changing = new Changing(problem, changes, presence, published);
        IndexedProblem changed = problem.changed(changing.changed());
        BitSet lost = new LostPromises(changed, published, presence.frozen()).find();
        if (!lost.isEmpty()) {
            changed = changed.changed(LostPromises.without(lost, changed));
        }
        Set<ProblemDefect> defects = new LinkedHashSet<>(
                NewPromises.broken(changed, changes, changes.wishes().stream().map(MeetingRequest::id)));
        defects.addAll(changing.taken());
        if (!defects.isEmpty()) {
            throw new InvalidMatchingProblem(List.copyOf(defects));
        }
        return new ChangedProblem(
                changed,
                published.possible(),
                published.impossible(),
                broken(problem, changed, published, lost),
                lowered(problem, changed, changes));
    }

    private static List<LoweredPromise> lowered(IndexedProblem before, IndexedProblem after, PlanChanges changes) {
        List<LoweredPromise> lowered = new ArrayList<>();
        for (int participant = 0; participant < before.participants(); participant++) {
            Participant.Id id = before.participantAt(participant).id();
            int promised = before.leastMeetings(participant);
            int now = after.leastMeetings(participant);
            if (now < promised && !changes.noShows().contains(id)) {
                lowered.add(new LoweredPromise(id, promised, now));
            }
        }
        lowered.sort(Comparator.comparingInt(one -> before.placeOfParticipant(before.numberOf(one.participant()))));
        return lowered;
    }

    private static List<BrokenPromise> broken(
            IndexedProblem before, IndexedProblem after, Published published, BitSet lost) {
        List<BrokenPromise> broken = new ArrayList<>();
        for (int request = 0; request < before.requests(); request++) {
            if (lost.get(request)) {
                broken.add(new BrokenPromise(before.requestAt(request).id(), Now.DROPPED));
            } else if (before.pinned(request)
                    && published.kept(request) == null
                    && after.promised(request)
                    && !after.requestAt(request)
                            .pin()
                            .equals(before.requestAt(request).pin())) {
                broken.add(new BrokenPromise(before.requestAt(request).id(), Now.ELSEWHERE));
            }
        }
        return broken;
    }

    public MatchingProblem problem() {
        return indexed.source();
    }

    /** The meetings of the plan that can be held as they are. */
    public List<PlannedMeeting> kept() {
        return numbered.meetings();
    }
}
