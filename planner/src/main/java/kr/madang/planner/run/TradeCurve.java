package kr.madang.planner.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.madang.planner.RepairReport.Trade;

/** What each number of moves has been seen to be worth. */
final class TradeCurve {

    private static final int POINTS = 8;

    private final TreeMap<Integer, Long> trades = new TreeMap<>();

    void note(int moved, long value) {
        trades.merge(moved, value, Math::max);
    }

    /** The trades that are worth more than all with fewer moves, thinned out to a few, the first and the last among them. */
    List<Trade> points() {
        List<Trade> rising = new ArrayList<>();
        long best = Long.MIN_VALUE;
        for (Map.Entry<Integer, Long> trade : trades.entrySet()) {
            if (trade.getValue() > best) {
                best = trade.getValue();
                rising.add(new Trade(trade.getKey(), best));
            }
        }
        if (rising.size() <= POINTS) {
            return rising;
        }
        List<Trade> few = new ArrayList<>();
        for (int point = 0; point < POINTS; point++) {
            few.add(rising.get(point * (rising.size() - 1) / (POINTS - 1)));
        }
        return few;
    }
}
