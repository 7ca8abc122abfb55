package kr.madang.demo.expo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Chance that repeats itself. Every part of the expo throws its own dice, so that a change in one part leaves the others
 * as they were.
 */
final class Dice {

    private final Random random;

    private Dice(Random random) {
        this.random = random;
    }

    static Dice of(long seed, String part) {
        return new Dice(new Random(seed * 31 + part.hashCode()));
    }

    /** A number from the first to the last, both included. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    <T> List<T> shuffled(List<T> items) {
        List<T> copy = new ArrayList<>(items);
        Collections.shuffle(copy, random);
        return copy;
    }

    /** So many different ones, in random order; all of them if there are fewer. */
    <T> List<T> some(int count, List<T> from) {
        return List.copyOf(shuffled(from).subList(0, Math.min(count, from.size())));
    }
}
