package kr.madang.planner.drawing;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import kr.madang.planner.Interpreter;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Participant;
import kr.madang.planner.Slot;
import kr.madang.planner.Table;

/** The same problem in another order, under other names, and with the sides of requests swapped at random. */
public final class Shuffling {

    private final Random random;
    private final Map<String, String> names = new HashMap<>();

    private Shuffling(long seed) {
        random = new Random(seed);
    }

    public static MatchingProblem of(MatchingProblem problem, long seed) {
        Shuffling shuffling = new Shuffling(seed);
        return new MatchingProblem(
                shuffling.shuffled(problem.participants(), shuffling::participant),
                shuffling.shuffled(
                        problem.slots(),
                        one -> new Slot(shuffling.slot(one.id()), one.start(), one.end(), one.lunch())),
                shuffling.shuffled(
                        problem.tables(),
                        one -> new Table(
                                new Table.Id(shuffling.name(one.id().value())), shuffling.slots(one.availability()))),
                shuffling.shuffled(
                        problem.interpreters(),
                        one -> new Interpreter(
                                new Interpreter.Id(shuffling.name(one.id().value())),
                                one.languages(),
                                shuffling.slots(one.availability()))),
                shuffling.shuffled(problem.requests(), shuffling::request),
                List.of(),
                List.of(),
                problem.comfort());
    }

    private <T> List<T> shuffled(List<T> parts, UnaryOperator<T> renamed) {
        List<T> shuffled = new ArrayList<>(parts);
        Collections.shuffle(shuffled, random);
        return shuffled.stream().map(renamed).toList();
    }

    private Participant participant(Participant one) {
        return new Participant(
                participant(one.id()),
                one.side(),
                one.tableCapacity(),
                one.leastMeetings(),
                one.mostMeetings(),
                one.languages(),
                slots(one.availability()),
                one.zone());
    }

    private MeetingRequest request(MeetingRequest one) {
        boolean swapped = random.nextBoolean();
        return new MeetingRequest(
                new MeetingRequest.Id(name(one.id().value())),
                participant(swapped ? one.second() : one.first()),
                participant(swapped ? one.first() : one.second()),
                one.value(),
                one.rank(),
                one.wish(),
                one.accepted(),
                Optional.empty(),
                slots(one.forbidden()));
    }

    private Participant.Id participant(Participant.Id id) {
        return new Participant.Id(name(id.value()));
    }

    private Slot.Id slot(Slot.Id id) {
        return new Slot.Id(name(id.value()));
    }

    private Set<Slot.Id> slots(Set<Slot.Id> ids) {
        return ids.stream().map(this::slot).collect(toSet());
    }

    private String name(String old) {
        return names.computeIfAbsent(old, one -> Long.toString(random.nextLong(), 36));
    }
}
