package kr.madang.planner.bound;

import java.util.Arrays;
import kr.madang.planner.BoundCertificate;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.index.SlotSet;

/**
 * The linear program "each request in one slot, with one interpreter if it needs one", never written down as a matrix:
 * a column is a request in a slot, its rows are the request, its two participants, their seats in the slot, the slot's
 * tables and the interpreter. Values are counted in units of 1000, so that prices are about as large as shares.
 */
final class SlotProgram {

    private static final double UNIT = 1000;
    private static final int ROWS_OF_A_COLUMN = 7;

    private final IndexedProblem problem;
    private final int columns;
    private final int[][] rows;
    private final int[] requestOf;
    private final double[] limit;
    private final double[] dualStep;
    private final boolean[] exact;
    private final double[] share;
    private final double[] price;
    private final double[] load;
    private final double[] shareSum;
    private final double[] priceSum;
    private int summed;

    SlotProgram(IndexedProblem problem, Prices start, boolean[] selected) {
        this.problem = problem;
        columns = columns(problem);
        requestOf = new int[columns];
        rows = new int[columns][];
        fillColumns();
        int size = interpreterRow(problem.interpreters(), 0);
        limit = new double[size];
        price = new double[size];
        exact = new boolean[size];
        fillRows(start);
        load = new double[size];
        dualStep = steps(size);
        share = new double[columns];
        shareSum = new double[columns];
        priceSum = new double[size];
        spread(selected);
    }

    /** How many columns the program of a problem has. */
    static int columns(IndexedProblem problem) {
        int count = 0;
        for (int request = 0; request < problem.requests(); request++) {
            if (problem.helpers(request).length == 0) {
                count += SlotSet.size(problem.possible(request));
            }
            for (int helper : problem.helpers(request)) {
                long[] both = problem.possible(request).clone();
                SlotSet.retain(both, problem.working(helper));
                count += SlotSet.size(both);
            }
        }
        return count;
    }

    /** One step of the shares towards what pays, and of the prices towards what is scarce. */
    void step() {
        Arrays.fill(load, 0);
        for (int column = 0; column < columns; column++) {
            double gain = problem.value(requestOf[column]) / UNIT;
            for (int row : rows[column]) {
                gain -= price[row];
            }
            double before = share[column];
            double after = Math.min(1, Math.max(0, before + gain / ROWS_OF_A_COLUMN));
            share[column] = after;
            shareSum[column] += after;
            for (int row : rows[column]) {
                load[row] += 2 * after - before;
            }
        }
        for (int row = 0; row < price.length; row++) {
            double moved = price[row] + dualStep[row] * (load[row] - limit[row]);
            price[row] = exact[row] ? moved : Math.max(0, moved);
            priceSum[row] += price[row];
        }
        summed++;
    }

    Prices prices() {
        return prices(price, 1);
    }

    Prices averagePrices() {
        return prices(priceSum, summed);
    }

    void restartFromAverage() {
        for (int column = 0; column < columns; column++) {
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
        for (int slot = 0; slot < problem.slots(); slot++) {
            prices.tables()[slot] = Math.round(scale * sums[tableRow(slot)]);
            for (int interpreter = 0; interpreter < problem.interpreters(); interpreter++) {
                prices.interpreters()[interpreter][slot] = Math.round(scale * sums[interpreterRow(interpreter, slot)]);
            }
            for (int participant = 0; participant < problem.participants(); participant++) {
                prices.seats()[participant][slot] = Math.round(scale * sums[seatRow(participant, slot)]);
            }
        }
        for (int participant = 0; participant < problem.participants(); participant++) {
            prices.participants()[participant] = Math.round(scale * sums[participantRow(participant)]);
        }
        return prices;
    }

    private int participantRow(int participant) {
        return problem.requests() + participant;
    }

    private int seatRow(int participant, int slot) {
        return problem.requests() + problem.participants() + participant * problem.slots() + slot;
    }

    private int tableRow(int slot) {
        return seatRow(problem.participants(), slot);
    }

    private int interpreterRow(int interpreter, int slot) {
        return tableRow(problem.slots()) + interpreter * problem.slots() + slot;
    }

    private void fillColumns() {
        int column = 0;
        for (int request = 0; request < problem.requests(); request++) {
            long[] possible = problem.possible(request);
            for (int slot = SlotSet.next(possible, 0); slot >= 0; slot = SlotSet.next(possible, slot + 1)) {
                int[] helpers = problem.helpers(request);
                if (helpers.length == 0) {
                    requestOf[column] = request;
                    rows[column++] = rows(request, slot, ROWS_OF_A_COLUMN - 1);
                }
                for (int helper : helpers) {
                    if (SlotSet.contains(problem.working(helper), slot)) {
                        requestOf[column] = request;
                        rows[column] = rows(request, slot, ROWS_OF_A_COLUMN);
                        rows[column++][ROWS_OF_A_COLUMN - 1] = interpreterRow(helper, slot);
                    }
                }
            }
        }
    }

    private int[] rows(int request, int slot, int size) {
        int[] of = new int[size];
        of[0] = request;
        of[1] = participantRow(problem.first(request));
        of[2] = participantRow(problem.second(request));
        of[3] = seatRow(problem.first(request), slot);
        of[4] = seatRow(problem.second(request), slot);
        of[5] = tableRow(slot);
        return of;
    }

    private void fillRows(Prices start) {
        double scale = UNIT * BoundCertificate.SCALE;
        for (int request = 0; request < problem.requests(); request++) {
            limit[request] = 1;
            exact[request] = problem.pinned(request);
        }
        for (int participant = 0; participant < problem.participants(); participant++) {
            limit[participantRow(participant)] = problem.mostMeetings(participant);
            price[participantRow(participant)] = start.participants()[participant] / scale;
            for (int slot = 0; slot < problem.slots(); slot++) {
                limit[seatRow(participant, slot)] = problem.tableCapacity(participant);
            }
        }
        for (int slot = 0; slot < problem.slots(); slot++) {
            limit[tableRow(slot)] = problem.tables(slot);
            price[tableRow(slot)] = start.tables()[slot] / scale;
            for (int interpreter = 0; interpreter < problem.interpreters(); interpreter++) {
                limit[interpreterRow(interpreter, slot)] = 1;
                price[interpreterRow(interpreter, slot)] = start.interpreters()[interpreter][slot] / scale;
            }
        }
    }

    /** A row's step is the smaller the more columns it has; a row without columns never gets a price. */
    private double[] steps(int size) {
        double[] steps = new double[size];
        for (int[] of : rows) {
            for (int row : of) {
                steps[row]++;
            }
        }
        for (int row = 0; row < size; row++) {
            if (steps[row] == 0) {
                price[row] = 0;
            } else {
                steps[row] = 1 / steps[row];
            }
        }
        return steps;
    }

    private void spread(boolean[] selected) {
        int[] columnsOf = new int[problem.requests()];
        Arrays.stream(requestOf).forEach(request -> columnsOf[request]++);
        for (int column = 0; column < columns; column++) {
            share[column] = selected[requestOf[column]] ? 1.0 / columnsOf[requestOf[column]] : 0;
        }
    }
}
