package kr.madang.planner.drawing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.madang.planner.ComfortWeights;
import kr.madang.planner.Interpreter;
import kr.madang.planner.Language;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.MeetingRequest.Pin;
import kr.madang.planner.MeetingRequest.Wish;
import kr.madang.planner.Participant;
import kr.madang.planner.Participant.Side;
import kr.madang.planner.Precedence;
import kr.madang.planner.Slot;
import kr.madang.planner.Table;

/**
 * Reads a problem from lines such as
 * <pre>
 * B1 ..#. ko,en least=1 most=2  a buyer, blocked in the third of four slots S1 to S4, who is promised a meeting
 * E1 .... ko most=3 atonce=2    an exhibitor with two representatives
 * E2 .... ko zone=4             an exhibitor who is at home in the fourth zone
 * P1 .... ko                    a peer
 * L  ##.#                       the third slot is for lunch
 * I1 .... ko,vi                 an interpreter
 * T1 ....                       a table
 * T2 .... E1                    a table of an exhibitor's own
 * B1-E1 300 S2/T1/I1            a request worth 300, pinned if a place is given
 * B2-E1 200 must not=S1,S2      also: never, accepted
 * B1-E1 &lt; B2-E1                 a precedence
 * </pre>
 */
public final class Drawing {

    private static final Instant OPENING = Instant.parse("2026-11-04T01:00:00Z");

    private final List<Participant> participants = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final List<Interpreter> interpreters = new ArrayList<>();
    private final List<MeetingRequest> requests = new ArrayList<>();
    private final List<Precedence> precedences = new ArrayList<>();
    private final Set<Slot.Id> lunch = new HashSet<>();
    private int slots;

    private Drawing() {}

    public static MatchingProblem of(String text) {
        Drawing drawing = new Drawing();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> drawing.read(line.split("\\s+", -1)));
        return new MatchingProblem(
                drawing.participants,
                drawing.slots(),
                drawing.tables,
                drawing.interpreters,
                drawing.requests,
                drawing.precedences,
                List.of(),
                ComfortWeights.USUAL);
    }

    public static List<Slot> slots(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Slot(
                        new Slot.Id("S" + number), start(number), start(number).plusSeconds(1500)))
                .toList();
    }

    private List<Slot> slots() {
        return slots(slots).stream()
                .map(slot -> new Slot(slot.id(), slot.start(), slot.end(), lunch.contains(slot.id())))
                .toList();
    }

    public static MeetingRequest.Id request(String pair) {
        return new MeetingRequest.Id(pair);
    }

    private static Instant start(int number) {
        return OPENING.plus(Duration.ofMinutes(30).multipliedBy(number));
    }

    private void read(String[] words) {
        String name = words[0];
        if (words.length == 3 && words[1].equals("<")) {
            precedences.add(new Precedence(request(name), request(words[2])));
            return;
        }
        if (name.contains("-")) {
            request(name, words);
            return;
        }
        slots = Math.max(slots, words[1].length());
        Set<Slot.Id> times = times(words[1]);
        switch (name.charAt(0)) {
            case 'B' -> participants.add(participant(name, Side.BUYER, times, words));
            case 'E' -> participants.add(participant(name, Side.EXHIBITOR, times, words));
            case 'P' -> participants.add(participant(name, Side.PEER, times, words));
            case 'L' -> lunch.addAll(times);
            case 'I' -> interpreters.add(new Interpreter(new Interpreter.Id(name), languages(words[2]), times));
            case 'T' -> tables.add(table(name, times, words));
            default -> throw new IllegalArgumentException("what is " + name + "?");
        }
    }

    private static Participant participant(String name, Side side, Set<Slot.Id> times, String[] words) {
        return new Participant(
                new Participant.Id(name),
                side,
                figure("atonce=", words, 1),
                figure("least=", words, 0),
                figure("most=", words, 99),
                languages(words[2]),
                times,
                zone(words));
    }

    private static OptionalInt zone(String[] words) {
        int zone = figure("zone=", words, -1);
        return zone < 0 ? OptionalInt.empty() : OptionalInt.of(zone);
    }

    private static Table table(String name, Set<Slot.Id> times, String[] words) {
        Optional<Participant.Id> owner =
                words.length < 3 ? Optional.empty() : Optional.of(new Participant.Id(words[2]));
        return new Table(new Table.Id(name), times, owner, OptionalInt.empty());
    }

    private void request(String pair, String[] words) {
        String[] names = pair.split("-", 2);
        requests.add(new MeetingRequest(
                request(pair),
                new Participant.Id(names[0]),
                new Participant.Id(names[1]),
                Integer.parseInt(words[1]),
                OptionalInt.empty(),
                List.of(words).contains("must") ? Wish.MUST : List.of(words).contains("never") ? Wish.NEVER : Wish.MAY,
                List.of(words).contains("accepted"),
                words.length < 3 || !words[2].startsWith("S")
                        ? Optional.empty()
                        : Optional.of(pin(words[2].split("/", -1))),
                forbidden(words)));
    }

    private static Set<Slot.Id> forbidden(String[] words) {
        return Stream.of(words)
                .filter(word -> word.startsWith("not="))
                .flatMap(word -> Stream.of(word.substring(4).split(",", -1)))
                .map(Slot.Id::new)
                .collect(Collectors.toSet());
    }

    private static Pin pin(String[] place) {
        return new Pin(
                new Slot.Id(place[0]),
                Stream.of(place)
                        .filter(word -> word.startsWith("T"))
                        .map(Table.Id::new)
                        .findFirst(),
                Stream.of(place)
                        .filter(word -> word.startsWith("I"))
                        .map(Interpreter.Id::new)
                        .findFirst());
    }

    private static int figure(String name, String[] words, int otherwise) {
        return Stream.of(words)
                .filter(word -> word.startsWith(name))
                .map(word -> Integer.parseInt(word.substring(name.length())))
                .findFirst()
                .orElse(otherwise);
    }

    private static Set<Language> languages(String codes) {
        Set<Language> languages = new LinkedHashSet<>();
        Stream.of(codes.split(",", -1))
                .filter(code -> !code.equals("-"))
                .forEach(code -> languages.add(new Language(code)));
        return languages;
    }

    private static Set<Slot.Id> times(String marks) {
        Set<Slot.Id> times = new LinkedHashSet<>();
        IntStream.range(0, marks.length())
                .filter(at -> marks.charAt(at) == '.')
                .forEach(at -> times.add(new Slot.Id("S" + (at + 1))));
        return times;
    }
}
