package kr.madang.planner.drawing;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import kr.madang.planner.Interpreter;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.MeetingRequest.Pin;
import kr.madang.planner.Participant;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.Precedence;
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
                                shuffling.table(one.id()),
                                shuffling.slots(one.availability()),
                                one.owner().map(shuffling::participant),
                                one.zone())),
                shuffling.shuffled(
                        problem.interpreters(),
                        one -> new Interpreter(
                                shuffling.interpreter(one.id()), one.languages(), shuffling.slots(one.availability()))),
                shuffling.shuffled(problem.requests(), shuffling::request),
                shuffling.shuffled(
                        problem.precedences(),
                        one -> new Precedence(shuffling.request(one.before()), shuffling.request(one.after()))),
                shuffling.shuffled(
                        problem.published(),
                        one -> new PlannedMeeting(
                                shuffling.request(one.request()),
                                shuffling.slot(one.slot()),
                                shuffling.table(one.table()),
                                one.interpreter().map(shuffling::interpreter))),
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
                request(one.id()),
                participant(swapped ? one.second() : one.first()),
                participant(swapped ? one.first() : one.second()),
                one.value(),
                one.rank(),
                one.wish(),
                one.accepted(),
                one.pin()
                        .map(pin -> new Pin(
                                slot(pin.slot()),
                                pin.table().map(this::table),
                                pin.interpreter().map(this::interpreter))),
                slots(one.forbidden()));
    }

    private Participant.Id participant(Participant.Id id) {
        return new Participant.Id(name(id.value()));
    }

    private MeetingRequest.Id request(MeetingRequest.Id id) {
        return new MeetingRequest.Id(name(id.value()));
    }

    private Table.Id table(Table.Id id) {
        return new Table.Id(name(id.value()));
    }

    private Interpreter.Id interpreter(Interpreter.Id id) {
        return new Interpreter.Id(name(id.value()));
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
