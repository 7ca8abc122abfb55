package kr.madang.matchmaking.planning;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.madang.matchmaking.MatchingInputs;
import kr.madang.matchmaking.WishedPairs;
import kr.madang.planner.ComfortWeights;
import kr.madang.planner.Interpreter;
import kr.madang.planner.Language;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Participant;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.Slot;
import kr.madang.planner.Table;

/**
 * A snapshot as the planner's problem. Slots, tables, interpreters and requests go by their position in the snapshot,
 * companies by their id. Whoever is available in no slot is left out, and so are their requests: the planner takes an
 * empty availability for a mistake.
 */
final class SnapshotProblem {

    private final MatchingInputs inputs;
    private final Map<UUID, MatchingInputs.Company> companies;
    private final Map<UUID, Integer> slots;
    private final Map<UUID, Integer> tables;
    private final Map<UUID, Integer> interpreters;
    private final Map<WishedPairs.Key, MatchingInputs.Kept> kept;

    SnapshotProblem(MatchingInputs inputs) {
        this.inputs = inputs;
        slots = places(inputs.slots(), MatchingInputs.Slot::id);
        tables = places(inputs.tables(), MatchingInputs.Table::id);
        interpreters = places(inputs.interpreters(), MatchingInputs.Helper::id);
        kept = inputs.kept().stream()
                .collect(Collectors.toMap(
                        meeting -> WishedPairs.Key.of(meeting.buyer(), meeting.exhibitor()), Function.identity()));
        companies = Stream.concat(inputs.buyers().stream(), inputs.exhibitors().stream())
                .collect(Collectors.toMap(MatchingInputs.Company::id, Function.identity()));
    }

    MatchingProblem problem() {
        List<Participant> participants = new ArrayList<>();
        inputs.buyers().stream()
                .filter(this::isAvailable)
                .forEach(buyer -> participants.add(toParticipant(buyer, Participant.Side.BUYER)));
        inputs.exhibitors().stream()
                .filter(this::isAvailable)
                .forEach(exhibitor -> participants.add(toParticipant(exhibitor, Participant.Side.EXHIBITOR)));
        return new MatchingProblem(
                participants,
                slots(),
                tables(),
                interpreters(),
                requests(),
                List.of(),
                published(),
                ComfortWeights.USUAL);
    }

    private static <T> Map<UUID, Integer> places(List<T> parts, Function<T, UUID> id) {
        return IntStream.range(0, parts.size())
                .boxed()
                .collect(Collectors.toMap(at -> id.apply(parts.get(at)), Function.identity()));
    }

    /** The meetings that the companies know of; one whose table or interpreter is there at no time may as well be new. */
    private List<PlannedMeeting> published() {
        return IntStream.range(0, inputs.pairs().size())
                .filter(this::isPlannable)
                .boxed()
                .flatMap(at -> toPublished(at).stream())
                .toList();
    }

    private Optional<MatchingInputs.Kept> keptOf(int pair) {
        MatchingInputs.Pair of = inputs.pairs().get(pair);
        return Optional.ofNullable(kept.get(WishedPairs.Key.of(of.buyer(), of.exhibitor())));
    }

    private Optional<PlannedMeeting> toPublished(int pair) {
        return keptOf(pair).flatMap(meeting -> toPublished(pair, meeting));
    }

    private Optional<PlannedMeeting> toPublished(int pair, MatchingInputs.Kept meeting) {
        Integer at = tables.get(meeting.table());
        Integer helper = interpreters.get(meeting.interpreter());
        boolean helped = meeting.interpreter() == null
                || (helper != null
                        && isAvailable(inputs.interpreters().get(helper).blocked()));
        return at == null || !helped || !isAvailable(inputs.tables().get(at).blocked())
                ? Optional.empty()
                : Optional.of(new PlannedMeeting(
                        request(pair),
                        slot(meeting.slot()),
                        table(at),
                        Optional.ofNullable(helper).map(SnapshotProblem::interpreter)));
    }

    private Slot.Id slot(UUID id) {
        return slot(Optional.ofNullable(slots.get(id)).orElseThrow());
    }

    private boolean isAvailable(MatchingInputs.Company company) {
        return isAvailable(company.blocked());
    }

    private boolean isAvailable(List<UUID> blocked) {
        return blocked.size() < inputs.slots().size();
    }

    private Participant toParticipant(MatchingInputs.Company company, Participant.Side side) {
        return new Participant(
                participant(company.id()),
                side,
                company.atOnce(),
                company.atOnce() * inputs.slots().size(),
                languages(company.languages()),
                availability(company.blocked()));
    }

    private List<Slot> slots() {
        return IntStream.range(0, inputs.slots().size())
                .mapToObj(at -> new Slot(
                        slot(at),
                        inputs.slots().get(at).start(),
                        inputs.slots().get(at).end()))
                .toList();
    }

    private List<Table> tables() {
        return IntStream.range(0, inputs.tables().size())
                .filter(at -> isAvailable(inputs.tables().get(at).blocked()))
                .mapToObj(at -> new Table(
                        table(at), availability(inputs.tables().get(at).blocked())))
                .toList();
    }

    private List<Interpreter> interpreters() {
        return IntStream.range(0, inputs.interpreters().size())
                .filter(at -> isAvailable(inputs.interpreters().get(at).blocked()))
                .mapToObj(at -> new Interpreter(
                        interpreter(at),
                        languages(inputs.interpreters().get(at).languages()),
                        availability(inputs.interpreters().get(at).blocked())))
                .toList();
    }

    private List<MeetingRequest> requests() {
        return IntStream.range(0, inputs.pairs().size())
                .filter(this::isPlannable)
                .mapToObj(this::toRequest)
                .toList();
    }

    /** Whether the planner is told of the pair at all. */
    boolean isPlannable(int pair) {
        return isAvailable(buyerOf(pair)) && isAvailable(exhibitorOf(pair));
    }

    MatchingInputs.Company buyerOf(int pair) {
        return company(inputs.pairs().get(pair).buyer());
    }

    MatchingInputs.Company exhibitorOf(int pair) {
        return company(inputs.pairs().get(pair).exhibitor());
    }

    private MatchingInputs.Company company(UUID id) {
        return Optional.ofNullable(companies.get(id)).orElseThrow();
    }

    private MeetingRequest toRequest(int at) {
        MatchingInputs.Pair pair = inputs.pairs().get(at);
        return new MeetingRequest(
                request(at),
                participant(pair.buyer()),
                participant(pair.exhibitor()),
                pair.value(),
                keptOf(at).filter(MatchingInputs.Kept::pinned).map(this::toPin));
    }

    /** Who interprets may change. */
    private MeetingRequest.Pin toPin(MatchingInputs.Kept meeting) {
        return new MeetingRequest.Pin(
                slot(meeting.slot()),
                Optional.ofNullable(tables.get(meeting.table())).map(at -> table(at)),
                Optional.empty());
    }

    private Set<Slot.Id> availability(List<UUID> blocked) {
        Set<UUID> closed = new HashSet<>(blocked);
        return IntStream.range(0, inputs.slots().size())
                .filter(at -> !closed.contains(inputs.slots().get(at).id()))
                .mapToObj(SnapshotProblem::slot)
                .collect(toSet());
    }

    private static Set<Language> languages(List<String> codes) {
        return codes.stream().map(Language::new).collect(toSet());
    }

    static Participant.Id participant(UUID company) {
        return new Participant.Id(company.toString());
    }

    static Slot.Id slot(int at) {
        return new Slot.Id(Integer.toString(at));
    }

    static Table.Id table(int at) {
        return new Table.Id(Integer.toString(at));
    }

    static Interpreter.Id interpreter(int at) {
        return new Interpreter.Id(Integer.toString(at));
    }

    static MeetingRequest.Id request(int at) {
        return new MeetingRequest.Id(Integer.toString(at));
    }
}
