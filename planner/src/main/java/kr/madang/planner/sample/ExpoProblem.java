package kr.madang.planner.sample;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import kr.madang.planner.Interpreter;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Participant;
import kr.madang.planner.Slot;
import kr.madang.planner.Table;

/**
 * An invented expo: companies with a few of sixty topics, some of which everybody wants; exhibitors with one to three
 * representatives; buyers who list the exhibitors they would meet; interpreters for a fifth of the meetings that need
 * one; a few meetings that must be held, and always can.
 */
public final class ExpoProblem {

    private static final Instant OPENING = Instant.parse("2026-11-04T01:00:00Z");
    private static final Duration MEETING = Duration.ofMinutes(25);
    private static final Duration STEP = Duration.ofMinutes(30);
    private static final int SLOTS_A_DAY = 16;
    private static final int SLOTS_BEFORE_LUNCH = 4;
    private static final int LUNCH_SLOTS = 3;
    private static final int SLOTS_OF_AN_HOUR = 2;
    private static final int ZONES = 10;

    private final ExpoSize size;
    private final Variant variant;
    private final Random random;

    private ExpoProblem(ExpoSize size, Variant variant, long seed) {
        this.size = size;
        this.variant = variant;
        random = new Random(31 * seed + variant.name().hashCode());
    }

    /** The same problem for the same size, variant and seed. */
    public static MatchingProblem of(ExpoSize size, Variant variant, long seed) {
        return new ExpoProblem(size, variant, seed).invent();
    }

    private MatchingProblem invent() {
        List<Slot> slots = many(size.slots(), ExpoProblem::slot);
        Companies companies = new Companies(size, variant, slots, random);
        List<Company> exhibitors = many(size.exhibitors(), companies::exhibitor);
        List<Company> buyers = many(size.buyers(), companies::buyer);
        List<Table> tables = tables(slots, exhibitors);
        List<MeetingRequest> requests = new Wishes(exhibitors, random).of(buyers);
        List<Participant> participants = new ArrayList<>();
        buyers.forEach(buyer -> participants.add(buyer.participant()));
        exhibitors.forEach(exhibitor -> participants.add(exhibitor.participant()));
        List<Interpreter> interpreters = Interpreting.interpreters(participants, requests, slots, random);
        MatchingProblem open = new MatchingProblem(participants, slots, tables, interpreters, requests);
        return new MatchingProblem(participants, slots, tables, interpreters, new Promises(open, random).made());
    }

    private static <T> List<T> many(int count, IntFunction<T> make) {
        return IntStream.rangeClosed(1, count).mapToObj(make).toList();
    }

    /** Half an hour each from ten to six; those that begin from noon to one are for lunch. */
    private static Slot slot(int number) {
        int day = (number - 1) / SLOTS_A_DAY;
        int ofDay = (number - 1) % SLOTS_A_DAY;
        boolean lunch = ofDay >= SLOTS_BEFORE_LUNCH && ofDay < SLOTS_BEFORE_LUNCH + LUNCH_SLOTS;
        Instant start = OPENING.plus(Duration.ofDays(day)).plus(STEP.multipliedBy(ofDay));
        return new Slot(new Slot.Id("S" + number), start, start.plus(MEETING), lunch);
    }

    private List<Table> tables(List<Slot> slots, List<Company> exhibitors) {
        double atOnce = exhibitors.stream()
                .mapToInt(one -> one.participant().tableCapacity()
                        * one.participant().availability().size())
                .sum();
        double plenty = exhibitors.stream()
                .mapToInt(one -> one.participant().tableCapacity())
                .sum();
        double usual = size.tableShare() < 1 ? size.tableShare() * atOnce / slots.size() : plenty;
        int[] open = new int[slots.size()];
        double share = 1;
        for (int slot = 0; slot < open.length; slot++) {
            if (variant == Variant.TABLES && slot % SLOTS_OF_AN_HOUR == 0) {
                share = (0.35 + 0.7 * random.nextDouble()) * Math.min(1, atOnce / slots.size() / usual);
            }
            open[slot] = Math.max(1, (int) Math.round(share * usual));
        }
        int most = IntStream.of(open).max().orElse(1);
        return many(most, number -> table(number, slots, open));
    }

    private static Table table(int number, List<Slot> slots, int[] open) {
        Set<Slot.Id> times = IntStream.range(0, open.length)
                .filter(slot -> number <= open[slot])
                .mapToObj(slot -> slots.get(slot).id())
                .collect(toSet());
        return new Table(new Table.Id("T" + number), times, Optional.empty(), OptionalInt.of(1 + number % ZONES));
    }
}
