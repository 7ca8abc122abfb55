package kr.madang.bench.cpsat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.madang.bench.peer.Crew;
import kr.madang.bench.peer.PlainProblem;
import kr.madang.bench.peer.PlainRequest;
import kr.madang.bench.peer.Seat;
import kr.madang.planner.Participant;
import kr.madang.planner.Slot;

/** A decision for each request, slot and crew who may help; every rule a sum that is not to be exceeded. */
final class DecisionModel {

    private final CpModel model = new CpModel();
    private final List<Seat> seats = new ArrayList<>();
    private final List<BoolVar> decisions = new ArrayList<>();
    private final Map<List<Object>, Sum> sums = new HashMap<>();

    private DecisionModel() {}

    static DecisionModel of(PlainProblem problem) {
        DecisionModel built = new DecisionModel();
        problem.requests().forEach(request -> built.decide(request, problem));
        built.sums.values().forEach(built::limit);
        long[] values =
                built.seats.stream().mapToLong(seat -> seat.request().value()).toArray();
        built.model.maximize(LinearExpr.weightedSum(built.decisions.toArray(LinearArgument[]::new), values));
        return built;
    }

    CpModel model() {
        return model;
    }

    /** What the solver has decided to hold. */
    List<Seat> seats(CpSolver solver) {
        List<Seat> held = new ArrayList<>();
        for (int at = 0; at < seats.size(); at++) {
            if (solver.booleanValue(decisions.get(at))) {
                held.add(seats.get(at));
            }
        }
        return held;
    }

    private void decide(PlainRequest request, PlainProblem problem) {
        List<Literal> own = new ArrayList<>();
        for (Slot.Id slot : request.open()) {
            for (Optional<Crew> crew : crews(request, slot)) {
                BoolVar decision = model.newBoolVar("");
                own.add(decision);
                seats.add(new Seat(request, slot, crew));
                decisions.add(decision);
                seated(request.first(), slot, decision);
                seated(request.second(), slot, decision);
                sum(List.of("tables", slot), problem.tables(slot)).add(decision);
                crew.ifPresent(helpers ->
                        sum(List.of(helpers, slot), helpers.atOnce(slot)).add(decision));
            }
        }
        if (request.isPromised()) {
            model.addExactlyOne(own);
        } else {
            model.addAtMostOne(own);
        }
    }

    private static List<Optional<Crew>> crews(PlainRequest request, Slot.Id slot) {
        return request.crews().isEmpty()
                ? List.of(Optional.empty())
                : request.crews().stream()
                        .filter(crew -> crew.atOnce(slot) > 0)
                        .map(Optional::of)
                        .toList();
    }

    private void seated(Participant participant, Slot.Id slot, BoolVar decision) {
        sum(List.of(participant.id(), slot), participant.tableCapacity()).add(decision);
        sum(List.of(participant.id()), participant.mostMeetings()).add(decision);
    }

    private Sum sum(List<Object> what, int most) {
        return sums.computeIfAbsent(what, same -> new Sum(most, new ArrayList<>()));
    }

    private void limit(Sum sum) {
        if (sum.decisions().size() > sum.most()) {
            model.addLessOrEqual(LinearExpr.sum(sum.decisions().toArray(LinearArgument[]::new)), sum.most());
        }
    }

    /** Decisions of which so many may be taken. */
    private record Sum(int most, List<BoolVar> decisions) {

        void add(BoolVar decision) {
            decisions.add(decision);
        }
    }
}
