package kr.madang.planner.sample;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import kr.madang.planner.Language;
import kr.madang.planner.Participant;
import kr.madang.planner.Participant.Side;
import kr.madang.planner.Slot;

/** Invents who comes to an expo. */
final class Companies {

    static final Language KOREAN = new Language("ko");
    static final Language ENGLISH = new Language("en");
    static final List<Language> OTHERS =
            List.of(new Language("zh"), new Language("ja"), new Language("vi"), new Language("es"));

    private static final int TAGS = 60;
    private static final int ZONES = 10;
    private static final int LEAST_WANTED = 8;

    private final ExpoSize size;
    private final Variant variant;
    private final List<Slot> slots;
    private final Random random;
    private final double[] tagWeights = new double[TAGS];

    Companies(ExpoSize size, Variant variant, List<Slot> slots, Random random) {
        this.size = size;
        this.variant = variant;
        this.slots = slots;
        this.random = random;
        double sum = 0;
        for (int tag = 0; tag < TAGS; tag++) {
            sum += 1.0 / (tag + 1);
            tagWeights[tag] = sum;
        }
    }

    Company exhibitor(int number) {
        Set<Language> languages = new HashSet<>(Set.of(KOREAN));
        if (chance(80)) {
            languages.add(ENGLISH);
        }
        if (chance(10)) {
            languages.add(OTHERS.get(random.nextInt(OTHERS.size())));
        }
        int drawn = random.nextInt(100);
        int representatives = drawn < 55 ? 1 : drawn < 85 ? 2 : 3;
        Set<Slot.Id> times = times(0, size.slots(), 0.7, 1);
        int most = representatives * times.size();
        if (variant != Variant.SCARCE && chance(40)) {
            most = Math.max(1, (int) Math.round(most * (0.6 + 0.35 * random.nextDouble())));
        }
        Participant participant = new Participant(
                new Participant.Id("E" + number),
                Side.EXHIBITOR,
                representatives,
                0,
                most,
                languages,
                times,
                OptionalInt.of(1 + random.nextInt(ZONES)));
        return new Company(participant, tags(), 0.8 * random.nextGaussian());
    }

    Company buyer(int number) {
        Set<Language> languages = new HashSet<>();
        int drawn = random.nextInt(100);
        if (drawn < 55) {
            languages.add(KOREAN);
        } else if (drawn < 85) {
            languages.add(ENGLISH);
        } else {
            languages.add(OTHERS.get(random.nextInt(OTHERS.size())));
            if (chance(70)) {
                languages.add(ENGLISH);
            }
        }
        boolean half = variant == Variant.DAY && chance(60);
        boolean first = random.nextBoolean();
        int from = half && !first ? size.slots() / 2 : 0;
        int to = half && first ? size.slots() / 2 : size.slots();
        Set<Slot.Id> times = times(from, to, 0.75, 1);
        int wanted = LEAST_WANTED + random.nextInt(Math.max(2, Math.min(17, size.slots() * 3 / 8)));
        int most = variant == Variant.SCARCE ? times.size() : Math.min(times.size(), wanted);
        Participant participant =
                new Participant(new Participant.Id("B" + number), Side.BUYER, 1, most, languages, times);
        return new Company(participant, tags(), 0);
    }

    /** A share of the slots of a stretch; half of the companies are missing for a while on end, the others now and then. */
    private Set<Slot.Id> times(int from, int to, double least, double most) {
        boolean scarce = variant == Variant.SCARCE;
        double share = scarce ? 0.35 + 0.25 * random.nextDouble() : least + (most - least) * random.nextDouble();
        int missing = Math.min(to - from - 1, (int) Math.round((1 - share) * (to - from)));
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(from, to).boxed().toList());
        if (!scarce && random.nextBoolean()) {
            int start = random.nextInt(numbers.size() - missing + 1);
            numbers.subList(start, start + missing).clear();
        } else {
            Collections.shuffle(numbers, random);
            numbers.subList(0, missing).clear();
        }
        return numbers.stream().map(number -> slots.get(number).id()).collect(toSet());
    }

    private long tags() {
        long tags = 0;
        int count = 3 + random.nextInt(4);
        while (Long.bitCount(tags) < count) {
            double drawn = random.nextDouble() * tagWeights[TAGS - 1];
            int tag = 0;
            while (tagWeights[tag] < drawn) {
                tag++;
            }
            tags |= 1L << tag;
        }
        return tags;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
