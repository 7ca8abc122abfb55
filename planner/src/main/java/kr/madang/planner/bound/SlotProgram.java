package kr.madang.planner.bound;

import java.util.Arrays;
import kr.madang.planner.BoundCertificate;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.index.SlotSet;
import org.jspecify.annotations.Nullable;

/**
 * The linear program "each request in one slot, with one interpreter if it needs one", never written down as a matrix:
 * a column is a request in a slot with a crew, its rows are the request, its two participants, their seats in the slot,
 * the slot's shared tables and the crew in the slot. Values are counted in units of 1000, so that prices are about as
 * large as shares.
 */
final class SlotProgram {

    private static final double UNIT = 1000;
    private static final double ROWS_OF_A_COLUMN = 7;
    private static final byte HELD = 1;
    private static final byte EXCLUDED = 2;

    private final IndexedProblem problem;
    private final int slots;
    private final int[] columnsFrom;
    private final int seatRows;
    private final int tableRows;
    private final int crewRows;
    private final double[] limit;
    private final double[] least;
    private final double[] step;
    private final boolean[] free;
    private final float[] share;
    private final float[] shareSum;
    private final double[] price;
    private final double[] load;
    private final double[] priceSum;
    private byte @Nullable [] decided;
    private int summed;

    SlotProgram(IndexedProblem problem, Prices start, boolean[] selected) {
        this.problem = problem;
        slots = problem.slots();
        columnsFrom = columnsFrom(problem);
        seatRows = problem.requests() + problem.participants();
        tableRows = seatRows + problem.participants() * slots;
        crewRows = tableRows + slots;
        int rows = crewRows + problem.crews().size() * slots;
        limit = new double[rows];
        least = new double[rows];
        free = new boolean[rows];
        price = new double[rows];
        load = new double[rows];
        priceSum = new double[rows];
        fillRows(start);
        share = new float[columnsFrom[problem.requests()]];
        shareSum = new float[share.length];
        step = steps(rows);
        spread(selected);
    }

    /** How many columns the program of a problem has. */
    static long columns(IndexedProblem problem) {
        long count = 0;
        for (int request = 0; request < problem.requests(); request++) {
            count += (long) SlotSet.size(problem.possible(request)) * Math.max(1, problem.helpers(request).length);
        }
        return count;
    }

    /** Where the columns of each request begin; a crew that does not work in a slot has its column nevertheless. */
    private static int[] columnsFrom(IndexedProblem problem) {
        int[] from = new int[problem.requests() + 1];
        for (int request = 0; request < problem.requests(); request++) {
            from[request + 1] = from[request]
                    + SlotSet.size(problem.possible(request)) * Math.max(1, problem.helpers(request).length);
        }
        return from;
    }

    /** One step of the shares towards what pays, and of the prices towards what is scarce. */
    void step() {
        Arrays.fill(load, 0);
        for (int request = 0; request < problem.requests(); request++) {
            stepShares(request);
        }
        for (int row = 0; row < price.length; row++) {
            double moved = price[row] + step[row] * (load[row] - limit[row]);
            if (moved < 0 && !free[row]) {
                moved = least[row] == 0 ? 0 : Math.min(0, price[row] + step[row] * (load[row] - least[row]));
            }
            price[row] = moved;
            priceSum[row] += moved;
        }
        summed++;
    }

    private void stepShares(int request) {
        int first = problem.first(request);
        int second = problem.second(request);
        int firstSeats = seatRows + first * slots;
        int secondSeats = seatRows + second * slots;
        boolean shared = problem.atSharedTable(request);
        int[] helpers = problem.helpers(request);
        long[] possible = problem.possible(request);
        double worth = problem.value(request) / UNIT
                - price[request]
                - price[problem.requests() + first]
                - price[problem.requests() + second];
        double whole = 0;
        int column = columnsFrom[request];
        for (int slot = SlotSet.next(possible, 0); slot >= 0; slot = SlotSet.next(possible, slot + 1)) {
            double gain = worth - price[firstSeats + slot] - price[secondSeats + slot];
            if (shared) {
                gain -= price[tableRows + slot];
            }
            double inSlot = 0;
            if (helpers.length == 0) {
                inSlot = stepShare(column++, gain);
            }
            for (int crew : helpers) {
                if (problem.crews().working(crew, slot) > 0) {
                    int row = crewRows + crew * slots + slot;
                    double weight = stepShare(column, gain - price[row]);
                    load[row] += weight;
                    inSlot += weight;
                }
                column++;
            }
            load[firstSeats + slot] += inSlot;
            load[secondSeats + slot] += inSlot;
            if (shared) {
                load[tableRows + slot] += inSlot;
            }
            whole += inSlot;
        }
        load[request] += whole;
        load[problem.requests() + first] += whole;
        load[problem.requests() + second] += whole;
    }

    /** Where the columns of a request begin; those of a slot stand together, one for each crew. */
    int columnsFrom(int request) {
        return columnsFrom[request];
    }

    float share(int column) {
        return share[column];
    }

    /** From now on the column is held whole, or not at all. */
    void decide(int column, boolean held) {
        if (decided == null) {
            decided = new byte[share.length];
        }
        decided[column] = held ? HELD : EXCLUDED;
    }

    boolean isDecided(int column) {
        return decided != null && decided[column] != 0;
    }

    /** Moves one share; what the prices see of it is where it would be after another step as long. */
    private double stepShare(int column, double gain) {
        float before = share[column];
        float after = decided == null || decided[column] == 0
                ? (float) Math.min(1, Math.max(0, before + gain / ROWS_OF_A_COLUMN))
                : decided[column] == HELD ? 1 : 0;
        share[column] = after;
        shareSum[column] += after;
        return 2 * after - before;
    }

    Prices prices() {
        return prices(price, 1);
    }

    Prices averagePrices() {
        return prices(priceSum, summed);
    }

    void restartFromAverage() {
        for (int column = 0; column < share.length; column++) {
            share[column] = shareSum[column] / summed;
        }
        for (int row = 0; row < price.length; row++) {
            price[row] = priceSum[row] / summed;
        }
        Arrays.fill(shareSum, 0);
        Arrays.fill(priceSum, 0);
        summed = 0;
    }

    private Prices prices(double[] sums, int parts) {
        Prices prices = Prices.none(problem);
        double scale = UNIT * BoundCertificate.SCALE / parts;
        for (int slot = 0; slot < slots; slot++) {
            prices.tables()[slot] = Math.round(scale * sums[tableRows + slot]);
            for (int crew = 0; crew < problem.crews().size(); crew++) {
                prices.crews()[crew][slot] = Math.round(scale * sums[crewRows + crew * slots + slot]);
            }
        }
        for (int participant = 0; participant < problem.participants(); participant++) {
            prices.participants()[participant] = Math.round(scale * sums[problem.requests() + participant]);
            for (int slot = 0; slot < slots; slot++) {
                prices.seats()[participant][slot] = Math.round(scale * sums[seatRows + participant * slots + slot]);
            }
        }
        return prices;
    }

    private void fillRows(Prices start) {
        double scale = UNIT * BoundCertificate.SCALE;
        for (int participant = 0; participant < problem.participants(); participant++) {
            int row = problem.requests() + participant;
            limit[row] = problem.mostMeetings(participant);
            least[row] = problem.leastMeetings(participant);
            price[row] = start.participants()[participant] / scale;
            for (int slot = 0; slot < slots; slot++) {
                limit[seatRows + participant * slots + slot] = problem.seats(participant, slot);
                price[seatRows + participant * slots + slot] = start.seats()[participant][slot] / scale;
            }
        }
        for (int slot = 0; slot < slots; slot++) {
            limit[tableRows + slot] = problem.tables(slot);
            price[tableRows + slot] = start.tables()[slot] / scale;
            for (int crew = 0; crew < problem.crews().size(); crew++) {
                limit[crewRows + crew * slots + slot] = problem.crews().working(crew, slot);
                price[crewRows + crew * slots + slot] = start.crews()[crew][slot] / scale;
            }
        }
        for (int request = 0; request < problem.requests(); request++) {
            limit[request] = 1;
            free[request] = problem.promised(request);
            price[request] = surplus(request);
        }
    }

    /** What a request is worth above the prices of its participants. */
    private double surplus(int request) {
        return Math.max(
                0,
                problem.value(request) / UNIT
                        - price[problem.requests() + problem.first(request)]
                        - price[problem.requests() + problem.second(request)]);
    }

    /** A row's step is the smaller the more columns it has; a row without columns never gets a price. */
    private double[] steps(int rows) {
        double[] counts = new double[rows];
        for (int request = 0; request < problem.requests(); request++) {
            long[] possible = problem.possible(request);
            int[] helpers = problem.helpers(request);
            int columns = Math.max(1, helpers.length);
            for (int slot = SlotSet.next(possible, 0); slot >= 0; slot = SlotSet.next(possible, slot + 1)) {
                counts[request] += columns;
                counts[problem.requests() + problem.first(request)] += columns;
                counts[problem.requests() + problem.second(request)] += columns;
                counts[seatRows + problem.first(request) * slots + slot] += columns;
                counts[seatRows + problem.second(request) * slots + slot] += columns;
                counts[tableRows + slot] += problem.atSharedTable(request) ? columns : 0;
                for (int crew : helpers) {
                    counts[crewRows + crew * slots + slot]++;
                }
            }
        }
        for (int row = 0; row < rows; row++) {
            if (counts[row] == 0) {
                price[row] = 0;
            } else {
                counts[row] = 1 / counts[row];
            }
        }
        return counts;
    }

    private void spread(boolean[] selected) {
        for (int request = 0; request < selected.length; request++) {
            int columns = columnsFrom[request + 1] - columnsFrom[request];
            if (selected[request] && columns > 0) {
                Arrays.fill(share, columnsFrom[request], columnsFrom[request + 1], 1f / columns);
            }
        }
    }
}
