package kr.madang.matchmaking.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.madang.matchmaking.MatchingInputs;
import kr.madang.matchmaking.PlanResult;
import kr.madang.matchmaking.PlanResult.Scarce;
import kr.madang.matchmaking.RunLeases.Held;
import kr.madang.matchmaking.Unscheduled;
import kr.madang.planner.BoundCertificate;
import kr.madang.planner.Interpreter;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Participant;
import kr.madang.planner.Plan;
import kr.madang.planner.PlanOutcome;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.Reason;
import kr.madang.planner.Slot;

/** The planner's plans and reasons in terms of the snapshot that they were made from, and back. */
final class SnapshotPlan {

    private final MatchingInputs inputs;
    private final SnapshotProblem problem;

    SnapshotPlan(MatchingInputs inputs, SnapshotProblem problem) {
        this.inputs = inputs;
        this.problem = problem;
    }

    /** The plan to go on from. */
    Plan toPlan(List<Held> checkpoint) {
        return new Plan(
                checkpoint.stream().map(SnapshotPlan::toMeeting).toList(),
                checkpoint.stream()
                        .mapToLong(held -> inputs.pairs().get(held.pair()).value())
                        .sum());
    }

    private static PlannedMeeting toMeeting(Held held) {
        return new PlannedMeeting(
                SnapshotProblem.request(held.pair()),
                SnapshotProblem.slot(held.slot()),
                SnapshotProblem.table(held.table()),
                Optional.ofNullable(held.interpreter()).map(SnapshotProblem::interpreter));
    }

    List<Held> toCheckpoint(Plan plan) {
        return plan.meetings().stream().map(SnapshotPlan::toHeld).toList();
    }

    private static Held toHeld(PlannedMeeting meeting) {
        return new Held(
                at(meeting.request()),
                Integer.parseInt(meeting.slot().value()),
                Integer.parseInt(meeting.table().value()),
                meeting.interpreter().map(SnapshotPlan::at).orElse(null));
    }

    /** How many wishes that were musts the plan meets. */
    int mustWishesMet(Plan plan) {
        return plan.meetings().stream()
                .mapToInt(meeting -> pairOf(meeting.request()).musts())
                .sum();
    }

    PlanResult toResult(PlanOutcome outcome, SnapshotReport report) {
        return new PlanResult(
                toPlanned(toCheckpoint(outcome.plan())),
                toUnscheduled(outcome),
                toCertificate(outcome.certificate()),
                report.of(outcome.plan()));
    }

    /** The pairs that are not held. */
    List<Unscheduled> toUnscheduled(PlanOutcome outcome) {
        return IntStream.range(0, inputs.pairs().size())
                .boxed()
                .flatMap(pair -> toUnscheduled(pair, outcome))
                .toList();
    }

    List<kr.madang.matchmaking.PlannedMeeting> toPlanned(List<Held> plan) {
        Map<Bench, Integer> seated = new HashMap<>();
        return plan.stream()
                .map(held -> toPlanned(held, seated.merge(benchOf(held), 1, Integer::sum)))
                .toList();
    }

    private Bench benchOf(Held held) {
        return new Bench(inputs.pairs().get(held.pair()).exhibitor(), held.slot());
    }

    private kr.madang.matchmaking.PlannedMeeting toPlanned(Held held, int seat) {
        MatchingInputs.Pair pair = inputs.pairs().get(held.pair());
        Integer interpreter = held.interpreter();
        return new kr.madang.matchmaking.PlannedMeeting(
                pair.buyer(),
                pair.exhibitor(),
                pair.value(),
                inputs.slots().get(held.slot()).id(),
                inputs.tables().get(held.table()).id(),
                seat,
                interpreter == null
                        ? null
                        : inputs.interpreters().get(interpreter).id());
    }

    private Stream<Unscheduled> toUnscheduled(int at, PlanOutcome outcome) {
        MatchingInputs.Pair pair = inputs.pairs().get(at);
        return toReason(at, outcome).stream()
                .map(reason -> new Unscheduled(pair.buyer(), pair.exhibitor(), pair.value(), pair.musts(), reason));
    }

    /** Why the pair is not held; empty if it is. */
    private Optional<Unscheduled.Reason> toReason(int pair, PlanOutcome outcome) {
        if (!problem.isPlannable(pair)) {
            return Optional.of(Unscheduled.Reason.of(Unscheduled.Code.NO_COMMON_SLOT));
        }
        Reason reason = Objects.requireNonNull(outcome.reasons().get(SnapshotProblem.request(pair)));
        return reason instanceof Reason.Scheduled ? Optional.empty() : Optional.of(toReason(pair, reason));
    }

    private Unscheduled.Reason toReason(int pair, Reason reason) {
        if (reason instanceof Reason.NoInterpreterForThem) {
            return Unscheduled.Reason.noInterpreter(
                    problem.buyerOf(pair).languages(), problem.exhibitorOf(pair).languages());
        }
        if (reason instanceof Reason.ParticipantFull full) {
            return Unscheduled.Reason.full(idOf(full.participant()), full.meetings(), full.leastValue());
        }
        if (reason instanceof Reason.WorthLess less) {
            MatchingInputs.Pair displaced = pairOf(less.displaced());
            return Unscheduled.Reason.worthLess(
                    new Unscheduled.InTheWay(displaced.buyer(), displaced.exhibitor(), displaced.value()));
        }
        return Unscheduled.Reason.of(codeOf(reason));
    }

    private static Unscheduled.Code codeOf(Reason reason) {
        if (reason instanceof Reason.NoCommonSlot || reason instanceof Reason.Forbidden) {
            return Unscheduled.Code.NO_COMMON_SLOT;
        }
        if (reason instanceof Reason.NoCommonFreeSlot) {
            return Unscheduled.Code.NO_COMMON_FREE_SLOT;
        }
        if (reason instanceof Reason.TablesFull || reason instanceof Reason.NoTableOpen) {
            return Unscheduled.Code.TABLES_FULL;
        }
        if (reason instanceof Reason.InterpretersBusy) {
            return Unscheduled.Code.INTERPRETERS_BUSY;
        }
        if (reason instanceof Reason.GivenUp) {
            return Unscheduled.Code.GIVEN_UP;
        }
        throw new IllegalArgumentException("A reason without particulars: " + reason);
    }

    private PlanResult.Certificate toCertificate(BoundCertificate certificate) {
        List<PlanResult.Price> prices = new ArrayList<>();
        certificate
                .participants()
                .forEach((participant, price) ->
                        prices.add(new PlanResult.Price(Scarce.MEETING, idOf(participant), null, price)));
        certificate
                .seats()
                .forEach((seat, price) -> prices.add(
                        new PlanResult.Price(Scarce.SEAT, idOf(seat.participant()), idOf(seat.slot()), price)));
        certificate
                .tables()
                .forEach((slot, price) -> prices.add(new PlanResult.Price(Scarce.TABLE, null, idOf(slot), price)));
        certificate
                .interpreters()
                .forEach((help, price) -> prices.add(
                        new PlanResult.Price(Scarce.INTERPRETER, idOf(help.interpreter()), idOf(help.slot()), price)));
        return new PlanResult.Certificate(prices, certificate.upperBound());
    }

    private static UUID idOf(Participant.Id participant) {
        return UUID.fromString(participant.value());
    }

    private UUID idOf(Slot.Id slot) {
        return inputs.slots().get(Integer.parseInt(slot.value())).id();
    }

    private UUID idOf(Interpreter.Id interpreter) {
        return inputs.interpreters().get(at(interpreter)).id();
    }

    private MatchingInputs.Pair pairOf(MeetingRequest.Id request) {
        return inputs.pairs().get(at(request));
    }

    private static int at(MeetingRequest.Id request) {
        return Integer.parseInt(request.value());
    }

    private static int at(Interpreter.Id interpreter) {
        return Integer.parseInt(interpreter.value());
    }

    /** The representatives of an exhibitor in a slot. */
    private record Bench(UUID exhibitor, int slot) {}
}
