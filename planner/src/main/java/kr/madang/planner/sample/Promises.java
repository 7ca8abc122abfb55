package kr.madang.planner.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import kr.madang.planner.Interpreter;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.MeetingRequest.Wish;
import kr.madang.planner.Participant;
import kr.madang.planner.Slot;
import kr.madang.planner.Table;

/** Makes a fiftieth of the likely meetings musts, each with a slot in mind in which all of them can be held together. */
final class Promises {

    private static final double SHARE = 0.02;
    private static final int LEAST_VALUE = 400;

    private final MatchingProblem problem;
    private final Random random;
    private final Map<Participant.Id, Participant> participants = new HashMap<>();
    private final Map<Object, Integer> taken = new HashMap<>();
    private final Map<Slot.Id, Integer> tables = new HashMap<>();

    Promises(MatchingProblem problem, Random random) {
        this.problem = problem;
        this.random = random;
        problem.participants().forEach(one -> participants.put(one.id(), one));
        for (Table table : problem.tables()) {
            table.availability().forEach(slot -> tables.merge(slot, 1, Integer::sum));
        }
    }

    List<MeetingRequest> made() {
        long seats = problem.participants().stream()
                .filter(one -> one.side() == Participant.Side.EXHIBITOR)
                .mapToLong(Participant::mostMeetings)
                .sum();
        long wanted = problem.participants().stream()
                .filter(one -> one.side() == Participant.Side.BUYER)
                .mapToLong(Participant::mostMeetings)
                .sum();
        int promises = Math.max(1, (int) (SHARE * Math.min(seats, wanted)));
        List<Integer> order = new ArrayList<>();
        for (int at = 0; at < problem.requests().size(); at++) {
            order.add(at);
        }
        Collections.shuffle(order, random);
        List<MeetingRequest> requests = new ArrayList<>(problem.requests());
        for (int at : order) {
            MeetingRequest request = requests.get(at);
            if (promises > 0 && request.wish() == Wish.MAY && request.value() >= LEAST_VALUE && fits(request)) {
                requests.set(at, request.wished(Wish.MUST));
                promises--;
            }
        }
        return requests;
    }

    private boolean fits(MeetingRequest request) {
        Participant buyer = Objects.requireNonNull(participants.get(request.first()));
        Participant exhibitor = Objects.requireNonNull(participants.get(request.second()));
        for (Slot slot : problem.slots()) {
            if (takes(buyer, slot.id()) && takes(exhibitor, slot.id()) && count(slot.id()) < tables(slot.id())) {
                List<Object> help = help(buyer, exhibitor, slot.id());
                if (!help.isEmpty()) {
                    List.of(buyer.id(), exhibitor.id(), slot.id(), List.of(buyer.id(), slot.id()), help)
                            .forEach(this::take);
                    take(List.of(exhibitor.id(), slot.id()));
                    return true;
                }
            }
        }
        return false;
    }

    private boolean takes(Participant participant, Slot.Id slot) {
        return participant.availability().contains(slot)
                && 2 * count(participant.id()) < participant.mostMeetings()
                && count(List.of(participant.id(), slot)) < participant.tableCapacity();
    }

    /** Who helps in the slot, the two themselves where they share a language; empty where nobody can. */
    private List<Object> help(Participant buyer, Participant exhibitor, Slot.Id slot) {
        if (!Collections.disjoint(buyer.languages(), exhibitor.languages())) {
            return List.of("nobody", buyer.id(), exhibitor.id());
        }
        for (Interpreter interpreter : problem.interpreters()) {
            if (interpreter.availability().contains(slot)
                    && interpreter.links(buyer.languages(), exhibitor.languages())
                    && count(List.of(interpreter.id(), slot)) == 0) {
                return List.of(interpreter.id(), slot);
            }
        }
        return List.of();
    }

    private int tables(Slot.Id slot) {
        return tables.getOrDefault(slot, 0);
    }

    private int count(Object what) {
        return taken.getOrDefault(what, 0);
    }

    private void take(Object what) {
        taken.merge(what, 1, Integer::sum);
    }
}
