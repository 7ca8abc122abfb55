package kr.madang.planner.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CirculatingCheaplyTests {

    private static final int SIDE = 3;
    private static final int PAIRS = SIDE * SIDE;
    private static final int NETWORKS = 500;

    @Test
    void flowIsWorthAsMuchAsTheBestOfAllSelections() {
        assertThat(LongStream.range(0, NETWORKS).filter(seed -> {
                    Tiny tiny = Tiny.of(new Random(seed));
                    return tiny.flowValue(tiny.simplex()) != tiny.bestOfAll();
                }))
                .isEmpty();
    }

    @Test
    void changedCostsAreOptimisedFromWhereTheFlowStands() {
        assertThat(LongStream.range(0, NETWORKS).filter(seed -> {
                    Random random = new Random(seed);
                    Tiny first = Tiny.of(random);
                    NetworkSimplex simplex = first.simplex();
                    simplex.optimise(() -> false);
                    Tiny second = new Tiny(Tiny.numbers(random, PAIRS, -5, 20), first.capacity(), first.total());
                    return second.flowValue(simplex) != second.bestOfAll();
                }))
                .isEmpty();
    }

    /** Up to nine pairs between three and three nodes, each node with a capacity, all with a total. */
    @SuppressWarnings("ArrayRecordComponent") // made and read here only
    private record Tiny(int[] value, int[] capacity, int total) {

        static Tiny of(Random random) {
            return new Tiny(numbers(random, PAIRS, -5, 20), numbers(random, 2 * SIDE, 0, 4), random.nextInt(8));
        }

        static int[] numbers(Random random, int count, int from, int to) {
            return random.ints(count, from, to).toArray();
        }

        NetworkSimplex simplex() {
            int source = 2 * SIDE;
            int sink = source + 1;
            int arcs = PAIRS + 2 * SIDE + 1;
            int[] tail = new int[arcs];
            int[] head = new int[arcs];
            long[] most = new long[arcs];
            for (int pair = 0; pair < PAIRS; pair++) {
                tail[pair] = pair / SIDE;
                head[pair] = SIDE + pair % SIDE;
                most[pair] = 1;
            }
            for (int node = 0; node < 2 * SIDE; node++) {
                tail[PAIRS + node] = node < SIDE ? source : node;
                head[PAIRS + node] = node < SIDE ? node : sink;
                most[PAIRS + node] = capacity[node];
            }
            tail[arcs - 1] = sink;
            head[arcs - 1] = source;
            most[arcs - 1] = total;
            return new NetworkSimplex(sink + 1, tail, head, most);
        }

        long flowValue(NetworkSimplex simplex) {
            for (int pair = 0; pair < PAIRS; pair++) {
                simplex.cost(pair, -value[pair]);
            }
            simplex.optimise(() -> false);
            return LongStream.range(0, PAIRS)
                    .map(pair -> simplex.flow((int) pair) * value[(int) pair])
                    .sum();
        }

        long bestOfAll() {
            long best = 0;
            for (int selection = 0; selection < 1 << PAIRS; selection++) {
                if (Integer.bitCount(selection) <= total && fits(selection)) {
                    best = Math.max(best, worth(selection));
                }
            }
            return best;
        }

        private boolean fits(int selection) {
            int[] used = new int[2 * SIDE];
            for (int pair = 0; pair < PAIRS; pair++) {
                int held = selection >> pair & 1;
                used[pair / SIDE] += held;
                used[SIDE + pair % SIDE] += held;
            }
            for (int node = 0; node < 2 * SIDE; node++) {
                if (used[node] > capacity[node]) {
                    return false;
                }
            }
            return true;
        }

        private long worth(int selection) {
            long worth = 0;
            for (int pair = 0; pair < PAIRS; pair++) {
                worth += (long) (selection >> pair & 1) * value[pair];
            }
            return worth;
        }
    }
}
