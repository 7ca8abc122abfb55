package kr.madang.demo.expo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One side's word about the other: how much, and in which order.
 *
 * @param of the key of the buyer or exhibitor who wishes
 * @param towards the key of the other side
 * @param rank 1 is the dearest; refusals come last
 */
public record Wish(String of, String towards, int rank, Eagerness eagerness) {

    /** What a buyer or an exhibitor can say about the other. */
    public enum Eagerness {
        /** 꼭 만나고 싶어요. */
        MUST_MEET,
        /** 만나고 싶어요. */
        WOULD_MEET,
        /** 괜찮습니다. */
        NO_THANKS
    }

    private static final int MOST_MUST = 3;

    static List<Wish> draw(long seed, List<Buyer> buyers, List<Exhibitor> exhibitors) {
        Dice dice = Dice.of(seed, "wishes");
        List<Side> demand = buyers.stream()
                .map(buyer -> new Side(buyer.key(), buyer.seeks()))
                .toList();
        List<Side> supply = exhibitors.stream()
                .map(exhibitor -> new Side(exhibitor.key(), exhibitor.offers()))
                .toList();
        List<Wish> wishes = new ArrayList<>();
        demand.forEach(buyer -> wishes.addAll(draw(dice, buyer, supply, dice.between(6, 12))));
        supply.forEach(exhibitor -> wishes.addAll(draw(dice, exhibitor, demand, dice.between(4, 8))));
        return wishes;
    }

    private static List<Wish> draw(Dice dice, Side side, List<Side> others, int count) {
        List<Side> dearestFirst = dice.shuffled(others).stream()
                .map(other -> new Candidate(other, side.nearness(other)))
                .sorted(Comparator.comparingInt(Candidate::nearness).reversed())
                .map(Candidate::side)
                .toList();
        List<Wish> wishes = new ArrayList<>();
        int musts = dice.between(0, MOST_MUST);
        for (Side other : dearestFirst.subList(0, Math.min(count, others.size()))) {
            Eagerness eagerness = wishes.size() < musts ? Eagerness.MUST_MEET : Eagerness.WOULD_MEET;
            wishes.add(new Wish(side.key(), other.key(), wishes.size() + 1, eagerness));
        }
        if (dice.chance(0.3)) {
            Side refused = dearestFirst.get(dearestFirst.size() - 1);
            wishes.add(new Wish(side.key(), refused.key(), wishes.size() + 1, Eagerness.NO_THANKS));
        }
        return wishes;
    }

    private record Candidate(Side side, int nearness) {}

    private record Side(String key, List<Interest> interests) {
        int nearness(Side other) {
            return interests.stream()
                    .mapToInt(mine -> other.interests.stream()
                            .mapToInt(theirs -> Interest.nearness(mine, theirs))
                            .sum())
                    .sum();
        }
    }
}
