package kr.madang.planner.sample;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.madang.planner.Interpreter;
import kr.madang.planner.Language;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Participant;
import kr.madang.planner.Participant.Side;
import kr.madang.planner.Slot;
import kr.madang.planner.Table;

/**
 * An invented expo: buyers from abroad who come for some of the days and rank companies, a few of which everybody wants;
 * exhibitors with one to three representatives and blocked times; interpreters between Korean and one more language.
 */
public final class SampleProblem {

    private static final Instant OPENING = Instant.parse("2026-11-04T01:00:00Z");
    private static final Duration MEETING = Duration.ofMinutes(25);
    private static final Duration STEP = Duration.ofMinutes(30);
    private static final Language KOREAN = new Language("ko");
    private static final Language ENGLISH = new Language("en");
    private static final List<Language> ABROAD = Stream.of("vi", "zh", "ja", "th", "id", "es", "ar")
            .map(Language::new)
            .toList();

    private final SampleSize size;
    private final Random random;

    private SampleProblem(SampleSize size, long seed) {
        this.size = size;
        random = new Random(seed);
    }

    /** The same problem for the same size and seed. */
    public static MatchingProblem of(SampleSize size, long seed) {
        return new SampleProblem(size, seed).invent();
    }

    private MatchingProblem invent() {
        List<Slot> slots = IntStream.range(0, size.slots()).mapToObj(this::slot).toList();
        List<Participant> buyers = many(size.buyers(), this::buyer);
        List<Participant> exhibitors = many(size.exhibitors(), this::exhibitor);
        Set<Slot.Id> always = slots.stream().map(Slot::id).collect(toSet());
        List<Table> tables = many(size.tables(), number -> new Table(new Table.Id("T" + number), always));
        List<Interpreter> interpreters = many(
                size.interpreters(),
                number -> new Interpreter(
                        new Interpreter.Id("I" + number),
                        Set.of(KOREAN, ABROAD.get((number - 1) % ABROAD.size())),
                        always));
        List<Participant> participants = new ArrayList<>(buyers);
        participants.addAll(exhibitors);
        return new MatchingProblem(participants, slots, tables, interpreters, requests(buyers, exhibitors));
    }

    private static <T> List<T> many(int count, IntFunction<T> make) {
        return IntStream.rangeClosed(1, count).mapToObj(make).toList();
    }

    private Slot slot(int number) {
        int perDay = slotsPerDay();
        Instant start = OPENING.plus(Duration.ofDays(number / perDay)).plus(STEP.multipliedBy(number % perDay));
        return new Slot(slotId(number), start, start.plus(MEETING));
    }

    private int slotsPerDay() {
        return (size.slots() + SampleSize.DAYS - 1) / SampleSize.DAYS;
    }

    private static Slot.Id slotId(int number) {
        return new Slot.Id("S" + (number + 1));
    }

    private Participant buyer(int number) {
        Set<Language> languages = new HashSet<>();
        languages.add(random.nextInt(10) < 2 ? KOREAN : ABROAD.get(random.nextInt(ABROAD.size())));
        if (random.nextInt(10) < 6) {
            languages.add(ENGLISH);
        }
        int most = 8 + random.nextInt(9);
        int firstDay = random.nextInt(SampleSize.DAYS);
        int days = 1 + random.nextInt(SampleSize.DAYS);
        Participant.Id id = new Participant.Id("B" + number);
        return new Participant(id, Side.BUYER, 1, most, languages, times(firstDay, days, 15));
    }

    private Participant exhibitor(int number) {
        Set<Language> languages = new HashSet<>(Set.of(KOREAN));
        if (random.nextInt(10) < 6) {
            languages.add(ENGLISH);
        }
        if (random.nextInt(10) < 2) {
            languages.add(ABROAD.get(random.nextInt(ABROAD.size())));
        }
        int tableCapacity = random.nextInt(20) < 11 ? 1 : random.nextInt(3) < 2 ? 2 : 3;
        int most = 10 + random.nextInt(15) * tableCapacity;
        Participant.Id id = new Participant.Id("E" + number);
        return new Participant(id, Side.EXHIBITOR, tableCapacity, most, languages, times(0, SampleSize.DAYS, 25));
    }

    /** Slots of some days in a row, the last followed by the first, each blocked by a chance in percent. */
    private Set<Slot.Id> times(int firstDay, int days, int blocked) {
        Set<Slot.Id> times = IntStream.range(0, size.slots())
                .filter(number -> (number / slotsPerDay() - firstDay + SampleSize.DAYS) % SampleSize.DAYS < days)
                .filter(number -> random.nextInt(100) >= blocked)
                .mapToObj(SampleProblem::slotId)
                .collect(toSet());
        return times.isEmpty() ? Set.of(slotId(0)) : times;
    }

    private List<MeetingRequest> requests(List<Participant> buyers, List<Participant> exhibitors) {
        List<MeetingRequest> requests = new ArrayList<>();
        for (Participant buyer : buyers) {
            List<Participant> ranked = ranked(exhibitors);
            for (int rank = 0; rank < ranked.size(); rank++) {
                int buyerSays = 1000 - 900 * rank / ranked.size();
                int exhibitorSays = 100 + random.nextInt(900);
                int value = (55 * buyerSays + 45 * exhibitorSays) / 100;
                MeetingRequest.Id id = new MeetingRequest.Id("R" + (requests.size() + 1));
                requests.add(
                        MeetingRequest.open(id, buyer.id(), ranked.get(rank).id(), value));
            }
        }
        return requests;
    }

    /** Some of the exhibitors in one buyer's order; those at the front of the list are wanted by more. */
    private List<Participant> ranked(List<Participant> exhibitors) {
        List<Participant> wanted = new ArrayList<>();
        int least = Math.min(12, exhibitors.size());
        for (int place = 0; place < exhibitors.size(); place++) {
            if (random.nextInt(exhibitors.size() + 2 * place) < exhibitors.size() / 2 + 1) {
                wanted.add(exhibitors.get(place));
            }
        }
        for (int place = 0; wanted.size() < least; place++) {
            if (!wanted.contains(exhibitors.get(place))) {
                wanted.add(exhibitors.get(place));
            }
        }
        Collections.shuffle(wanted, random);
        return wanted;
    }
}
