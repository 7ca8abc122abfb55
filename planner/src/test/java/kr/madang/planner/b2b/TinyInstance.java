package kr.madang.planner.b2b;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import kr.madang.planner.b2b.B2bInstance.HalfDay;
import kr.madang.planner.b2b.B2bInstance.Meeting;
import kr.madang.planner.b2b.B2bInstance.Participant;
import kr.madang.planner.b2b.B2bInstance.Precedence;

/** Random instances small enough to try everything: up to 5 participants, 7 slots and 7 meetings. */
public final class TinyInstance {

    private final Random random;
    private final int slots;
    private final int noon;

    private TinyInstance(long seed) {
        random = new Random(seed);
        slots = 3 + random.nextInt(5);
        noon = random.nextBoolean() ? random.nextInt(slots) : -1;
    }

    public static B2bInstance of(long seed) {
        return new TinyInstance(seed).instance("tiny-" + seed);
    }

    private B2bInstance instance(String name) {
        int participants = 2 + random.nextInt(4);
        List<Meeting> meetings = repeat(1 + random.nextInt(7), () -> meeting(participants));
        List<Precedence> precedences = new ArrayList<>();
        for (int later = 2; later <= meetings.size() && random.nextBoolean(); later++) {
            precedences.add(new Precedence(1 + random.nextInt(later - 1), later));
        }
        return new B2bInstance(
                name,
                IntStream.range(0, slots).mapToObj(this::halfDay).toList(),
                1 + random.nextInt(3),
                repeat(participants, this::participant),
                meetings,
                precedences,
                random.nextInt(4) == 0 ? OptionalInt.empty() : OptionalInt.of(random.nextInt(3)));
    }

    private HalfDay halfDay(int slot) {
        if (noon < 0) {
            return HalfDay.ANY;
        }
        return slot < noon ? HalfDay.MORNING : HalfDay.AFTERNOON;
    }

    private Participant participant() {
        Set<Integer> forbidden = new HashSet<>();
        if (random.nextInt(3) == 0) {
            forbidden.add(1 + random.nextInt(slots));
        }
        return new Participant(forbidden);
    }

    private Meeting meeting(int participants) {
        int first = 1 + random.nextInt(participants);
        int second = 1 + (first + random.nextInt(participants - 1)) % participants;
        HalfDay halfDay = noon >= 0 && random.nextInt(3) == 0 ? halfDay(random.nextInt(slots)) : HalfDay.ANY;
        boolean fixed = random.nextInt(4) == 0;
        return new Meeting(
                first, second, halfDay, fixed ? OptionalInt.of(1 + random.nextInt(slots)) : OptionalInt.empty());
    }

    private static <T> List<T> repeat(int times, java.util.function.Supplier<T> one) {
        return IntStream.range(0, times).mapToObj(time -> one.get()).toList();
    }
}
